import { mix } from '../hash.ts';
import { readExpression } from './expression.ts';

/** What is wrong in a formula; `line` counts from 0 within it. */
export interface Problem {
  line: number;
  message: string;
}

interface Step {
  name: string;
  /** Drawn, rather than calculated. */
  given: boolean;
  /** `chance` is at least 0 and below 1. */
  value: (names: ReadonlyMap<string, number>, chance: number) => number;
}

/** Names that are drawn or calculated, one a line. */
export interface Formula {
  steps: readonly Step[];
}

const assignment = /^([A-Za-z]\w*)\s*=\s*(\S.*)$/;
const numeral = String.raw`-?\d+(?:\.\d+)?`;
const range = new RegExp(
  String.raw`^(${numeral})\s*\.\.\s*(${numeral})(?:\s+step\s+(${numeral}))?$`,
);

/**
 * Reads the lines of a `formula` block: `a = one of 16, 24`, `b = 1 .. 9 step 2`, `c = 2 * a / b`; `#` starts a
 * comment. Lines that cannot be read are left out and told of.
 */
export function readFormula(text: string): { formula: Formula; problems: Problem[] } {
  const steps: Step[] = [];
  const problems: Problem[] = [];
  const names = new Set<string>();
  for (const [line, written] of text.split('\n').entries()) {
    const plain = written.replace(/#.*$/, '').trim();
    if (plain === '') continue;
    try {
      const step = readStep(plain, names);
      names.add(step.name);
      steps.push(step);
    } catch (error) {
      problems.push({ line, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { formula: { steps }, problems };
}

function readStep(line: string, names: ReadonlySet<string>): Step {
  const [, name = '', text = ''] = assignment.exec(line) ?? [];
  if (name === '')
    throw new Error(
      'A line gives a name its value: write `name = one of 1, 2`, `name = 1 .. 9` or `name = 2 * other`.',
    );
  if (names.has(name)) throw new Error(`\`${name}\` has a value already: choose another name.`);
  if (/^one of\b/.test(text)) return { name, given: true, value: oneOf(text.slice(6)) };
  if (text.includes('..')) return { name, given: true, value: between(text) };
  return { name, given: false, value: readExpression(text, names) };
}

function oneOf(text: string): Step['value'] {
  const written = text.split(',').map((each) => each.trim());
  const wrong = written.find((each) => !new RegExp(`^${numeral}$`).test(each));
  if (wrong !== undefined)
    throw new Error(
      `“${wrong}” is no number: write \`one of 16, 24.5, 32\`, without thousands separators.`,
    );
  const values = written.map(Number);
  return (_, chance) => values[Math.floor(chance * values.length)]!;
}

function between(text: string): Step['value'] {
  const match = range.exec(text);
  const [from, to, step] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 1)];
  if (!match || !(step > 0) || to < from)
    throw new Error(
      'This range cannot be read: write `1024 .. 32768 step 1024`, the lower end first.',
    );
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  // Steps such as 0.1 add up to 0.30000000000000004.
  return (_, chance) => Number((from + Math.floor(chance * count) * step).toPrecision(12));
}

/** Values of all names; the same seed (uint32) draws the same. */
export function drawValues({ steps }: Formula, seed: number): Map<string, number> {
  const values = new Map<string, number>();
  for (const [at, { name, value }] of steps.entries())
    values.set(name, value(values, mix(seed, at) / 2 ** 32));
  return values;
}

/** Draws that a check makes. */
const trials = 200;

/** What only shows in the drawing: values that are no numbers, and answers of 0, to which no share is near. */
export function checkDraws(formula: Formula, answer: string, byShare: boolean): string | null {
  for (let seed = 0; seed < trials; seed++) {
    const values = drawValues(formula, seed);
    const bad = formula.steps.find(({ name }) => !Number.isFinite(values.get(name)));
    const given = formula.steps
      .filter((step) => step.given)
      .map(({ name }) => `${name} = ${values.get(name)}`)
      .join(', ');
    if (bad) {
      return `\`${bad.name}\` is ${values.get(bad.name)} for ${given}: choose ranges that never divide by zero or grow too large.`;
    }
    if (byShare && values.get(answer) === 0)
      return `\`${answer}\` is 0 for ${given}, and no percentage of 0 is near it: choose other ranges, or write a tolerance such as \`± 1 ms\`.`;
  }
  return null;
}
