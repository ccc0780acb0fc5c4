import type { Memory } from './schedule.ts';

/**
 * A memory for a card that was scheduled by SM-2 and has no history, such as an imported one: the stability whose
 * recall after `interval` is `retention`, and the difficulty whose growth is the ease (fsrs-rs `memory_state_from_sm2`).
 * @param ease 1.3 and up
 * @param interval days
 * @param retention what SM-2 came to, 0–1; 0.9 where nothing is known
 * @param weights 21
 */
export function memoryFromSm2(
  ease: number,
  interval: number,
  retention: number,
  weights: readonly number[],
): Memory {
  const decay = -weights[20]!;
  const factor = 0.9 ** (1 / decay) - 1;
  const stability = (Math.max(interval, 0.001) * factor) / (retention ** (1 / decay) - 1);
  const growth = growthOf(stability, retention, weights);
  return { stability, difficulty: Math.min(10, Math.max(1, 11 - (ease - 1) / growth)) };
}

/**
 * The ease at which SM-2 goes on as FSRS would: `memoryFromSm2` the other way round. Anki's own eases are 1.3 and more,
 * and seldom beyond 4.
 */
export function easeFromMemory(
  { stability, difficulty }: Memory,
  retention: number,
  weights: readonly number[],
): number {
  const ease = 1 + (11 - difficulty) * growthOf(stability, retention, weights);
  return Math.min(4, Math.max(1.3, ease));
}

/** By how much a recalled card's stability grows, for each step that its difficulty is below 11. */
const growthOf = (stability: number, retention: number, weights: readonly number[]): number =>
  Math.exp(weights[8]!) *
  stability ** -weights[9]! *
  (Math.exp((1 - retention) * weights[10]!) - 1);
