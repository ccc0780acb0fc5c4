import { createSignal } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

interface Props {
  title: string;
  onRename: (title: string) => void;
}

/** A deck's name; an empty one is not taken. */
export function RenameForm(props: Props) {
  const [typed, setTyped] = createSignal(props.title);
  return (
    <form
      class="deck-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed().trim() !== '') props.onRename(typed().trim());
      }}
    >
      <label>
        <span>Name</span>
        <input
          type="text"
          maxlength={120}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" look="primary" wide disabled={typed().trim() === ''}>
        Rename
      </Button>
    </form>
  );
}
