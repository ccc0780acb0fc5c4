import { Switch } from '../../ui/Switch.tsx';
import type { DeckView } from './moduleViews.ts';
import { aboveText, deckTitle, seenText } from './progressText.ts';

interface Props {
  item: DeckView;
  /** Highest level that is on. */
  aim: number;
  onSwitch: (enabled: boolean) => void;
}

/** Whether new cards of a deck come; what has been learned is reviewed in any case. */
export function DeckSwitch(props: Props) {
  return (
    <li>
      <Switch
        label={deckTitle(props.item.deck)}
        detail={
          <span class="figures">
            {seenText(props.item.seen, props.item.deck.kind)}
            {aboveText(props.item.above, props.aim)}
          </span>
        }
        checked={props.item.deck.enabled}
        onChange={(enabled) => props.onSwitch(enabled)}
      />
    </li>
  );
}
