import type { StudyDay } from '../model.ts';
import { retentionOf } from './retention.ts';
import type { Retention, RetentionRow } from './retention.ts';

/** The rows of Anki's "True Retention" table. */
export const periods = ['today', 'yesterday', 'week', 'month', 'year', 'all'] as const;
export type Period = (typeof periods)[number];

/** How many days back a period begins, and how many back it ends; today is 0. */
const reach: Record<Period, readonly [from: number, to: number]> = {
  today: [0, 0],
  yesterday: [1, 1],
  week: [6, 0],
  month: [29, 0],
  year: [364, 0],
  all: [Number.POSITIVE_INFINITY, 0],
};

/**
 * True retention of each period: a week is the last seven days, a month the last 30, a year the last 365, today among
 * them (rslib/src/stats/graphs/retention.rs).
 * @param days as `retentionByDay` gives them
 */
export function truePeriods(
  days: readonly RetentionRow[],
  today: StudyDay,
): Record<Period, Retention> {
  const rows = periods.map((period) => {
    const [from, to] = reach[period];
    return [period, retentionOf(days, today - from, today - to)];
  });
  return Object.fromEntries(rows) as Record<Period, Retention>;
}
