import ChevronDown from 'lucide-solid/icons/chevron-down';
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
        Anki packages, Markdown and text, tables such as CSV, ZIP archives.{' '}
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
      </Show>
      <div class="import-choose">
        <Button look="primary" onClick={() => input.click()}>
          Choose files
        </Button>
        <Show when={choosesFolders}>
          <Button onClick={() => folder.click()}>Choose a folder</Button>
        </Show>
        <Show when={props.again}>
          {(again) => <Button onClick={() => again()()}>Read the same again</Button>}
        </Show>
      </div>
      <Kinds />
    </section>
  );
}

/** What may be in the files, and what becomes of it. */
function Kinds() {
  return (
    <details class="import-formats">
      <summary>
        What can be read
        <ChevronDown class="import-chevron" aria-hidden="true" />
      </summary>
      <ul class="import-kinds">
        <li>An Anki package (.apkg or .colpkg): its decks with media, schedules and reviews.</li>
        <li>Markdown or text: cards, a glossary, interview questions.</li>
        <li>A table (CSV, TSV, Anki’s text export): you choose what each column is for.</li>
        <li>
          A folder or ZIP archive, such as notes of Obsidian: what makes cards in it is read, the
          rest is named.
        </li>
        <li>
          Pictures and sounds belong with the text that names them. Files that are chosen together
          may link to each other.
        </li>
      </ul>
    </details>
  );
}
