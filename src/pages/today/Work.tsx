import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { figure } from '../../ui/words.ts';

interface Props {
  /** Cards a day on a way back that is under way; null for none. */
  pace: number | null;
  /** The day by which that clears the rest. */
  clear: string;
  onStart: () => void;
  onChange: () => void;
}

/** The one thing to do next. */
export function Work(props: Props) {
  return (
    <>
      <Show when={props.pace}>
        {(pace) => (
          <div class="pace-row">
            <p>
              {figure(pace())} a day: clear by {props.clear}. New cards pause until then.
            </p>
            <Button look="bare" aria-label="Change the cards a day" onClick={props.onChange}>
              Change
            </Button>
          </div>
        )}
      </Show>
      <Button look="primary" wide class="today-start" onClick={() => props.onStart()}>
        Start review
      </Button>
    </>
  );
}
