import { forgettingCurve } from '../../core/memory/cardFacts.ts';
import { newSchedule } from '../../core/memory/columns.ts';
import { nextInterval, nextMemory, outcomes, retrievability } from '../../core/memory/schedule.ts';
import type { Outcome } from '../../core/memory/schedule.ts';
import { studyDay } from '../../core/day.ts';
import { Good, Review } from '../../core/model.ts';
import type { Moment, Preset } from '../../core/model.ts';
import { spoken } from '../../ui/duration.ts';

/** What the reader plays with: a card due today, remembered like this. */
export interface Play {
  stability: number;
  difficulty: number;
  /** Desired retention and weights among it. */
  preset: Preset;
}

export type Point = [x: number, y: number];

/** Days of the shortest and the longest stability that can be chosen. */
export const [SHORTEST, LONGEST] = [0.5, 730];
/** Steps of the slider from one to the other. */
export const STEPS = 120;

/** Stability by the slider's place: each step makes it longer by the same part, as memory does. */
export function stabilityAt(step: number): number {
  const days = SHORTEST * (LONGEST / SHORTEST) ** (step / STEPS);
  return days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
}

/** The nearest place of a stability. */
export function stepOf(stability: number): number {
  const step = (STEPS * Math.log(stability / SHORTEST)) / Math.log(LONGEST / SHORTEST);
  return Math.max(0, Math.min(STEPS, Math.round(step)));
}

/** Days until the card is due: as the scheduler has it, before it is spread. */
export const intervalOf = ({ stability, preset }: Play) => nextInterval(stability, preset);

/** The chance of recall on its due date, and so many days after the last answer. */
export const recallAt = ({ stability, preset }: Play, days: number) =>
  retrievability(stability, days, preset.weights);

/** How recall falls. */
export const fallOf = ({ stability, preset }: Play, until: number): Point[] =>
  forgettingCurve(stability, until, preset.weights);

/** By how much Good on the due date multiplies stability. */
export function growthAt(play: Play, difficulty: number): number {
  const { stability, preset } = play;
  const memory = { stability, difficulty };
  return nextMemory(memory, intervalOf(play), Good, preset.weights).stability / stability;
}

/** The same for every difficulty. */
export const growthOf = (play: Play): Point[] =>
  Array.from({ length: 46 }, (_, at) => 1 + at / 5).map((each) => [each, growthAt(play, each)]);

/** The interval for every desired retention from 70 to 97 %. */
export const intervalsOf = ({ stability, preset }: Play): Point[] =>
  Array.from({ length: 28 }, (_, at) => (70 + at) / 100).map((retention) => [
    retention,
    nextInterval(stability, { ...preset, retention }),
  ]);

/** What the four grades do to the card on its due date, without spreading; to a new card, where it is one. */
export function gradesOf(play: Play, moment: Moment, fresh: boolean): Outcome[] {
  const { stability, difficulty, preset } = play;
  const day = studyDay(moment);
  const about = { card: 0, note: 0, deck: 0, template: 5, level: 0, position: 0, seed: 0 } as const;
  const blank = newSchedule(about);
  const last = day - intervalOf(play);
  const seen = {
    state: Review,
    stability,
    difficulty,
    last,
    due: day,
    first: last,
    reps: 5,
  } as const;
  return outcomes(fresh ? blank : { ...blank, ...seen }, preset, moment, (interval) => interval);
}

const day = 86_400;

/** "12 days": days as one says them. */
export const daysText = (days: number) =>
  days < 10 && days % 1 !== 0 ? `${days.toFixed(1)} days` : spoken(days * day);

/** "85 %". */
export const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;
