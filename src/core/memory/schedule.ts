import {
  computeDecayFactor,
  FSRSAlgorithm,
  forgetting_curve,
  get_fuzz_range,
  migrateParameters,
} from 'ts-fsrs';
import { mix } from '../hash.ts';
import { DAY, studyDay } from '../day.ts';
import {
  Again,
  Easy,
  Good,
  Hard,
  Learning,
  New,
  QuestionLane,
  Relearning,
  Review,
} from '../model.ts';
import type { LogEntry, Moment, Preset, Rating, Schedule, State } from '../model.ts';
import { plainEntry } from './entry.ts';
import { laneOf } from './lane.ts';
import { nextStep, orderDays, stepDue } from './steps.ts';
import type { FourDays } from './steps.ts';

/** Days until recall falls to 90 %, and 1–10. */
export interface Memory {
  stability: number;
  difficulty: number;
}

/** What grading must know of a preset. */
export interface Spacing {
  weights: readonly number[];
  /** Desired retention. */
  retention: number;
  /** Days. */
  maximumInterval: number;
}

const models = new WeakMap<readonly number[], FSRSAlgorithm>();

/**
 * Memory depends on the weights alone, not on steps. Weights without a short-term part (w17 and w18 both 0, as
 * fsrs-rs writes it, or none) leave a second grade on one day to the long-term formulas.
 */
function modelOf(weights: readonly number[]): FSRSAlgorithm {
  let model = models.get(weights);
  if (!model) {
    const shortTerm = (weights[17] ?? 0) !== 0 || (weights[18] ?? 0) !== 0;
    model = new FSRSAlgorithm({ w: weights, enable_short_term: shortTerm, relearning_steps: [] });
    models.set(weights, model);
  }
  return model;
}

/** FSRS-6's 21 weights from those of an older version (17: FSRS-4.5, 19: FSRS-5), clamped to what is allowed. */
export function upgradeWeights(weights: readonly number[]): number[] {
  return migrateParameters([...weights]);
}

/**
 * Memory after a grade (FSRS-6; https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm).
 * @param memory null or stability 0 before the first grade
 * @param elapsed whole study days since the last grade; negative counts as 0
 * @returns doubles: what is stored is rounded to float32 (`roundMemory`)
 */
export function nextMemory(
  memory: Memory | null,
  elapsed: number,
  rating: Rating,
  weights: readonly number[],
): Memory {
  const before =
    memory && memory.stability > 0
      ? {
          stability: Math.max(memory.stability, 0.001),
          difficulty: Math.min(10, Math.max(1, memory.difficulty)),
        }
      : null;
  return modelOf(weights).next_state(before, Math.max(0, elapsed), rating);
}

/** Both numbers as the columns hold them: rounded to float32. */
export function roundMemory({ stability, difficulty }: Memory): Memory {
  return { stability: Math.fround(stability), difficulty: Math.fround(difficulty) };
}

/**
 * The chance of recall, 0–1, so many study days after the last grade, from the forgetting curve. 0 without a memory.
 */
export function retrievability(
  stability: number,
  elapsedDays: number,
  weights: readonly number[],
): number {
  if (!(stability > 0)) return 0;
  const curve = weights.length === 21 ? weights : modelOf(weights).parameters.w;
  return forgetting_curve(curve, Math.max(0, elapsedDays), stability);
}

/** The same for those who ask it a million times: two numbers of the weights are worked out once, and nothing is rounded. */
export function recallOf(weights: readonly number[]): (stability: number, days: number) => number {
  const { decay, factor } = computeDecayFactor(modelOf(weights).parameters.w);
  return (stability, days) => (1 + (factor * days) / stability) ** decay;
}

/** Days until recall falls to the desired retention: whole, at least 1, at most the maximum; without fuzz. */
export function nextInterval(stability: number, spacing: Spacing): number {
  const modifier = modelOf(spacing.weights).calculate_interval_modifier(spacing.retention);
  return Math.min(Math.max(1, Math.round(stability * modifier)), spacing.maximumInterval);
}

/** Spreads an interval (days), so that cards learnt together part. */
export type Spread = (
  interval: number,
  elapsed: number,
  maximum: number,
  seed: number,
  reps: number,
) => number;

/** The first and last day over which FSRS and Anki spread an interval; below 2.5 days there is only one. */
export function fuzzRange(interval: number, elapsed: number, maximum: number): [number, number] {
  if (interval < 2.5) return [interval, interval];
  const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsed, maximum);
  return [min_ivl, max_ivl];
}

