import { drawValues, type Formula, readFormula } from '../numeric/formula.ts';
import { textsOf } from '../numeric/placeholders.ts';
import type { Block } from './blocks.ts';
import type { Line } from './lines.ts';
import type { Warn } from './warn.ts';

/** The `formula` block of a card, and an example of what it draws. */
export interface Parameters {
  source: string;
  formula: Formula;
  /** Line of the file where the block begins. */
  line: number;
  /** Some of its lines cannot be read. */
  broken: boolean;
  values: ReadonlyMap<string, number>;
  texts: ReadonlyMap<string, string>;
}

/** Seed of the example that lists and previews show. */
const exampleSeed = 1;

const fence = /^\s*[`~]{3,}\s*formula\s*$/;

/** Where the formula stands among the lines of an answer: from its fence to the line after the closing one. */
function placeOf(lines: readonly Line[]): [from: number, to: number] | null {
  const from = lines.findIndex(({ kind, text }) => kind === 'fence' && fence.test(text));
  if (from < 0) return null;
  const close = lines.findIndex(({ kind }, at) => at > from && kind === 'fence');
  return [from, close < 0 ? lines.length : close + 1];
}

/** The lines of an answer without its formula. */
export function withoutFormula(lines: readonly Line[]): Line[] {
  const place = placeOf(lines);
  return place ? [...lines.slice(0, place[0]), ...lines.slice(place[1])] : [...lines];
}

/** Reads a card's formula; null where it has none. What is wrong in it is warned of at its line. */
export function readParameters({ back }: Block, warn: Warn): Parameters | null {
  const place = placeOf(back);
  if (!place) return null;
  const inside = back.slice(place[0] + 1, place[1]).filter(({ kind }) => kind === 'code');
  const source = inside.map(({ text }) => text).join('\n');
  const { formula, problems } = readFormula(source);
  const line = back[place[0]]!.number;
  for (const problem of problems) warn(line + 1 + problem.line, problem.message);
  const values = drawValues(formula, exampleSeed);
  const broken = problems.length > 0;
  return { source, formula, line, broken, values, texts: textsOf(formula, values) };
}
