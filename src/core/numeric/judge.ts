import { Again, Good, Hard, type NumberAnswer, type Rating } from '../model.ts';
import { formatResult } from './format.ts';
import { readQuantity } from './quantity.ts';
import { readUnit, sameKind } from './units.ts';

export interface Judgement {
  /** How far off the answer is, in words; empty where nothing was typed. */
  words: string;
  right: boolean;
  /** Good within the tolerance, Hard within three times of it; null where nothing was typed. */
  suggestion: Rating | null;
}

const wrong = (words: string): Judgement => ({ words, right: false, suggestion: Again });

/** Compares a typed number with the right one; a missing unit means the one asked for. */
export function judgeNumber(typed: string, answer: NumberAnswer): Judgement {
  if (typed.trim() === '') return { words: '', right: false, suggestion: null };
  const expected = readUnit(answer.unit);
  const given = readQuantity(typed, expected);
  if (!given) return wrong('No number was found in it.');
  if (!sameKind(given.unit, expected)) {
    const asked = answer.unit === '' ? 'A number without a unit' : `An answer in ${answer.unit}`;
    return wrong(`${asked} is asked for; ${given.written} is another kind of unit.`);
  }
  const value = (given.value * given.unit.factor) / expected.factor;
  const off = Math.abs(value - answer.value);
  const allowed = allowedOff(answer) * (1 + 1e-9);
  const far = howFar(value, answer);
  if (off > allowed) {
    const words = `${far}${mixUp(value / answer.value, expected.dimension)}.`;
    return { words, right: false, suggestion: off <= 3 * allowed ? Hard : Again };
  }
  const within = far === exact ? '' : `, within ${toleranceText(answer)}`;
  return { words: `${far}${within}.`, right: true, suggestion: Good };
}

/** The tolerance in the answer's own unit. */
function allowedOff({ value, tolerance }: NumberAnswer): number {
  return 'amount' in tolerance ? tolerance.amount : (Math.abs(value) * tolerance.percent) / 100;
}

/** `± 2 %`, `± 3 ms`: the tolerance in words. */
function toleranceText({ tolerance, unit }: NumberAnswer): string {
  return 'amount' in tolerance
    ? `± ${formatResult(tolerance.amount)} ${unit}`.trim()
    : `± ${formatResult(tolerance.percent)} %`;
}

const exact = 'Right';

function howFar(value: number, { value: right, unit, tolerance }: NumberAnswer): string {
  const off = value - right;
  const side = off > 0 ? 'too high' : 'too low';
  if (off === 0 || Math.abs(off) < Math.abs(right) * 5e-4) return exact;
  if (value === -right) return 'The right size with the wrong sign';
  if ('amount' in tolerance || right === 0) {
    return `${formatResult(Math.abs(off))} ${unit} ${side}`.replace('  ', ' ');
  }
  const factor = value / right;
  if (factor >= 2) return `${formatFactor(factor)} times the right value`;
  if (factor > 0 && factor <= 0.5) return `Too low by a factor of ${formatFactor(1 / factor)}`;
  const percent = Math.abs(off / right) * 100;
  return `${percent.toFixed(percent < 10 ? 1 : 0)} % ${side}`;
}

const formatFactor = (factor: number) =>
  formatResult(factor < 100 ? Number(factor.toPrecision(3)) : Math.round(factor));

/** The two slips that units of data invite, told by the factor they leave. */
function mixUp(factor: number, dimension: string): string {
  if (!/^byte\b/.test(dimension) || !(factor > 0)) return '';
  const near = (wanted: number) => Math.abs(factor / wanted - 1) < 0.002;
  const thousands = [1, 2, 3, 4].some((n) => near(1.024 ** n) || near(1.024 ** -n));
  if (thousands) return ': units of 1,000 and of 1,024 are mixed up';
  return near(8) || near(1 / 8) ? ': bits and bytes are mixed up' : '';
}
