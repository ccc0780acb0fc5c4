import { createSignal } from 'solid-js';
import { suggestedGrade } from '../../core/memory/grade.ts';
import { type Answer, HintOpened, type Note, type Rating } from '../../core/model.ts';
import { createTimer } from './createTimer.ts';

export type Mode = Answer['mode'];
export type Given = Pick<Answer, 'mode' | 'text' | 'spent' | 'points' | 'redFlags' | 'keyPoints'>;

/**
 * One go at one question: how it is answered, what was written, hints opened, what was ticked
 * afterwards. It goes on from `begun`, where it was broken off.
 */
export function createAttempt(note: Note, begun?: Answer) {
  const keyPoints = note.question?.keyPoints.length ?? 0;
  // Of a question whose points are others now, the ticks say nothing.
  const ticked = begun?.keyPoints === keyPoints ? begun : undefined;
  const timer = createTimer(begun?.spent);
  const [mode, setMode] = createSignal<Mode>(begun?.mode ?? 'outline');
  const written = begun?.text ?? '';
  const [text, setText] = createSignal(written);
  const [typing, setTyping] = createSignal(written !== '');
  const [hints, setHints] = createSignal(0);
  const [points, setPoints] = createSignal<readonly number[]>(ticked?.points ?? []);
  const [redFlags, setRedFlags] = createSignal<readonly number[]>(ticked?.redFlags ?? []);

  const toggle = (list: readonly number[], index: number) =>
    list.includes(index) ? list.filter((each) => each !== index) : [...list, index];

  return {
    timer,
    mode,
    setMode(next: Mode) {
      setMode(next);
      if (next === 'full' && !timer.begun()) timer.start();
    },
    /** What was typed; empty for an answer given aloud. */
    text,
    type(next: string) {
      setText(next);
      if (!timer.begun()) timer.start();
    },
    /** Whether there is a field to type in. */
    typing,
    setTyping,
    /** Hints opened so far. */
    hints,
    openHint: () => setHints((opened) => opened + 1),
    points,
    tickPoint: (index: number) => setPoints((list) => toggle(list, index)),
    redFlags,
    tickRedFlag: (index: number) => setRedFlags((list) => toggle(list, index)),
    flags: () => (hints() > 0 ? HintOpened : 0),
    /** What is kept of it. */
    given: (): Given => ({
      mode: mode(),
      text: text(),
      spent: timer.seconds(),
      points: [...points()],
      redFlags: [...redFlags()],
      keyPoints,
    }),
    /** Null until something was ticked: silence is no judgement. */
    suggested(): Rating | null {
      if (points().length === 0 && redFlags().length === 0) return null;
      return suggestedGrade({
        keyPoints,
        ticked: points().length,
        redFlag: redFlags().length > 0,
        hint: hints() > 0,
      });
    },
  };
}

export type Attempt = ReturnType<typeof createAttempt>;
