import { reasonOf } from '../core/reason.ts';
import { Button } from '../ui/Button.tsx';

interface Props {
  error: unknown;
  onRetry: () => void;
}

/** The whole app cannot go on: says why, what is kept, and what can be done. */
export default function Failure(props: Props) {
  return (
    <main class="page" id="main">
      <h1>Engram could not go on</h1>
      <p role="alert">The reason: {reasonOf(props.error)}.</p>
      <p>
        What you have reviewed is kept in this browser. If it says that storage is closed: leave
        private browsing, or allow this site to keep data, and try again.
      </p>
      <Button look="primary" onClick={() => props.onRetry()}>
        Try again
      </Button>
    </main>
  );
}
