import { expect, test } from 'vitest';
import { fromIso } from '../../../src/core/day.ts';
import { date, daysAway, longDate, shortDayName } from '../../../src/ui/dates.ts';

const today = fromIso('2026-11-26');
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

test('a study day is written as its date, in every time zone', () => {
  expect(longDate(today)).toBe('Thursday 26 November');
  expect(shortDayName(today)).toBe('Thu');
});

test('the year stands only where it is another', () => {
  expect(plain(date(fromIso('2026-12-01'), today))).toBe('1 December');
  expect(plain(date(fromIso('2027-01-12'), today))).toBe('12 January 2027');
});

test('a date is never broken over two lines', () => {
  expect(date(fromIso('2027-01-12'), today)).not.toContain(' ');
});

test.each([
  [-1, 'today'],
  [0, 'today'],
  [1, 'tomorrow'],
  [9, 'in 9 days'],
])('%d days away', (days, text) => {
  expect(daysAway(today + days, today)).toBe(text);
});
