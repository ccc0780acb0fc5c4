import type { StudyDay } from '../model.ts';
import { COUNTS, TIMES } from './figures.ts';
import type { Figures } from './figures.ts';

/** Some days as one. */
export interface Together {
  /** Days with an answer. */
  studied: number;
  /** `COUNTS` of them, in the places that `figures.ts` names. */
  counts: Float64Array;
  /** Milliseconds, `TIMES` of them. */
  taken: Float64Array;
}

/** What the days from one to another, both included, came to together. */
export function together({ days, counts, taken }: Figures, from: StudyDay, to: StudyDay): Together {
  const sum: Together = {
    studied: 0,
    counts: new Float64Array(COUNTS),
    taken: new Float64Array(TIMES),
  };
  for (let at = firstFrom(days, from); at < days.length && days[at]! <= to; at++) {
    sum.studied++;
    for (let i = 0; i < COUNTS; i++) sum.counts[i]! += counts[at * COUNTS + i]!;
    for (let i = 0; i < TIMES; i++) sum.taken[i]! += taken[at * TIMES + i]!;
  }
  return sum;
}

/** Place of the first day that is not before `from`. */
function firstFrom(days: Int32Array, from: StudyDay): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
