import { readTypedUnit, readUnit, type Unit } from './units.ts';

/** A number with its unit. */
export interface Quantity {
  /** In its own unit. */
  value: number;
  unit: Unit;
  /** As it was written; empty where it was left out. */
  written: string;
}

/** Groups of three may be parted by spaces, apostrophes or underscores; commas and points are looked at below. */
const digits = String.raw`\d+(?:[\s'’_]\d{3}(?!\d))*(?:[.,]\d+)*|[.,]\d+`;
const pattern = new RegExp(
  String.raw`^[~≈]?\s*([-+−]?)\s*(${digits})(?:e([-+]?\d{1,3})(?![\w]))?(?:\s*\^\s*([-+−]?\d{1,3}))?(?:\s*[×x*·]\s*10\s*\^\s*([-+−]?\d{1,3}))?\s*(.*)$`,
  'is',
);

/**
 * Reads digits with any of the customs of thousands separators and decimal marks. A single comma before
 * three digits parts thousands, a single point never does; null where the marks make no sense.
 */
function readDigits(text: string): number | null {
  const bare = text.replace(/[\s'’_]/g, '');
  const commas = bare.includes(',');
  const points = bare.includes('.');
  if (commas && points) {
    const decimal = bare.lastIndexOf(',') > bare.lastIndexOf('.') ? ',' : '.';
    const [whole = '', rest = '', ...more] = bare.split(decimal);
    return more.length > 0 ? null : Number(`${whole.replace(/[.,]/g, '')}.${rest}`);
  }
  const mark = commas ? ',' : '.';
  const parts = bare.split(mark);
  const inThousands =
    /^[1-9]\d{0,2}$/.test(parts[0]!) && parts.slice(1).every((p) => p.length === 3);
  if (inThousands && parts.length > (commas ? 1 : 2)) return Number(parts.join(''));
  return parts.length > 2 ? null : Number(parts.join('.'));
}

const signed = (text: string) => Number(text.replace('−', '-'));

/**
 * Reads a number and its unit: `1,024`, `1.5k`, `2^20 B`, `3 × 10^9`, `≈ 0,5 GiB`, `$2`. `expected` is the
 * unit asked for, which a missing one means. Null where no number leads the text.
 */
export function readQuantity(text: string, expected?: Unit): Quantity | null {
  const plain = text
    .trim()
    .replace(/^=\s*/, '')
    .replace(/^([$€])\s*(\S*)/, '$2 $1');
  const match = pattern.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', exponent, power, ten, rest = ''] = match;
  const base = readDigits(whole);
  if (base === null) return null;
  const raised = power === undefined ? base : base ** signed(power);
  const value = raised * 10 ** (Number(exponent ?? 0) + signed(ten ?? '0'));
  if (!Number.isFinite(value)) return null;
  const written = rest.replace(/[.\s]+$/, '');
  return {
    value: /[-−]/.test(sign) ? -value : value,
    unit: expected ? readTypedUnit(written, expected) : readUnit(written),
    written,
  };
}
