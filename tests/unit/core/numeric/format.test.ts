import { expect, it } from 'vitest';
import { formatGiven, formatResult } from '../../../../src/core/numeric/format.ts';

it.each([
  [131_072, '131,072', '131,072'],
  [123_456_789, '123,456,789', '123,456,789'],
  [6.5625, '6.5625', '6.5625'],
  [0.1 + 0.2, '0.3', '0.3'],
  [2 / 3, '0.666666666667', '0.6667'],
  [12_345.678, '12,345.678', '12,346'],
  [1234.5, '1,234.5', '1,234.5'],
  [-0.5, '-0.5', '-0.5'],
  [2e20, '2e+20', '2.000e+20'],
])('%d is given as %s and comes out as %s', (value, given, result) => {
  expect(formatGiven(value)).toBe(given);
  expect(formatResult(value)).toBe(result);
});
