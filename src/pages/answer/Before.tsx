import { createSignal, Show } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Attempt, Mode } from './createAttempt.ts';
import { Hints } from './Hints.tsx';
import { TimerRow } from './TimerRow.tsx';
import { Written } from './Written.tsx';

/** Minutes given where the question does not say. */
const usualMinutes = 10;
const outlineMinutes = 2;

const tasks: Record<Mode, string> = {
  outline: 'Think it through or say it aloud: the points you would make, in order.',
  full: 'Say it aloud, as you would in the room.',
};

interface Props {
  note: Note;
  attempt: Attempt;
  onDone: () => void;
}

/** Before the answer: an outline or all of it, aloud or typed, with a timer, and hints for the asking. */
export function Before(props: Props) {
  const [asked, setAsked] = createSignal(false);
  const minutes = (mode: Mode) =>
    mode === 'outline' ? outlineMinutes : props.note.minutes || usualMinutes;
  return (
    <div class="before">
      <Segmented<Mode>
        label="How to answer"
        value={props.attempt.mode()}
        onChange={props.attempt.setMode}
        options={[
          { value: 'outline', label: 'Outline', detail: `${minutes('outline')} min` },
          { value: 'full', label: 'Full answer', detail: `${minutes('full')} min` },
        ]}
      />
      <TimerRow timer={props.attempt.timer} allotted={minutes(props.attempt.mode()) * 60} />
      <Show
        when={props.attempt.typing()}
        fallback={
          <p class="before-task quiet">
            {tasks[props.attempt.mode()]}{' '}
            <button
              type="button"
              class="text-button"
              onClick={() => {
                setAsked(true);
                props.attempt.setTyping(true);
              }}
            >
              Type it instead
            </button>
          </p>
        }
      >
        <Written attempt={props.attempt} focus={asked()} onDone={props.onDone} />
      </Show>
      <Hints note={props.note} attempt={props.attempt} />
    </div>
  );
}
