import { createSignal, For, onCleanup, Show } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { clock } from '../../ui/duration.ts';
import { Html } from '../../ui/Html.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Attempt, Mode } from './createAttempt.ts';

/** Minutes given where the question does not say. */
const usualMinutes = 10;
const outlineMinutes = 2;

interface Props {
  note: Note;
  attempt: Attempt;
}

/** Before the answer: think it through or say it in full, with hints for the asking. */
export function Before(props: Props) {
  const minutes = () => props.note.minutes || usualMinutes;
  return (
    <div class="before">
      <Segmented<Mode>
        label="How to answer"
        value={props.attempt.mode()}
        onChange={props.attempt.setMode}
        options={[
          { value: 'outline', label: 'Outline', detail: `${outlineMinutes} min` },
          { value: 'full', label: 'Full answer', detail: `${minutes()} min` },
        ]}
      />
      <div class="before-task">
        <Show
          when={props.attempt.mode() === 'full'}
          fallback={<p class="quiet">Think it through: the points you would make, in order.</p>}
        >
          <p class="quiet">Say or write it as you would in the room.</p>
          <Timer started={props.attempt.started()} seconds={minutes() * 60} />
        </Show>
      </div>
      <Hints note={props.note} attempt={props.attempt} />
    </div>
  );
}

function Timer(props: { started: number; seconds: number }) {
  const [now, setNow] = createSignal(performance.now());
  const timer = setInterval(() => setNow(performance.now()), 250);
  onCleanup(() => clearInterval(timer));
  const left = () => props.seconds - Math.max(0, now() - props.started) / 1000;
  return (
    <p class="timer figures" role="timer">
      <Show when={left() > 0} fallback="Time is up">
        {clock(left())}
      </Show>
    </p>
  );
}

/** One hint at a time; the next is offered when the one before was read. */
function Hints(props: Props) {
  const hints = () => props.note.question?.hints ?? [];
  const opened = () => hints().slice(0, props.attempt.hints());
  const next = () => hints()[props.attempt.hints()];
  return (
    <Show when={hints().length > 0}>
      <div class="hints" aria-live="polite">
        <For each={opened()}>
          {(hint) => (
            <div class="hint unfold">
              <h3 class="quiet">{hint.label}</h3>
              <Html html={hint.html} />
            </div>
          )}
        </For>
        <Show when={next()}>
          <button type="button" class="fold-row" onClick={() => props.attempt.openHint()}>
            <span>
              Hint {props.attempt.hints() + 1} of {hints().length}
            </span>
          </button>
        </Show>
      </div>
    </Show>
  );
}
