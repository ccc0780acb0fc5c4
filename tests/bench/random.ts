import { mix } from '../../src/core/hash.ts';

export interface Random {
  /** In [0, 1). */
  next: () => number;
  /** A whole number from `least` to `most`. */
  whole: (least: number, most: number) => number;
}

/** Numbers from a seed, the same in every run. */
export function random(seed: number): Random {
  let n = 0;
  const next = () => mix(seed, n++) / 2 ** 32;
  return { next, whole: (least, most) => least + Math.floor(next() * (most - least + 1)) };
}
