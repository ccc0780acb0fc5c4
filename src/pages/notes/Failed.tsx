import { reasonOf } from '../../core/reason.ts';
import { Button } from '../../ui/Button.tsx';

/** The note could not be read. */
export function Failed(props: { error: unknown; onRetry: () => void }) {
  return (
    <main class="page" id="main">
      <h1>Note</h1>
      <p role="alert">It could not be read: {reasonOf(props.error)}. Nothing is lost.</p>
      <Button onClick={() => props.onRetry()}>Try again</Button>
    </main>
  );
}
