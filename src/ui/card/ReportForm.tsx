import { createSignal, createUniqueId, onMount } from 'solid-js';
import { Button } from '../Button.tsx';

interface Props {
  /** What was reported before; null for nothing. */
  read: () => Promise<string | null>;
  onKeep: (text: string) => void;
}

/** A note to oneself about a mistake; it may stay empty. */
export function ReportForm(props: Props) {
  const [text, setText] = createSignal('');
  const id = createUniqueId();
  onMount(() => void props.read().then((before) => before && text() === '' && setText(before)));
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault();
        props.onKeep(text().trim());
      }}
    >
      <label for={id}>
        What is wrong? (may stay empty)
        <textarea
          id={id}
          rows={4}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">A note to yourself, on this device: Decks lists what you reported.</p>
      <Button look="primary" wide type="submit">
        Keep report
      </Button>
    </form>
  );
}
