import { createSignal } from 'solid-js';
import { suggestedGrade } from '../../core/memory/grade.ts';
import { HintOpened, type Note, type Rating } from '../../core/model.ts';

export type Mode = 'outline' | 'full';

/** One go at one question: how it is answered, hints opened, what was ticked afterwards. */
export function createAttempt(note: Note) {
  const [mode, setMode] = createSignal<Mode>('outline');
  /** `performance.now()` when the timer was started; 0 before. */
  const [started, setStarted] = createSignal(0);
  const [hints, setHints] = createSignal(0);
  const [points, setPoints] = createSignal<readonly number[]>([]);
  const [redFlags, setRedFlags] = createSignal<readonly number[]>([]);

  const toggle = (list: readonly number[], index: number) =>
    list.includes(index) ? list.filter((each) => each !== index) : [...list, index];

  return {
    mode,
    setMode(next: Mode) {
      setMode(next);
      if (next === 'full' && started() === 0) setStarted(performance.now());
    },
    started,
    /** Hints opened so far. */
    hints,
    openHint: () => setHints((opened) => opened + 1),
    points,
    tickPoint: (index: number) => setPoints((list) => toggle(list, index)),
    redFlags,
    tickRedFlag: (index: number) => setRedFlags((list) => toggle(list, index)),
    flags: () => (hints() > 0 ? HintOpened : 0),
    /** Null until something was ticked: silence is no judgement. */
    suggested(): Rating | null {
      if (points().length === 0 && redFlags().length === 0) return null;
      return suggestedGrade({
        keyPoints: note.question?.keyPoints.length ?? 0,
        ticked: points().length,
        redFlag: redFlags().length > 0,
        hint: hints() > 0,
      });
    },
  };
}

export type Attempt = ReturnType<typeof createAttempt>;
