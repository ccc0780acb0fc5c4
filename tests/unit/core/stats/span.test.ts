import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromIso, isoDay, weekday } from '../../../../src/core/day.ts';
import { monthStart, ranges, spanAhead, spanBefore } from '../../../../src/core/stats/span.ts';
import type { Span } from '../../../../src/core/stats/span.ts';

// A Sunday, two weeks after clocks changed: study days know nothing of it.
const today = fromIso('2026-04-12');
const shown = ({ unit, bins }: Span) => [
  unit,
  bins.length,
  isoDay(bins[0]!.from),
  isoDay(bins.at(-1)!.to),
];

it('back: days, weeks from Monday, whole months, years', () => {
  const first = (iso: string) => shown(spanBefore('all', today, fromIso(iso)));
  expect(shown(spanBefore('month', today, today))).toEqual(['day', 30, '2026-03-14', '2026-04-12']);
  expect(shown(spanBefore('quarter', today, today))).toEqual([
    'week',
    13,
    '2026-01-12',
    '2026-04-12',
  ]);
  expect(shown(spanBefore('year', today, today))).toEqual([
    'month',
    12,
    '2025-05-01',
    '2026-04-30',
  ]);
  expect(first('2026-04-12')).toEqual(['day', 1, '2026-04-12', '2026-04-12']);
  expect(first('2026-03-13')).toEqual(['day', 31, '2026-03-13', '2026-04-12']);
  expect(first('2026-03-12')).toEqual(['week', 5, '2026-03-09', '2026-04-12']);
  expect(first('2024-02-29')).toEqual(['month', 27, '2024-02-01', '2026-04-30']);
  expect(first('2016-06-01')).toEqual(['year', 11, '2016-01-01', '2026-12-31']);
});

it('ahead: from today on, whatever the weekday', () => {
  const last = (iso: string) => shown(spanAhead('all', today, fromIso(iso)));
  expect(shown(spanAhead('month', today, today))).toEqual(['day', 31, '2026-04-12', '2026-05-12']);
  expect(shown(spanAhead('quarter', today, today))).toEqual([
    'week',
    13,
    '2026-04-12',
    '2026-07-11',
  ]);
  expect(shown(spanAhead('year', today, today))).toEqual(['month', 13, '2026-04-12', '2027-04-30']);
  expect(last('2026-04-01')).toEqual(['day', 1, '2026-04-12', '2026-04-12']);
  expect(last('2026-06-01')).toEqual(['week', 8, '2026-04-12', '2026-06-06']);
  expect(last('2040-01-01')).toEqual(['year', 15, '2026-04-12', '2040-12-31']);
});

it('leaves no day out, has none twice, and stays within what a phone can show', () => {
  const day = fc.integer({ min: fromIso('1990-01-01'), max: fromIso('2060-01-01') });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 15_000 }),
      fc.constantFrom(...ranges),
      (at, far, range) => {
        for (const { unit, bins } of [
          spanBefore(range, at, at - far),
          spanAhead(range, at, at + far),
        ]) {
          bins.forEach(({ from, to }, place) => {
            expect(to).toBeGreaterThanOrEqual(from);
            if (place > 0) expect(from).toBe(bins[place - 1]!.to + 1);
          });
          expect(bins.some(({ from, to }) => from <= at && at <= to)).toBe(true);
          expect(bins.length).toBeLessThanOrEqual(unit === 'year' ? 43 : 38);
        }
        const { unit, bins } = spanBefore(range, at, at - far);
        if (range === 'all') expect(bins[0]!.from).toBeLessThanOrEqual(at - far);
        if (unit === 'week') expect(weekday(bins[0]!.from)).toBe(0);
      },
    ),
  );
});

it('finds the first of a month', () => {
  expect([28, 29, 31].map((n) => isoDay(monthStart(fromIso(`2026-03-${n}`))))).toEqual([
    '2026-03-01',
    '2026-03-01',
    '2026-03-01',
  ]);
  expect(monthStart(fromIso('2024-02-29'))).toBe(fromIso('2024-02-01'));
});
