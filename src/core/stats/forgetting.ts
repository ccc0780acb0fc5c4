import { retrievability } from '../memory/schedule.ts';
import { Again, Easy, Good, Hard, QuestionLane } from '../model.ts';
import type { Rating, StudyDay } from '../model.ts';
import type { WeightsOf } from './cardValues.ts';
import type { Grades } from './grades.ts';
import type { Watcher } from './replayGrades.ts';

/** Cards first asked again so many days after their first grade, both included, and how many were recalled. */
export interface CurvePoint {
  from: number;
  /** Infinity for the last. */
  to: number;
  asked: number;
  recalled: number;
  /** The mean of the days that passed, and of what FSRS foresaw for just these, 0–1. */
  days: number;
  foreseen: number;
}

/** How cards of one first grade were forgotten. */
export interface ForgettingCurve {
  /** Those with any asked, soonest first. */
  points: CurvePoint[];
  /** FSRS's own curve, the mean over the same cards: the chance of recall, 0–1, so many days after. Empty without cards. */
  curve: [days: number, recall: number][];
}

export type ForgettingCurves = Record<Rating, ForgettingCurve>;

/** First days of the points: each some half longer than the one before, as the curve flattens. */
const starts = [1, 2, 3, 4, 6, 9, 14, 21, 31, 61];
/** Days at which the curve is drawn. */
const drawn = [1, 2, 3, 4, 6, 9, 14, 21, 31, 45, 61, 90, 130, 180, 270, 365];

interface Sums {
  points: { from: number; asked: number; recalled: number; days: number; foreseen: number }[];
  cards: number;
  curve: number[];
}

/**
 * Collects how first grades were forgotten: by first grade and by days since, the first review of a card on a later
 * day (as FSRS's optimizer takes it for its first four weights). What was foreseen starts from the memory with which a
 * card left its first day, steps included. Interview questions, cards whose memory was given, and first grades before
 * `since` are left out.
 */
export function makeCurves(
  grades: Grades,
  weightsOf: WeightsOf,
  since: StudyDay = Number.NEGATIVE_INFINITY,
): Watcher & { done(): ForgettingCurves } {
  const none = (): Sums => ({
    points: starts.map((from) => ({ from, asked: 0, recalled: 0, days: 0, foreseen: 0 })),
    cards: 0,
    curve: drawn.map(() => 0),
  });
  const sums = { [Again]: none(), [Hard]: none(), [Good]: none(), [Easy]: none() };
  return {
    graded({ at, recall, stability, elapsed, first, reviews }) {
      if (first === 0 || reviews > 0 || elapsed === 0 || recall === null) return;
      if (grades.flags[at]! & QuestionLane || grades.day[at]! - elapsed < since) return;
      const sum = sums[first];
      const point = sum.points.findLast(({ from }) => from <= elapsed)!;
      point.asked++;
      point.days += elapsed;
      point.foreseen += recall;
      if (grades.rating[at] !== Again) point.recalled++;
      sum.cards++;
      const weights = weightsOf(grades.card[at]!);
      drawn.forEach((days, i) => (sum.curve[i]! += retrievability(stability, days, weights)));
    },
    done: () => ({
      [Again]: means(sums[Again]),
      [Hard]: means(sums[Hard]),
      [Good]: means(sums[Good]),
      [Easy]: means(sums[Easy]),
    }),
  };
}

function means({ points, cards, curve }: Sums): ForgettingCurve {
  return {
    points: points.flatMap(({ asked, days, foreseen, ...point }, at): CurvePoint[] =>
      asked === 0
        ? []
        : [
            {
              ...point,
              asked,
              to: (starts[at + 1] ?? Infinity) - 1,
              days: days / asked,
              foreseen: foreseen / asked,
            },
          ],
    ),
    curve: cards === 0 ? [] : drawn.map((days, at) => [days, curve[at]! / cards]),
  };
}
