import { mean, quantile, type Histogram, type ValueBin } from '../../core/stats/histogram.ts';
import { count, figure } from '../../ui/words.ts';
import { percent } from './words.ts';

/** "12 days", "1 day", "3.4 days". */
export function daysText(days: number): string {
  if (days < 9.95 && !Number.isInteger(days)) return `${days.toFixed(1)}\u00A0days`;
  return count(Math.round(days), 'day').replace(' ', '\u00A0');
}

/** What the cards of a histogram of days are, and what it is that they have. */
export interface DaysOf {
  /** "review card". */
  card: string;
  /** "an interval", "a stability". */
  value: string;
}

/** "1,204 review cards today: half have an interval of 12 days at most, nine in ten of 48 days." */
export function daysCaption(sorted: ArrayLike<number>, { card, value }: DaysOf): string {
  if (sorted.length === 0) return `No ${card}s here yet.`;
  const half = daysText(quantile(sorted, 0.5)!);
  if (sorted.length === 1) return `1 ${card} today, with ${value} of ${half}.`;
  const most = daysText(quantile(sorted, 0.9)!);
  return `${count(sorted.length, card)} today: half have ${value} of ${half} at most, nine in ten of ${most}.`;
}

/** "12 days", "10 to 19 days". */
export function daysBin({ from, to }: ValueBin): string {
  return to - from === 1 ? daysText(from) : `${figure(from)} to ${daysText(to - 1)}`;
}

/** "1,204 cards seen: their difficulty is 5.4 of 10 on average today, and over 8 for 12 of them." */
export function difficultyCaption(sorted: ArrayLike<number>): string {
  const average = mean(sorted);
  if (average === null) return 'No cards seen here yet.';
  if (sorted.length === 1)
    return `1 card seen: its difficulty is ${average.toFixed(1)} of 10 today.`;
  const hard = Array.from(sorted).filter((difficulty) => difficulty > HARD).length;
  const over = hard === 0 ? 'for none' : `for ${figure(hard)}`;
  return `${count(sorted.length, 'card')} seen: their difficulty is ${average.toFixed(1)} of 10 on average today, and over ${HARD} ${over} of them.`;
}
const HARD = 8;

/** "About 1,103 of the 1,204 cards seen would be recalled today, 92 % on average; 300 are unseen." */
export function knowledgeCaption(recalls: ArrayLike<number>, unseen: number): string {
  const average = mean(recalls);
  const rest = unseen === 0 ? 'none is unseen' : `${figure(unseen)} ${be(unseen)} unseen`;
  if (average === null) return `No cards seen here yet; ${rest}.`;
  const known = figure(Math.round(average * recalls.length));
  const seen =
    recalls.length === 1 ? 'the 1 card seen' : `the ${count(recalls.length, 'card')} seen`;
  return `About ${known} of ${seen} would be recalled today, ${percent(average)} on average; ${rest}.`;
}
const be = (amount: number) => (amount === 1 ? 'is' : 'are');

/** Bars of a histogram, each in words. */
export function barsOf({ bins }: Histogram, name: (bin: ValueBin) => string) {
  return bins.map((bin) => ({
    from: bin.from,
    to: bin.to,
    amount: bin.count,
    text: `${name(bin)}: ${count(bin.count, 'card')}`,
  }));
}

/** The bin a value is in; the last one where it lies beyond. */
export function binAt({ bins }: Histogram, value: number): number {
  const at = bins.findIndex(({ to }) => value < to);
  return at < 0 ? bins.length - 1 : at;
}

/** Rows of a histogram's table: bins with cards, and the share of all cards up to there. */
export function binRows(
  { bins, beyond }: Histogram,
  name: (bin: ValueBin) => string,
): [name: string, cards: string, upTo: string][] {
  const all = bins.reduce((sum, bin) => sum + bin.count, beyond);
  let sum = 0;
  const rows = bins.flatMap((bin): [string, string, string][] => {
    sum += bin.count;
    return bin.count === 0 ? [] : [[name(bin), figure(bin.count), percent(sum / all)]];
  });
  return beyond === 0 ? rows : [...rows, ['More', figure(beyond), percent(1)]];
}
