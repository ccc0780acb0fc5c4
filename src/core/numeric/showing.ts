import { mix } from '../hash.ts';
import { drawValues, type Formula } from './formula.ts';

/** One showing of a card: the same after a reload, the next one after a grade. */
export interface Showing {
  /** Of the card: uint32. */
  seed: number;
  /** How many came before it. */
  index: number;
}

/** Tries for numbers other than the last ones: a formula that draws nothing has no others. */
const tries = 32;

/**
 * Values of all names for a showing. Those that are drawn are never all the same twice in a row, as long as the formula
 * offers others: each showing follows from the one before it.
 */
export function drawShowing(formula: Formula, { seed, index }: Showing): Map<string, number> {
  const drawn = formula.steps.filter(({ given }) => given).map(({ name }) => name);
  let values = drawValues(formula, mix(seed, 0));
  for (let at = 1; at <= index; at++) {
    const before = values;
    const own = mix(seed, at);
    values = drawValues(formula, own);
    const same = () => drawn.every((name) => values.get(name) === before.get(name));
    for (let n = 1; n < tries && same(); n++) values = drawValues(formula, mix(own, n));
  }
  return values;
}
