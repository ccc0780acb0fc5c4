import { describe, expect, test } from 'vitest';
import { hardHabit } from '../../../../src/core/memory/hardHabit.ts';
import { defaultPresets, defaultWeights } from '../../../../src/core/memory/presets.ts';
import { readWeights } from '../../../../src/core/memory/weightText.ts';
import {
  conversionText,
  fewText,
  hardText,
  isBetter,
  leftText,
  origin,
  trainingText,
  verdict,
} from '../../../../src/pages/scheduling/optimizeText.ts';

const preset = defaultPresets()[0]!;
const score = (logLoss: number) => ({ reviews: 808, logLoss, rmse: 0.05 });

test('too few reviews say how many more are wanted', () => {
  expect(fewText(312)).toBe('312 of the 400 reviews needed are there: 88 more to go.');
  expect(fewText(1)).toBe('1 of the 400 reviews needed is there: 399 more to go.');
});

test('the time left is told in steps one can believe', () => {
  expect(leftText(null)).toBe('The first round shows how long it takes.');
  expect(leftText(3)).toBe('A few seconds left.');
  expect(leftText(41)).toBe('About 45 seconds left.');
  expect(leftText(130)).toBe('About 3 minutes left.');
});

test('weights count as better only by what one can see', () => {
  expect(isBetter(score(0.4), score(0.39))).toBe(true);
  expect(isBetter(score(0.40001), score(0.4))).toBe(false);
  expect(verdict(score(0.4), score(0.39))).toEqual([
    'Trained weights foretell better.',
    'Tested on your 808 latest reviews, which they had not seen in training.',
  ]);
  expect(verdict(score(0.4), score(0.41))[0]).toMatch(/^Your weights stay/);
});

test('where weights come from', () => {
  expect(origin(preset)).toBe('Default');
  expect(origin({ ...preset, weights: defaultWeights.with(0, 1) })).toBe('Your own');
  expect(origin({ ...preset, trained: { time: 0, reviews: 500 } })).toBe('Trained');
});

describe('the line under “Optimize weights”', () => {
  const trained = { ...preset, trained: { time: 0, reviews: 2310 } };
  const line = (days: number, since: number | null) =>
    trainingText(trained, { trainedOn: 20_000, today: 20_000 + days, since });

  test('of weights never trained', () => {
    const about = { trainedOn: 0, today: 20_000 };
    expect(trainingText(preset, { ...about, since: 399 })).toMatch(/^Fits the schedule/);
    expect(trainingText(preset, { ...about, since: 1240 })).toMatch(/^1,240 reviews: enough/);
  });

  test('calls for another training after a month, with enough new reviews', () => {
    const last = /^Last on 4.October, from 2,310 reviews\.$/;
    expect(line(29, 900)).toMatch(last);
    expect(line(30, 299)).toMatch(last);
    expect(line(30, null)).toMatch(last);
    expect(line(30, 640)).toMatch(/ 640 more since: worth doing again\.$/);
  });
});

test('what looks wrong about Hard is told with its figures', () => {
  const grades = [3, 2, 2, 3] as const;
  const histories = Array.from({ length: 60 }, () =>
    grades.map((rating, at) => ({ rating, elapsed: at === 0 ? 0 : 5, day: at * 5, time: at })),
  );
  expect(hardText(hardHabit(histories))).toBe('Hard is 67\u00a0% of your reviews, Again 0\u00a0%.');
  expect(hardText(hardHabit(histories.slice(0, 5)))).toBe('');
});

test('what was made of pasted weights', () => {
  const text = (weights: readonly number[]) => {
    const read = readWeights(weights.join(' '));
    return 'weights' in read ? conversionText(read) : read.problem;
  };
  expect(text(defaultWeights)).toBe('');
  expect(text(defaultWeights.slice(0, 19))).toBe(
    'These are for FSRS-5: they are converted to FSRS-6.',
  );
  expect(text(defaultWeights.with(0, -1).slice(0, 17))).toBe(
    'These are for FSRS-4.5: they are converted to FSRS-6. 1 number out of bounds is set to the nearest bound.',
  );
});
