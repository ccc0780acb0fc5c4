import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { chosenFiles, type GivenFile } from './givenFiles.ts';

interface Props {
  onFiles: (files: GivenFile[]) => void;
  /** Reads what was chosen before once more; null where nothing was. */
  again: (() => void) | null;
}

/** Whether a whole folder can be chosen here. */
const choosesFolders = 'webkitdirectory' in HTMLInputElement.prototype;

/** Files from this device, or folders of them, chosen or dropped. */
export function FileChoice(props: Props) {
  let input!: HTMLInputElement;
  let folder!: HTMLInputElement;
  const choose = (event: Event & { currentTarget: HTMLInputElement }) => {
    props.onFiles(chosenFiles(event.currentTarget.files ?? []));
    // The same file may be chosen once more after it was mended.
    event.currentTarget.value = '';
  };
  return (
    <section class="import-files" aria-labelledby="files-title">
      <h2 id="files-title">Files</h2>
      <p class="quiet">
        Markdown or text: a glossary, interview questions, or cards. Several files are read
        together, so that links lead from one to another; the pictures and sounds that they name
        belong with them. A table (CSV, TSV, Anki’s text export) is mapped column by column. An Anki
        package (.apkg or .colpkg) brings its decks with media, schedules and reviews. A ZIP archive
        is opened.{' '}
        <span class="import-drop">You can drop files and whole folders here, or paste them.</span>
      </p>
      <input
        ref={(element) => (input = element)}
        class="unseen"
        type="file"
        multiple
        tabindex="-1"
        aria-label="Files to import"
        onChange={choose}
      />
      <Button look="primary" onClick={() => input.click()}>
        Choose files
      </Button>
      <Show when={choosesFolders}>
        <input
          ref={(element) => {
            folder = element;
            element.webkitdirectory = true;
          }}
          class="unseen"
          type="file"
          tabindex="-1"
          aria-label="Folder to import"
          onChange={choose}
        />
        <Button onClick={() => folder.click()}>Choose a folder</Button>
      </Show>
      <Show when={props.again}>
        {(again) => <Button onClick={() => again()()}>Read the same again</Button>}
      </Show>
    </section>
  );
}
