import { expect, test } from 'vitest';
import { fromIso } from '../../../src/core/day.ts';
import {
  date,
  daysAway,
  longDate,
  shortDate,
  shortDayName,
  span,
  weekdayDate,
} from '../../../src/ui/dates.ts';

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

test('a span of days names its month once', () => {
  const day = (iso: string) => fromIso(`2026-${iso}`);
  const text = (from: string, to: string) => plain(span(day(from), day(to), today));
  expect(text('12-04', '12-13')).toBe('Fri 4 to Sun 13 December');
  expect(text('11-28', '12-02')).toBe('Sat 28 November to Wed 2 December');
  expect(text('12-04', '12-04')).toBe('Fri 4 December');
  expect(plain(span(day('12-30'), fromIso('2027-01-02'), today))).toBe(
    'Wed 30 December to Sat 2 January 2027',
  );
  expect(plain(weekdayDate(day('12-04'), today))).toBe('Fri 4 December');
  expect(shortDate(day('12-04'))).toBe('4 Dec');
});
