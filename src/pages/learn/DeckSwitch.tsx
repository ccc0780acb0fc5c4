import { Switch } from '../../ui/Switch.tsx';
import type { ModuleView } from './moduleViews.ts';
import { deckTitle, seenText } from './progressText.ts';

interface Props {
  item: ModuleView['decks'][number];
  onSwitch: (enabled: boolean) => void;
}

/** Whether new cards of a deck come; what has been learned is reviewed in any case. */
export function DeckSwitch(props: Props) {
  return (
    <li>
      <Switch
        label={deckTitle(props.item.deck)}
        detail={<span class="figures">{seenText(props.item.seen, props.item.deck.kind)}</span>}
        checked={props.item.deck.enabled}
        onChange={(enabled) => props.onSwitch(enabled)}
      />
    </li>
  );
}
