import { createSignal, createUniqueId, For } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** What the button says. */
  action: string;
  /** Tags that there are. */
  tags: readonly string[];
  onTag: (tag: string) => void;
}

/** Asks for one tag; those that there are are offered. */
export function TagForm(props: Props) {
  const [typed, setTyped] = createSignal('');
  const id = createUniqueId();
  // Spaces part tags in Anki, to which they may go.
  const tag = () => typed().trim().replaceAll(/\s+/g, '-');
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag() !== '') props.onTag(tag());
      }}
    >
      <label>
        Tag
        <input
          type="text"
          maxlength={80}
          list={id}
          autocomplete="off"
          autocapitalize="off"
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id={id}>
        <For each={props.tags}>{(each) => <option value={each} />}</For>
      </datalist>
      <p class="quiet">Tags belong to notes: all cards of a note have them.</p>
      <Button type="submit" look="primary" wide disabled={tag() === ''}>
        {props.action}
      </Button>
    </form>
  );
}
