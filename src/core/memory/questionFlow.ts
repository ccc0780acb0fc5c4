import { Review } from '../model.ts';
import type { Settings, StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';

/**
 * How an average question comes back: stages with the days until its next turn and the stage after a good answer.
 * Answered well from the start: 0–2; after a failure: 3–6. Means of the simulated learner at a retention of 0.8.
 */
const stages = [
  { days: 5, next: 1 },
  { days: 40, next: 2 },
  { days: 120, next: 2 },
  { days: 1, next: 4 },
  { days: 8, next: 5 },
  { days: 20, next: 6 },
  { days: 50, next: 6 },
] as const;
const FAILED = 3;
/** Share of answers graded Again. */
const AGAIN = 0.22;

/** Questions under way: by stage, how many have their turn in so many days (0: today or before). */
export type QuestionLoad = number[][];

/** No questions under way. */
export function emptyLoad(): QuestionLoad {
  return stages.map(() => []);
}

/** Adds a question that has been asked to a load, by its interval and whether it was ever failed. */
export function addToLoad(load: QuestionLoad, c: Columns, card: number, today: StudyDay): void {
  if (c.state[card] !== Review) return;
  const interval = c.due[card]! - c.last[card]!;
  const [from, to] = c.lapses[card]! > 0 ? [FAILED, stages.length - 1] : [0, FAILED - 1];
  let stage = from;
  while (stage < to && interval > (stages[stage]!.days + stages[stage + 1]!.days) / 2) stage++;
  add(load[stage]!, Math.max(0, c.due[card]! - today), 1);
}

function add(days: number[], at: number, amount: number): void {
  days[at] = (days[at] ?? 0) + amount;
}

/**
 * Lets the question lane run on, day by day, in expected values: what is due takes the day's places first, new ones
 * the rest. Each call is one day and gives the questions asked for the first time.
 */
export function makeQuestionFlow(
  start: QuestionLoad,
  unseen: number,
  limits: Pick<Settings, 'newQuestionsPerDay' | 'questionsPerDay'>,
): () => number {
  const load = start.map((days) => [...days]);
  let left = unseen;
  let day = 0;
  const schedule = (stage: number, amount: number) =>
    add(load[stage]!, day + stages[stage]!.days, amount);
  const answer = (good: number, amount: number) => {
    schedule(FAILED, amount * AGAIN);
    schedule(good, amount * (1 - AGAIN));
  };
  return () => {
    const due = load.map((days) => days[day] ?? 0);
    const total = due.reduce((sum, amount) => sum + amount, 0);
    const part = Math.min(1, limits.questionsPerDay / Math.max(total, 1e-9));
    for (const [stage, amount] of due.entries()) {
      answer(stages[stage]!.next, amount * part);
      add(load[stage]!, day + 1, amount * (1 - part));
    }
    const asked = Math.min(left, expectedRoom(total, limits));
    answer(0, asked);
    left -= asked;
    day++;
    return asked;
  };
}

/**
 * New questions that fit in beside so many due ones on average, taking the due ones of a day as Poisson distributed:
 * the sum over k of the chance that k + 1 places are left.
 */
function expectedRoom(
  due: number,
  limits: Pick<Settings, 'newQuestionsPerDay' | 'questionsPerDay'>,
): number {
  const chances: number[] = [];
  let exactly = Math.exp(-due);
  let atMost = 0;
  for (let n = 0; n < limits.questionsPerDay; n++) {
    atMost += exactly;
    chances.push(atMost);
    exactly *= due / (n + 1);
  }
  return chances
    .toReversed()
    .slice(0, limits.newQuestionsPerDay)
    .reduce((sum, chance) => sum + chance, 0);
}
