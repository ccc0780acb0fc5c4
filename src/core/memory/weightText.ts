import { upgradeWeights } from './schedule.ts';

/** Weights as they were read, or what is wrong with the text. */
export type ReadWeights =
  | {
      /** The 21 weights of FSRS-6, within their bounds. */
      weights: number[];
      /** The version of FSRS they were for. */
      version: '4.5' | '5' | '6';
      /** How many were out of bounds and are at the bound now. */
      clipped: number;
    }
  | { problem: string };

const versions: Record<number, '4.5' | '5' | '6'> = { 17: '4.5', 19: '5', 21: '6' };

/**
 * Reads weights as Anki and the optimizers write them: numbers with commas, spaces or lines between, brackets or not.
 * Those of an older FSRS become FSRS-6's, as ts-fsrs does it.
 */
export function readWeights(text: string): ReadWeights {
  const words = text
    .replace(/[[\]()"']/g, ' ')
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { problem: 'There are no numbers yet.' };
  const odd = words.find((word) => !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word));
  if (odd !== undefined) return { problem: `“${odd.slice(0, 20)}” is no number.` };
  const version = versions[words.length];
  if (!version) {
    const found = words.length === 1 ? 'There is 1 number' : `There are ${words.length} numbers`;
    return { problem: `${found}: FSRS-6 has 21, FSRS-5 has 19, FSRS-4.5 has 17.` };
  }
  const given = words.map(Number);
  const weights = upgradeWeights(given);
  return { weights, version, clipped: clippedOf(given) };
}

/** Numbers that the bounds changed. */
function clippedOf(given: readonly number[]): number {
  // Of an older version some change by conversion: its bounds are those of the first 19 numbers, which stay in place.
  const padded = [...given, ...[0, 0, 0, 0.5].slice(given.length - 21)];
  const kept = upgradeWeights(given.length === 21 ? given : padded);
  return given.filter((each, at) => kept[at] !== each).length;
}

/** Weights as one copies them: four digits after the point, which is what optimizers give. */
export function weightsText(weights: readonly number[]): string {
  return weights.map((weight) => Number(weight.toFixed(4))).join(', ');
}
