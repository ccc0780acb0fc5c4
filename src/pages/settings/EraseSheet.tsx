import { createSignal, createUniqueId, Show } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

/** What has to be typed. */
const word = 'delete';

interface Props {
  open: boolean;
  /** "38 cards seen, 412 reviews": what would be gone. */
  onClose: () => void;
  onErase: () => Promise<void>;
}

/** Everything goes only after the word was typed. */
export function EraseSheet(props: Props) {
  const [typed, setTyped] = createSignal('');
  const [failure, setFailure] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const problem = createUniqueId();

  async function erase() {
    if (typed().trim().toLowerCase() !== word) {
      setFailure(`Type “${word}” to go on. Nothing has been deleted.`);
      return;
    }
    setBusy(true);
    try {
      await props.onErase();
    } catch (error) {
      setFailure(
        `It could not be deleted: ${reasonOf(error)}. Close other tabs of Engram and try again.`,
      );
      setBusy(false);
    }
  }

  return (
    <Sheet open={props.open} title="Delete everything" onClose={() => props.onClose()}>
      <form
        class="erase"
        onSubmit={(event) => {
          event.preventDefault();
          void erase();
        }}
      >
        <p>
          Decks, schedules, history, settings and snapshots on this device will be gone. It cannot
          be undone; only a backup that you exported brings them back.
        </p>
        <label>
          <span>
            Type <strong>{word}</strong> to confirm
          </span>
          <input
            type="text"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed()}
            aria-invalid={failure() !== ''}
            aria-describedby={problem}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setFailure('');
            }}
          />
        </label>
        <p class="erase-problem" id={problem} role="alert">
          <Show when={failure()}>{failure()}</Show>
        </p>
        <Button type="submit" look="danger" wide disabled={busy()}>
          Delete everything
        </Button>
        <Button wide onClick={() => props.onClose()}>
          Keep everything
        </Button>
      </form>
    </Sheet>
  );
}
