import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, dayStart, fromIso, isoDay, studyDay, weekday } from '../../../src/core/day.ts';
import type { Moment } from '../../../src/core/model.ts';

/** An instant written in UTC, lived at an offset in hours. */
function at(utc: string, offsetHours: number, rollover = 4): Moment {
  return { now: Date.parse(utc), offset: offsetHours * 60, rollover };
}

const day = (moment: Moment) => isoDay(studyDay(moment));

describe('studyDay', () => {
  it.each([
    ['UTC, before the rollover', '2025-03-10T03:59:59Z', 0, '2025-03-09'],
    ['UTC, at the rollover', '2025-03-10T04:00:00Z', 0, '2025-03-10'],
    ['UTC−10 (Honolulu), evening', '2025-03-10T06:00:00Z', -10, '2025-03-09'],
    ['UTC−10, 3:59 at night', '2025-03-10T13:59:00Z', -10, '2025-03-09'],
    ['UTC−10, 4:00', '2025-03-10T14:00:00Z', -10, '2025-03-10'],
    ['UTC+13 (Tonga), morning', '2025-03-09T19:00:00Z', 13, '2025-03-10'],
    ['UTC+13, 3:59 at night', '2025-03-09T14:59:00Z', 13, '2025-03-09'],
    ['UTC+5:45 (Kathmandu), 4:00', '2025-03-09T22:15:00Z', 5.75, '2025-03-10'],
    ['before 1970', '1969-12-31T12:00:00Z', 0, '1969-12-31'],
  ])('%s', (_, utc, offset, expected) => {
    expect(day(at(utc, offset))).toBe(expected);
  });

  it.each([0, 2, 4, 23])('begins at the rollover hour %i', (rollover) => {
    const start = dayStart(fromIso('2025-06-01'), { now: 0, offset: 120, rollover });
    expect(day({ now: start, offset: 120, rollover })).toBe('2025-06-01');
    expect(day({ now: start - 1, offset: 120, rollover })).toBe('2025-05-31');
  });

  it('has 23 hours in spring and 25 in autumn (Berlin)', () => {
    // 2025-03-30: 2:00 CET becomes 3:00 CEST; 2025-10-26: 3:00 CEST becomes 2:00 CET.
    expect(day(at('2025-03-29T03:00:00Z', 1))).toBe('2025-03-29');
    expect(day(at('2025-03-30T00:59:59Z', 1))).toBe('2025-03-29');
    expect(day(at('2025-03-30T01:00:00Z', 2))).toBe('2025-03-29');
    expect(day(at('2025-03-30T01:59:59Z', 2))).toBe('2025-03-29');
    expect(day(at('2025-03-30T02:00:00Z', 2))).toBe('2025-03-30');
    expect(day(at('2025-10-25T02:00:00Z', 2))).toBe('2025-10-25');
    expect(day(at('2025-10-26T00:59:59Z', 2))).toBe('2025-10-25');
    expect(day(at('2025-10-26T01:00:00Z', 1))).toBe('2025-10-25');
    expect(day(at('2025-10-26T02:59:59Z', 1))).toBe('2025-10-25');
    expect(day(at('2025-10-26T03:00:00Z', 1))).toBe('2025-10-26');
  });

  it('never goes back through a change of clocks, whatever the rollover hour', () => {
    const changes = [
      ['2025-03-30T01:00:00Z', 1, 2],
      ['2025-10-26T01:00:00Z', 2, 1],
      ['2025-03-09T10:00:00Z', -8, -7],
      ['2025-11-02T09:00:00Z', -7, -8],
      ['2025-10-04T15:30:00Z', 10.5, 11], // Lord Howe: half an hour
    ] as const;
    for (const [utc, before, after] of changes) {
      const change = Date.parse(utc);
      for (let rollover = 0; rollover < 24; rollover++) {
        let last = -Infinity;
        for (let now = change - DAY; now < change + DAY; now += 600_000) {
          const offset = (now < change ? before : after) * 60;
          const today = studyDay({ now, offset, rollover });
          expect(today).toBeGreaterThanOrEqual(last);
          last = today;
        }
      }
    }
  });

  it('may repeat a day on a flight east to west, and skips one the other way', () => {
    const tokyo = at('2025-05-02T01:00:00Z', 9);
    const losAngeles = at('2025-05-02T11:00:00Z', -7);
    expect(day(tokyo)).toBe('2025-05-02');
    expect(day(losAngeles)).toBe('2025-05-02');
    expect(day(at('2025-05-02T10:30:00Z', -7))).toBe('2025-05-01');
    expect(day(at('2025-05-02T20:00:00Z', 9))).toBe('2025-05-03');
  });

  it('follows a clock that is set back', () => {
    expect(day(at('2025-05-02T12:00:00Z', 0))).toBe('2025-05-02');
    expect(day(at('2025-05-01T12:00:00Z', 0))).toBe('2025-05-01');
  });

  it('contains its own start, and is one more a day later', () => {
    const moments = fc.record({
      now: fc.integer({ min: -1e12, max: 4e12 }),
      offset: fc.integer({ min: -10 * 60, max: 13 * 60 }),
      rollover: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const today = studyDay(moment);
        const start = dayStart(today, moment);
        expect(start).toBeLessThanOrEqual(moment.now);
        expect(moment.now - start).toBeLessThan(DAY);
        expect(studyDay({ ...moment, now: start })).toBe(today);
        expect(studyDay({ ...moment, now: moment.now + DAY })).toBe(today + 1);
      }),
    );
  });
});

describe('dates', () => {
  it('go to text and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (d) => {
        expect(fromIso(isoDay(d))).toBe(d);
        expect(weekday(d + 1)).toBe((weekday(d) + 1) % 7);
      }),
    );
  });

  it('know their weekday', () => {
    expect(weekday(fromIso('2025-03-10'))).toBe(0);
    expect(weekday(fromIso('2025-03-16'))).toBe(6);
    expect(weekday(fromIso('1969-12-31'))).toBe(2);
  });

  it.each(['2025-02-30', '2025-13-01', '10.3.2025', '', '2025-3-1'])('refuse %j', (text) => {
    expect(() => fromIso(text)).toThrow(RangeError);
  });
});
