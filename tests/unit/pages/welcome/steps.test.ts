import { expect, test } from 'vitest';
import { stepAfter, stepAt, stepsFor, stepText } from '../../../../src/pages/welcome/steps.ts';

test('four taps on Continue lead to the first card', () => {
  const asked = stepsFor(false);
  let taps = 0;
  for (let step: ReturnType<typeof stepAfter> = stepAt(asked, undefined); step; taps++) {
    step = stepAfter(asked, step);
  }
  expect(taps).toBe(4);
});

test('where installing comes first, it is not counted among the questions', () => {
  const asked = stepsFor(true);
  expect(stepAt(asked, undefined)).toBe('install');
  expect(stepText(asked, 'install')).toBe('');
  expect(stepText(asked, 'track')).toBe('Step 1 of 4');
  expect(stepText(asked, 'pace')).toBe('Step 4 of 4');
});

test('an address that names no step asked here begins at the start', () => {
  const asked = stepsFor(false);
  expect(stepAt(asked, 'install')).toBe('track');
  expect(stepAt(asked, 'nonsense')).toBe('track');
  expect(stepAt(asked, 'aim')).toBe('aim');
});
