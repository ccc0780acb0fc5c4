import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../../../src/core/numeric/quantity.ts';
import { readUnit } from '../../../../src/core/numeric/units.ts';

/** A typed text in base units. */
function base(text: string, expected?: string): number | null {
  const read = readQuantity(text, expected === undefined ? undefined : readUnit(expected));
  return read && read.value * read.unit.factor;
}

describe('numbers', () => {
  it.each([
    ['512', 512],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['1,024', 1024],
    ['1.024', 1.024],
    ['0,125', 0.125],
    ['1,024.5', 1024.5],
    ['1.024,5', 1024.5],
    ['1.024.000', 1_024_000],
    ['1 024 000', 1_024_000],
    ["1'024", 1024],
    ['1_024', 1024],
    ['≈ 12', 12],
    ['= 12', 12],
    ['−3', -3],
    ['-3', -3],
    ['2e9', 2e9],
    ['2^20', 1_048_576],
    ['3 × 10^9', 3e9],
    ['1.5*10^-3', 0.0015],
    ['12.', 12],
  ])('reads %s', (text, value) => expect(base(text)).toBeCloseTo(value, 9));

  it.each(['', 'about ten', '1,2,3', '1.2.3', '1,2.3,4', 'MiB', '1e999'])(
    'finds none in “%s”',
    (text) => expect(base(text)).toBeNull(),
  );
});

describe('units', () => {
  it.each([
    ['1 KiB', 1024],
    ['1 kB', 1000],
    ['1 KB', 1000],
    ['2 GiB', 2 ** 31],
    ['2gib', 2 ** 31],
    ['2 gb', 2e9],
    ['8 bits', 1],
    ['8 Mbit', 1e6],
    ['3 bytes', 3],
    ['1.5 ms', 0.0015],
    ['2 µs', 2e-6],
    ['2 milliseconds', 0.002],
    ['90 min', 5400],
    ['2 hours', 7200],
    ['50 %', 0.5],
    ['3×', 3],
    ['2.5x', 2.5],
    ['900 GB/s', 9e11],
    ['60 tokens per minute', 1],
    ['1.2 TFLOPS', 1.2e12],
    ['1.2 TFLOP/s', 1.2e12],
    ['16 GFLOPs', 16e9],
    ['128 KiB/token', 131_072],
    ['1.5k', 1500],
    ['7 billion parameters', 7e9],
    ['7B parameters', 7e9],
    ['$0.56', 0.56],
    ['2 USD/h', 2 / 3600],
    ['3 constructors', 3],
  ])('reads %s', (text, value) => expect(base(text)).toBeCloseTo(value, 9));

  it.each([
    ['512', 'MiB', 512 * 2 ** 20],
    ['512 Mi', 'GiB', 512 * 2 ** 20],
    ['5G', 'GB/s', 5e9],
    ['7B', 'parameters', 7e9],
    ['7B', '', 7e9],
    ['7B', 'KiB', 7],
    ['7', 'billion parameters', 7e9],
    ['1.5k', 'tokens/s', 1500],
    ['40', 'tok/s', 40],
  ])('reads %s where %s is asked for', (text, expected, value) =>
    expect(base(text, expected)).toBeCloseTo(value, 9),
  );
});
