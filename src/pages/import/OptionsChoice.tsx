import { For, Show } from 'solid-js';
import type { FilePreview } from '../../store/importPreview.ts';
import { Switch } from '../../ui/Switch.tsx';
import { optionsIn, optionsText } from './optionsText.ts';

interface Props {
  files: readonly FilePreview[];
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Whether Anki's deck options come along, and what they are. */
export function OptionsChoice(props: Props) {
  const options = () => optionsIn(props.files);
  return (
    <Show when={options().length > 0}>
      <section class="import-file import-options" aria-label="Deck options">
        <Switch
          label="Take over Anki’s deck options"
          detail="As presets of their own, and as limits of the decks. Otherwise the decks follow the preset “Cards” here."
          checked={props.checked}
          onChange={(checked) => props.onChange(checked)}
        />
        <ul class="quiet figures">
          <For each={options()}>{(each) => <li>{optionsText(each)}</li>}</For>
        </ul>
      </section>
    </Show>
  );
}
