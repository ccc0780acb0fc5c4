import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSteps, stepsText } from '../../../../src/core/memory/stepText.ts';

it.each([
  ['1m 10m', [60, 600]],
  ['  30s, 15m 1h  2d ', [30, 900, 3600, 172_800]],
  ['10', [600]],
  ['1.5m', [90]],
  ['10M', [600]],
  ['', []],
])('reads “%s”', (text, steps) => {
  expect(readSteps(text)).toEqual({ steps });
});

it.each([
  ['1m ten', '“ten”'],
  ['-5m', '“-5m”'],
  ['0m', '1s to 30d'],
  ['31d', '1s to 30d'],
  ['1m 2m 3m 4m 5m 6m 7m 8m 9m 10m 11m', 'At most 10'],
])('says what is wrong with “%s”', (text, problem) => {
  expect(readSteps(text)).toEqual({ problem: expect.stringContaining(problem) });
});

it('reads back what it writes', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 30 * 86_400 }), { maxLength: 10 });
  fc.assert(
    fc.property(steps, (all) => {
      expect(readSteps(stepsText(all))).toEqual({ steps: all });
    }),
  );
  expect(stepsText([60, 600, 5400, 86_400])).toBe('1m 10m 90m 1d');
});
