import type { Line } from '../lines.ts';
import { plainText } from '../plainText.ts';
import type { Fail } from './words.ts';

/**
 * A measured number that ends its clause has no unit. Counts (`32 layers`), names (`Q4_K_M`,
 * `port 8080`), results of a calculation and ratios are no measurements, so this looks only for
 * verbs and nouns of measuring; what it cannot see, a reader must.
 */
const measured =
  /\b(?:takes?|took|costs?|needs?|lasts?|weighs?|reach(?:es|ed)?|occup(?:y|ies)|latency (?:is|of)|bandwidth (?:is|of)|throughput (?:is|of)|memory (?:is|of)|size (?:is|of)|speed (?:is|of)|runs? at|waits?|within|after)\s+(?:about|around|roughly|nearly|only|up to|at (?:most|least)|≈|~)?\s*(\d[\d,.]*\d|\d)(?![\d%])(?=\s*(?:[.;:)!?](?!\d)|,\s|$))/gi;

/** Every number with its unit, as far as a machine can tell. */
export function lintNumbers(lines: readonly Line[], fail: Fail): void {
  for (const line of lines) {
    if (line.kind === 'code' || line.kind === 'fence' || line.kind === 'table') continue;
    const text = plainText(line.text.replace(/`[^`]*`/g, 'code'));
    for (const match of text.matchAll(measured)) {
      fail(
        line.number,
        `The number ${match[1] ?? ''} has no unit: write what it measures, such as \`${match[1] ?? ''} ms\`.`,
      );
    }
  }
}