/**
 * An interval spread over FSRS's and Anki's fuzz range, so that cards learnt together part. Below 2.5 days: as it is.
 * The place in the range comes from the card's seed and its repetitions, so a shown interval is the one given.
 */
export function fuzzed(
  interval: number,
  elapsed: number,
  maximum: number,
  seed: number,
  reps: number,
): number {
  const [first, last] = fuzzRange(interval, elapsed, maximum);
  return Math.floor((mix(seed, reps) / 2 ** 32) * (last - first + 1)) + first;
}

/** What a grade would do to a card. */
export interface Outcome extends Memory {
  state: State;
  step: number;
  /** Review: a study day. Learning and relearning: milliseconds. */
  due: number;
  /** Seconds from now, as the button shows it; whole days for review. */
  interval: number;
}

const ratings = [Again, Hard, Good, Easy] as const;

/** Study days since the last grade: 0 for a new card, and never negative. */
export function elapsedDays(s: Pick<Schedule, 'state' | 'last'>, day: number): number {
  return s.state === New ? 0 : Math.max(0, day - s.last);
}

/**
 * What each of the four grades would do at this moment: for the buttons.
 * @param spread the plain fuzz, or one that looks at the load (`makeSpread`)
 */
export function outcomes(
  s: Schedule,
  preset: Preset,
  moment: Moment,
  spread: Spread = fuzzed,
): [Outcome, Outcome, Outcome, Outcome] {
  const day = studyDay(moment);
  const elapsed = elapsedDays(s, day);
  const lapsed = s.state === Review || s.state === Relearning;
  const steps = lapsed ? preset.relearningSteps : preset.learningSteps;
  const max = preset.maximumInterval;
  const after = ratings.map((rating) =>
    roundMemory(nextMemory(s, elapsed, rating, preset.weights)),
  );
  const raw = after.map((memory) =>
    spread(nextInterval(memory.stability, preset), elapsed, max, s.seed, s.reps),
  );
  const which = steps.length === 0 ? 'all' : s.state === Review ? 'review' : 'graduating';
  const days = orderDays(raw as FourDays, which, max);
  const made = ratings.map((rating, i): Outcome => {
    const stays = steps.length > 0 && (s.state !== Review || rating === Again);
    const next = stays ? nextStep(steps, s.state === Review ? 0 : s.step, rating) : null;
    if (!next) {
      const interval = (days[i]! * DAY) / 1000;
      return { ...after[i]!, state: Review, step: 0, due: day + days[i]!, interval };
    }
    const state = lapsed ? Relearning : Learning;
    const due = stepDue(next.seconds, moment);
    return { ...after[i]!, state, step: next.step, due, interval: next.seconds };
  });
  return made as [Outcome, Outcome, Outcome, Outcome];
}

/** What one grade would do at this moment. */
function outcome(
  s: Schedule,
  rating: Rating,
  preset: Preset,
  moment: Moment,
  spread: Spread | undefined,
): Outcome {
  return outcomes(s, preset, moment, spread)[rating - 1]!;
}

/** What the store adds to a grade. */
export interface Given {
  /** The entry's key: first free millisecond, and this installation. */
  time: number;
  device: number;
  /** Milliseconds from question to grade. */
  taken: number;
  /** Bits of `LogEntry.flags`; the lane's bit is set here. */
  flags: number;
  kind: 'grade' | 'known';
  /** Plain fuzz where absent. */
  spread?: Spread | undefined;
}

/**
 * The log entry of a grade given now. The card's new schedule is `apply` of it, live as in a replay.
 * `known` is graded Easy, whatever rating is passed.
 */
export function gradeEntry(
  s: Schedule,
  asked: Rating,
  preset: Preset,
  moment: Moment,
  given: Given,
): LogEntry {
  const rating = given.kind === 'known' ? Easy : asked;
  const { spread, ...own } = given;
  const { state, step, due } = outcome(s, rating, preset, moment, spread);
  const flags = given.flags | (laneOf(s.template) === 'questions' ? QuestionLane : 0);
  const intervalBefore = s.state === Review ? Math.max(0, s.due - s.last) : 0;
  const change = { rating, state, step, due, flags, intervalBefore, stateBefore: s.state };
  return plainEntry({ card: s.card, ...own, ...change }, moment);
}
