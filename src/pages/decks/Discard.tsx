import { onMount } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

/** Asks before what was written is lost. */
export function Discard(props: { onKeep: () => void; onDiscard: () => void }) {
  let group: HTMLDivElement | undefined;
  onMount(() => group?.querySelector('button')?.focus());
  return (
    <div
      ref={(element) => (group = element)}
      class="draft-leave"
      role="group"
      aria-labelledby="leave"
    >
      <p id="leave" role="alert">
        What you wrote is not saved.
      </p>
      <div class="draft-actions">
        <Button look="primary" onClick={() => props.onKeep()}>
          Keep writing
        </Button>
        <Button look="danger" onClick={() => props.onDiscard()}>
          Discard
        </Button>
      </div>
    </div>
  );
}
