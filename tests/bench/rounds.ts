/** Rounds of every comparison. */
export const ROUNDS = 7;

/**
 * Measures each variant once a round, the first of each round another one; a round before that
 * warms caches and is not counted. Returns each variant's figures, by round.
 */
export async function interleaved<V extends string, T>(
  variants: readonly V[],
  measure: (variant: V, round: number) => Promise<T>,
  { rounds = ROUNDS, warm = true } = {},
): Promise<Record<V, T[]>> {
  const found = Object.fromEntries(variants.map((variant) => [variant, []])) as unknown as Record<
    V,
    T[]
  >;
  for (let round = warm ? -1 : 0; round < rounds; round++) {
    for (let i = 0; i < variants.length; i++) {
      const variant = variants[(i + round + variants.length) % variants.length]!;
      const figure = await measure(variant, round);
      if (round >= 0) found[variant].push(figure);
    }
  }
  return found;
}
