import { retrievability } from '../memory/schedule.ts';
import type { StudyDay } from '../model.ts';
import type { WeightsOf } from './cardValues.ts';
import type { Watcher } from './replayGrades.ts';

/** How much was known on a day. */
export interface ReadinessPoint {
  day: StudyDay;
  /** Cards expected to be recalled on that day: the sum of their chances. */
  known: number;
}

/** Points at most: a longer time is sampled every second week, or third, … */
const POINTS = 105;

/**
 * Days a week apart, from the first on or after `from` to today: oldest first, today always among them.
 */
export function weeksUntil(today: StudyDay, from: StudyDay): StudyDay[] {
  const weeks = Math.max(0, Math.floor((today - from) / 7));
  const step = Math.max(1, Math.ceil(weeks / (POINTS - 1)));
  const points = Math.floor(weeks / step) + 1;
  return Array.from({ length: points }, (_, at) => today - 7 * step * (points - 1 - at));
}

/**
 * Collects readiness: on each of these days the sum of the chances of recall of the cards that count, each by its
 * memory and the whole study days since its last grade, at the end of that day.
 */
export function makeReadiness(
  days: readonly StudyDay[],
  counts: (card: number) => boolean,
  weightsOf: WeightsOf,
): Watcher & { done(): ReadinessPoint[] } {
  const known = new Float64Array(days.length);
  return {
    lasted(card, { stability, last, from, until }) {
      if (!counts(card)) return;
      const weights = weightsOf(card);
      let at = firstAtLeast(days, from);
      for (; at < days.length && days[at]! < until; at++) {
        known[at]! += retrievability(stability, days[at]! - last, weights);
      }
    },
    done: () => days.map((day, at) => ({ day, known: known[at]! })),
  };
}

/** The place of the first day that is not before another. */
function firstAtLeast(days: readonly StudyDay[], day: StudyDay): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
