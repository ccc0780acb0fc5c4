import { reviewKinds, sumKinds, type ReviewKind, type Reviews } from '../../core/stats/reviews.ts';
import type { Range } from '../../core/stats/span.ts';
import { count, figure } from '../../ui/words.ts';
import { rate, reachText, timeText } from './words.ts';

/** Answers counted, or the time they took. */
export type Measure = 'count' | 'time';

export const kindNames: Record<ReviewKind, string> = {
  mature: 'Mature',
  young: 'Young',
  relearning: 'Relearning',
  learning: 'Learning',
  new: 'New',
  question: 'Questions',
};

export const kindLooks: Record<ReviewKind, string> = {
  mature: 'chart-1',
  young: 'chart-2',
  relearning: 'chart-again',
  learning: 'chart-easy',
  new: 'chart-4',
  question: 'chart-3',
};

/** Milliseconds that a figure at the side of a chart stands for: of a minute, or of an hour where there are several. */
export const timeUnit = (most: number): number => (most > 7_200_000 ? 3_600_000 : 60_000);

/** "30 min", "2 h". */
export const axisTime = (unit: number) => (amount: number) =>
  `${figure(amount)}\u00A0${unit === 60_000 ? 'min' : 'h'}`;

const of = (measure: Measure, row: Reviews) => (measure === 'count' ? row.counts : row.taken);

const said = (measure: Measure, amount: number) =>
  measure === 'count' ? count(amount, 'answer') : timeText(amount);

/** "34 answers: 12 mature, 20 young, 2 new". */
export function saidReviews(measure: Measure, row: Reviews): string {
  const kinds = of(measure, row);
  const all = sumKinds(kinds);
  if (all === 0) return 'nothing';
  const text = (amount: number) => (measure === 'count' ? figure(amount) : timeText(amount));
  const parts = reviewKinds
    .filter((kind) => kinds[kind] > 0)
    .map((kind) => `${text(kinds[kind])} ${kindNames[kind].toLowerCase()}`);
  return `${said(measure, all)}: ${parts.join(', ')}`;
}

/** "12 answers today; 812 in the last 30 days." */
export function reviewsCaption(
  measure: Measure,
  today: Reviews,
  rows: readonly Reviews[],
  range: Range,
): string {
  const now = sumKinds(of(measure, today));
  const all = rows.reduce((sum, row) => sum + sumKinds(of(measure, row)), 0);
  const over = measure === 'count' ? figure(all) : timeText(all);
  return `${now === 0 ? 'No answers' : said(measure, now)} today; ${over} ${reachText[range]}.`;
}

/**
 * What stands beneath the chart, as beneath Anki's: days studied, and averages over these and over all days.
 * @param days days there are since the first one shown, or since the first review
 */
export function reviewFacts(measure: Measure, rows: readonly Reviews[], days: number) {
  const studied = rows.reduce((sum, row) => sum + row.studied, 0);
  const all = rows.reduce((sum, row) => sum + sumKinds(of(measure, row)), 0);
  const average = (over: number) => {
    if (over === 0) return '–';
    return measure === 'count' ? rate(all / over) : timeText(all / over);
  };
  return [
    ['Days studied', `${figure(studied)} of ${figure(days)}`],
    ['A day studied', average(studied)],
    ['Over all days', average(days)],
  ] as const;
}
