import type { Recall } from './retention.ts';

/** Standard deviations that hold 95 % of a normal distribution. */
const Z = 1.959964;

/**
 * Where the true share lies with 95 % confidence, 0–1, after some were recalled of those asked; null where none was.
 * Wilson's score interval, which stays within 0 and 1 and is right for few reviews too: E. B. Wilson, "Probable
 * inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22
 * (1927), 209–212.
 */
export function wilson({ asked, recalled }: Recall): [low: number, high: number] | null {
  if (asked === 0) return null;
  const share = recalled / asked;
  const square = (Z * Z) / asked;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / asked + square / (4 * asked));
  const at = (value: number) => Math.max(0, Math.min(1, value / (1 + square)));
  return [at(middle - reach), at(middle + reach)];
}
