import { createSignal } from 'solid-js';
import { Button } from './Button.tsx';
import './nameform.css';

interface Props {
  /** The name so far. */
  name: string;
  /** What the button says: "Rename". */
  action: string;
  onName: (name: string) => void;
}

/** Asks for a name; an empty one is not taken. */
export function NameForm(props: Props) {
  const [typed, setTyped] = createSignal(props.name);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed().trim() !== '') props.onName(typed().trim());
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
        {props.action}
      </Button>
    </form>
  );
}
