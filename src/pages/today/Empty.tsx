import { useNavigate } from '@solidjs/router';
import { createSignal, onCleanup, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';

/** After so many milliseconds something has gone wrong. */
const patience = 15_000;

interface Props {
  /** `installing`: the first decks are on their way. `off`: none is switched on. */
  why: 'installing' | 'off';
}

/** Before there is anything to review: the first step. */
export function Empty(props: Props) {
  const navigate = useNavigate();
  return (
    <Show when={props.why === 'off'} fallback={<Installing />}>
      <p>No deck is switched on.</p>
      <Button look="primary" wide class="today-start" onClick={() => navigate('/learn')}>
        Choose decks
      </Button>
    </Show>
  );
}

/** The cards come with the app, so this is short; where it is not, it can be tried again. */
function Installing() {
  const [late, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), patience);
  onCleanup(() => clearTimeout(timer));
  return (
    <>
      <p role="status">
        {late()
          ? 'The cards could not be unpacked so far. Nothing is lost; check the connection and try again.'
          : 'The cards that come with Engram are being unpacked. It takes seconds.'}
      </p>
      <Show when={late()}>
        <Button look="primary" wide onClick={() => window.location.reload()}>
          Try again
        </Button>
      </Show>
    </>
  );
}
