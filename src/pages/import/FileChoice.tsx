import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

interface Props {
  onFiles: (files: File[]) => void;
  /** Reads what was chosen before once more; null where nothing was. */
  again: (() => void) | null;
}

/** Files from this device, chosen or dropped. */
export function FileChoice(props: Props) {
  let input!: HTMLInputElement;
  return (
    <section class="import-files" aria-labelledby="files-title">
      <h2 id="files-title">Files</h2>
      <p class="quiet">
        Markdown or text: a glossary, interview questions, or cards. Several files are read
        together, so that links lead from one to another; the pictures and sounds that they name
        belong with them. An Anki package (.apkg or .colpkg) brings its decks with media, schedules
        and reviews. <span class="import-drop">You can drop them here.</span>
      </p>
      <input
        ref={(element) => (input = element)}
        class="unseen"
        type="file"
        multiple
        tabindex="-1"
        aria-label="Files to import"
        onChange={(event) => {
          props.onFiles([...(event.currentTarget.files ?? [])]);
          // The same file may be chosen once more after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <Button look="primary" onClick={() => input.click()}>
        Choose files
      </Button>
      <Show when={props.again}>
        {(again) => <Button onClick={() => again()()}>Read the same again</Button>}
      </Show>
    </section>
  );
}
