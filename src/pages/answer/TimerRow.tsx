import Pause from 'lucide-solid/icons/pause';
import Play from 'lucide-solid/icons/play';
import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { passed } from '../../ui/duration.ts';
import type { Timer } from './createTimer.ts';

interface Props {
  timer: Timer;
  /** Seconds. */
  allotted: number;
}

/** Elapsed and allotted time, and the button that starts and stops it. It never ends the answer. */
export function TimerRow(props: Props) {
  const [seconds, setSeconds] = createSignal(props.timer.seconds());
  createEffect(() => {
    const read = () => setSeconds(props.timer.seconds());
    read();
    if (!props.timer.running()) return;
    const ticks = setInterval(read, 250);
    onCleanup(() => clearInterval(ticks));
  });
  const over = () => seconds() >= props.allotted;
  return (
    <div class="timer-row">
      <p class="figures">
        <span role="timer" aria-label="Time">
          <span class="timer">{passed(seconds())}</span> of {passed(props.allotted)}
        </span>
        <span role="status" class="timer-over">
          <Show when={over()}>Time is up. Go on if you like.</Show>
        </span>
      </p>
      <Show
        when={props.timer.running()}
        fallback={
          <Button look="bare" icon={<Play />} onClick={() => props.timer.start()}>
            {props.timer.begun() ? 'Go on' : 'Start timer'}
          </Button>
        }
      >
        <Button look="bare" icon={<Pause />} onClick={() => props.timer.pause()}>
          Pause
        </Button>
      </Show>
    </div>
  );
}
