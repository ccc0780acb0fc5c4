import { createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { Button } from './Button.tsx';
import './nameform.css';

interface Props {
  /** The name so far. */
  name: string;
  /** What the button says: "Rename". */
  action: string;
  /** What a name may say more. */
  hint?: string;
  /** Why a name cannot be taken; null where it can. */
  problem?: (name: string) => string | null;
  onName: (name: string) => void;
  /** It is all that the sheet is about: typing begins at once, unless that would bring a phone's keyboard up. */
  begin?: boolean;
}

/** Asks for a name; an empty one is not taken. */
export function NameForm(props: Props) {
  const [typed, setTyped] = createSignal(props.name);
  const id = createUniqueId();
  let input!: HTMLInputElement;
  onMount(() => {
    // After the dialog has opened, which gives the focus to its heading.
    if (props.begin && window.matchMedia('(hover: hover)').matches)
      queueMicrotask(() => input.select());
  });
  const name = () => typed().trim();
  const problem = () => (name() === '' ? null : (props.problem?.(name()) ?? null));
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name() !== '' && problem() === null) props.onName(name());
      }}
    >
      <label>
        <span>Name</span>
        <input
          ref={(element) => (input = element)}
          type="text"
          maxlength={120}
          aria-describedby={props.problem && `${id}-said`}
          aria-invalid={problem() ? 'true' : undefined}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Show when={props.problem}>
        <p
          id={`${id}-said`}
          role="status"
          classList={{ quiet: !problem(), 'name-problem': !!problem() }}
        >
          {problem() ?? props.hint}
        </p>
      </Show>
      <Button type="submit" look="primary" wide disabled={name() === '' || problem() !== null}>
        {props.action}
      </Button>
    </form>
  );
}
