import { expect, test } from 'vitest';
import { passed, short, spoken } from '../../../src/ui/duration.ts';

const minute = 60;
const day = 86_400;

test.each([
  [20, '<1 min', 'less than a minute'],
  [minute, '1 min', '1 minute'],
  [10 * minute, '10 min', '10 minutes'],
  [59.6 * minute, '1 h', '1 hour'],
  [5 * 3600, '5 h', '5 hours'],
  [23.8 * 3600, '1 day', '1 day'],
  [day, '1 day', '1 day'],
  [16 * day, '16 days', '16 days'],
  [30 * day, '30 days', '30 days'],
  [31 * day, '1 mo', '1 month'],
  [76 * day, '2.5 mo', '2.5 months'],
  [304 * day, '10 mo', '10 months'],
  [365 * day, '1 y', '1 year'],
  [450 * day, '1.2 y', '1.2 years'],
  [36_500 * day, '100 y', '100 years'],
])('%d seconds', (seconds, brief, words) => {
  expect(short(seconds)).toBe(brief);
  expect(spoken(seconds)).toBe(words);
});

test('no interval is written as more than eleven months or as a zero', () => {
  for (let seconds = 30; seconds < 3 * 365 * day; seconds += 3600) {
    expect(short(seconds)).not.toMatch(/^(0 |12 mo|24 h|60 min|3[1-9] days)/);
  }
});

test.each([
  [120, '2:00'],
  [119.9, '1:59'],
  [61, '1:01'],
  [0, '0:00'],
  [-3, '0:00'],
])('%d seconds on a timer', (seconds, text) => {
  expect(passed(seconds)).toBe(text);
});
