/** How many cards have a value between two bounds: from the first on, below the second. */
export interface ValueBin {
  from: number;
  to: number;
  count: number;
}

/** Bins of one width, next to each other, and what lies beyond them. */
export interface Histogram {
  bins: ValueBin[];
  /** Values above the last bin: with the bins' they sum up to all values. */
  beyond: number;
}

/** How much of a long tail is shown, as Anki's "1 month", "50 %", "95 %", "All". */
export const portions = ['month', 'half', 'most', 'all'] as const;
export type Portion = (typeof portions)[number];

/** Days that Anki's "1 month" shows. */
const MONTH = 31;
/** Bins at most: on a phone each is then as wide as a finger can tell apart with the arrow keys. */
const BINS = 32;

/**
 * The value that this share (0–1) of all values does not exceed, by nearest rank: one of the values; null without any.
 * @param sorted ascending
 */
export function quantile(sorted: ArrayLike<number>, share: number): number | null {
  const at = Math.max(1, Math.ceil(sorted.length * share)) - 1;
  return sorted[at] ?? null;
}

/** The mean; null without values. */
export function mean(values: ArrayLike<number>): number | null {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at]!;
  return values.length === 0 ? null : sum / values.length;
}

/** The longest value a portion shows, in days. */
function longest(days: ArrayLike<number>, portion: Portion): number {
  switch (portion) {
    case 'month':
      return MONTH;
    case 'half':
      return quantile(days, 0.5) ?? 0;
    case 'most':
      return quantile(days, 0.95) ?? 0;
    case 'all':
      return quantile(days, 1) ?? 0;
  }
}

/**
 * Days as bins of whole days, as wide as it takes to be few: 1, 2, 5, 10, … days. The first bin begins at 0; a bin is
 * never cut, so the last one may end beyond what the portion asks for.
 * @param days ascending, 0 or more; fractions count to the day that they are in
 */
export function histogramOfDays(days: ArrayLike<number>, portion: Portion): Histogram {
  const end = Math.floor(longest(days, portion)) + 1;
  const width = niceWidth(end / BINS);
  const count = Math.ceil(end / width);
  return binned(days, 0, count * width, count);
}

/**
 * Values between two bounds as so many bins of one width. The upper bound itself belongs to the last bin; what is
 * below the first counts to the first.
 */
export function histogramOf(
  values: ArrayLike<number>,
  from: number,
  to: number,
  bins: number,
): Histogram {
  const { bins: made, beyond } = binned(values, from, to, bins);
  made[bins - 1]!.count += beyond;
  return { bins: made, beyond: 0 };
}

function binned(values: ArrayLike<number>, from: number, to: number, count: number): Histogram {
  const bound = (at: number) => from + ((to - from) * at) / count;
  const bins = Array.from({ length: count }, (_, at): ValueBin => {
    return { from: bound(at), to: bound(at + 1), count: 0 };
  });
  let beyond = 0;
  for (let at = 0; at < values.length; at++) {
    // Multiplied first: a bound such as 0.95 then falls to the bin that it begins.
    const bin = bins[Math.max(0, Math.floor(((values[at]! - from) * count) / (to - from)))];
    if (bin) bin.count++;
    else beyond++;
  }
  return { bins, beyond };
}

/** The next of 1, 2, 5, 10, 20, 50, … */
function niceWidth(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5]) if (power * step >= least) return power * step;
  }
}
