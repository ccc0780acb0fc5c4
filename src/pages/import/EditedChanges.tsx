import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, Show } from 'solid-js';
import type { NoteChange } from '../../store/importPreview.ts';
import { Switch } from '../../ui/Switch.tsx';
import { WordDifference } from '../../ui/WordDifference.tsx';
import { count } from '../../ui/words.ts';

interface Props {
  changes: readonly NoteChange[];
  /** Ids of notes that are to have the new text. */
  theirs: ReadonlySet<string>;
  onTheirs: (id: string, take: boolean) => void;
}

/** Notes that the user edited and whose text is another one now: both texts, and which of them is to count. */
export function EditedChanges(props: Props) {
  const edited = () =>
    props.changes.flatMap(({ title, edited: both }) => (both ? { title, ...both } : []));
  return (
    <Show when={edited().length > 0}>
      <section class="import-edited" aria-label="Edited by you">
        <p>
          You edited {count(edited().length, 'note')} that {edited().length === 1 ? 'has' : 'have'}{' '}
          another text now. Yours stays, unless you choose the new one.
        </p>
        <For each={edited()}>
          {({ id, title, mine, theirs }) => (
            <article aria-label={title}>
              <details class="import-changes">
                <summary>
                  {title}
                  <ChevronDown class="import-chevron" aria-hidden="true" />
                </summary>
                <p class="quiet">From your text to the new one</p>
                <WordDifference before={mine} after={theirs} />
              </details>
              <Switch
                label="Take the new text"
                checked={props.theirs.has(id)}
                onChange={(take) => props.onTheirs(id, take)}
              />
            </article>
          )}
        </For>
      </section>
    </Show>
  );
}
