import X from 'lucide-solid/icons/x';
import { createSignal, createUniqueId, For } from 'solid-js';

interface Props {
  tags: readonly string[];
  /** Those that there are. */
  known: readonly string[];
  onTags: (tags: string[]) => void;
  /** They may be asked for. */
  onFocus: () => void;
}

/** The tags of a note; those that there are are offered. */
export function Tags(props: Props) {
  const [typed, setTyped] = createSignal('');
  const id = createUniqueId();

  function add() {
    // Spaces part tags in Anki, to which they may go.
    const tag = typed().trim().replaceAll(/\s+/g, '-');
    setTyped('');
    if (tag !== '' && !props.tags.some((each) => each.toLowerCase() === tag.toLowerCase()))
      props.onTags([...props.tags, tag]);
  }
  const remove = (tag: string) => props.onTags(props.tags.filter((each) => each !== tag));

  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed() === '' && props.tags.length > 0) {
      remove(props.tags.at(-1)!);
    }
  }

  return (
    <div class="notes-field">
      <label for={id}>Tags</label>
      <ul class="notes-tags" aria-label="Tags of this note">
        <For each={props.tags}>
          {(tag) => (
            <li>
              <button type="button" aria-label={`Take off ${tag}`} onClick={() => remove(tag)}>
                {tag}
                <X size={16} aria-hidden="true" />
              </button>
            </li>
          )}
        </For>
      </ul>
      <input
        id={id}
        type="text"
        list={`${id}-known`}
        maxlength={80}
        autocomplete="off"
        autocapitalize="off"
        enterkeyhint="done"
        placeholder="Add a tag"
        value={typed()}
        onFocus={() => props.onFocus()}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        // One that is chosen from the list, or left behind, counts too.
        onChange={add}
      />
      <datalist id={`${id}-known`}>
        <For each={props.known}>{(each) => <option value={each} />}</For>
      </datalist>
    </div>
  );
}
