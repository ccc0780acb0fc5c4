import type { StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { follow } from './followed.ts';
import type { Habits } from './habits.ts';
import { Life } from './life.ts';

/** Cards times days that are followed one by one; of more, every nth card, which then stands for n. */
const MOST = 40_000_000;

/** What is tried out. */
export interface Wish {
  days: number;
  newPerDay: number;
  /** Desired retention of all cards; null: as the presets say. Questions keep their own. */
  retention: number | null;
  /** Review cards a day; null for no limit. */
  reviewsPerDay: number | null;
  /** Of luck (uint32): the same seed brings each card the same, whatever else is wished. */
  seed: number;
}

/** What the days come to, today first: each array holds a figure a day. Cards are those of the card lane. */
export interface Simulation {
  from: StudyDay;
  days: number;
  /** Review cards answered, each once a day; and of them recalled. */
  reviews: Float64Array;
  recalled: Float64Array;
  /** Cards seen for the first time. */
  fresh: Float64Array;
  /** Interview questions answered. */
  questions: Float64Array;
  /** Of all answers, steps and questions included; and of questions alone. */
  minutes: Float64Array;
  questionMinutes: Float64Array;
  /** Cards expected to be recalled at the end of the day: the sum of retrievabilities. */
  memorised: Float64Array;
  /** Cards seen by the end of the day. */
  seen: Float64Array;
}

export type SimulationContext = Pick<StudyContext, 'decks' | 'presets' | 'settings'>;

/**
 * Lives the next days by FSRS's own odds of recall and someone's habits: due cards, longest due first, up to the limit;
 * new cards; steps on the same day; intervals spread as they are when graded. A simplification: siblings are not
 * buried, days of a break are left out whole, and an interview date changes nothing.
 * @param onDay told after each day which share (0–1) is done
 * @param most cards times days followed; a smaller one is faster and coarser
 */
export function simulate(
  c: Columns,
  context: SimulationContext,
  habits: Habits,
  today: StudyDay,
  wish: Wish,
  onDay: (done: number) => void = () => undefined,
  most = MOST,
): Simulation {
  const { settings } = context;
  const { days, newPerDay } = wish;
  const all = follow(c, context, {
    today,
    seed: wish.seed,
    cards: Math.max(1, Math.floor(most / days)),
    most: { cards: newPerDay * days, questions: settings.newQuestionsPerDay * days },
  });
  const life = new Life(all, habits, settings, today, wish);
  for (let at = 0; at < days; at++) {
    life.live(at);
    onDay((at + 1) / days);
  }
  return life.made;
}
