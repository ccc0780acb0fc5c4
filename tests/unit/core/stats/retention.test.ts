import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIso, isoDay } from '../../../../src/core/day.ts';
import { figuresOf } from '../../../../src/core/stats/figures.ts';
import { gradesOf } from '../../../../src/core/stats/grades.ts';
import {
  allCards,
  retentionByDay,
  retentionOf,
  share,
} from '../../../../src/core/stats/retention.ts';
import { spanBefore } from '../../../../src/core/stats/span.ts';
import { Learning, New, QuestionLane, Relearning, Review } from '../../../../src/core/model.ts';
import type { LogEntry, Rating, State } from '../../../../src/core/model.ts';
import { auckland, berlin, clockAt, grade, honolulu, type Zone } from './made.ts';

const rows = (entries: LogEntry[]) =>
  retentionByDay(figuresOf(gradesOf(entries))).map(({ day, ...rest }) => ({
    day: isoDay(day),
    ...rest,
  }));

/** An evening, a night past the rollover's hour, and the hours around a change of clocks, by hand. */
function lived(zone: Zone): LogEntry[] {
  const at = (wall: string) => clockAt(zone, wall);
  return [
    // Saturday 28 March, until four in the morning of Sunday.
    grade(at('2026-03-28 20:00'), 1, Review, 3, { intervalBefore: 20 }),
    grade(at('2026-03-28 20:01'), 2, Review, 1, { intervalBefore: 21 }),
    // Relearnt on the same evening: a step, no review.
    grade(at('2026-03-28 20:11'), 2, Relearning, 3),
    grade(at('2026-03-28 23:59'), 3, New, 4),
    grade(at('2026-03-29 01:30'), 4, Review, 2, { intervalBefore: 100 }),
    grade(at('2026-03-29 03:59'), 5, Review, 1, { intervalBefore: 3 }),
    // Sunday begins at four, by the new time where clocks changed at two.
    grade(at('2026-03-29 04:00'), 1, Review, 1, { intervalBefore: 1 }),
    // Asked again on the same day: the first answer counts.
    grade(at('2026-03-29 12:00'), 1, Review, 3, { intervalBefore: 1 }),
    grade(at('2026-03-29 12:05'), 6, Learning, 3),
    grade(at('2026-04-01 03:30'), 7, Review, 3, { intervalBefore: 1, flags: QuestionLane }),
    grade(at('2026-04-01 04:30'), 8, Review, 3, { intervalBefore: 30 }),
  ];
}

const none = { asked: 0, recalled: 0 };

describe('retention', () => {
  it.each([
    ['Berlin, over the change to summer time', berlin],
    ['Honolulu', honolulu],
    ['Auckland', auckland],
  ])('by day, counted by hand: %s', (_, zone) => {
    expect(rows(lived(zone))).toEqual([
      {
        day: '2026-03-28',
        young: { asked: 2, recalled: 1 },
        mature: { asked: 2, recalled: 1 },
        questions: none,
      },
      { day: '2026-03-29', young: { asked: 1, recalled: 0 }, mature: none, questions: none },
      { day: '2026-03-31', young: none, mature: none, questions: { asked: 1, recalled: 1 } },
      { day: '2026-04-01', young: none, mature: { asked: 1, recalled: 1 }, questions: none },
    ]);
  });

  it('by month: the night of the 31st belongs to March', () => {
    const days = retentionByDay(figuresOf(gradesOf(lived(berlin))));
    const { bins } = spanBefore('year', fromIso('2026-04-02'), days[0]!.day);
    const months = bins.slice(-2).map(({ from, to }) => retentionOf(days, from, to));
    expect(months).toEqual([
      {
        young: { asked: 3, recalled: 1 },
        mature: { asked: 2, recalled: 1 },
        questions: { asked: 1, recalled: 1 },
      },
      {
        young: none,
        mature: { asked: 1, recalled: 1 },
        questions: none,
      },
    ]);
    expect(allCards(months[0]!)).toEqual({ asked: 5, recalled: 2 });
    expect(share(allCards(months[0]!))).toBe(0.4);
    expect(share(none)).toBeNull();
  });

  it('over the change back to winter time, a day of 25 hours', () => {
    const at = (utc: string) => {
      const now = Date.parse(utc);
      return { now, offset: berlin(now), rollover: 4 };
    };
    // 04:00 CET on the 25th is 03:00 UTC; an hour before it is 02:00 UTC, still the 24th.
    const entries = [
      grade(at('2026-10-24T02:00Z'), 1, Review, 3),
      grade(at('2026-10-25T02:59Z'), 1, Review, 1),
      grade(at('2026-10-25T03:00Z'), 1, Review, 3),
    ];
    expect(rows(entries).map(({ day, young }) => [day, young.recalled, young.asked])).toEqual([
      ['2026-10-24', 1, 1],
      ['2026-10-25', 1, 1],
    ]);
  });

  it('finds the first review of a day that comes back on a flight', () => {
    const tokyo = (utc: string) => ({ now: Date.parse(utc), offset: 540, rollover: 4 });
    const la = (utc: string) => ({ now: Date.parse(utc), offset: -420, rollover: 4 });
    const entries = [
      grade(tokyo('2026-05-02T01:00Z'), 1, Review, 1),
      grade(la('2026-05-02T10:30Z'), 1, Review, 3),
      grade(la('2026-05-02T11:00Z'), 1, Review, 3),
    ];
    expect(rows(entries).map(({ day, young }) => [day, young])).toEqual([
      ['2026-05-01', { asked: 1, recalled: 1 }],
      ['2026-05-02', { asked: 1, recalled: 0 }],
    ]);
  });

  it('takes days together', () => {
    const days = retentionByDay(figuresOf(gradesOf(lived(berlin))));
    const [from, to] = [fromIso('2026-03-29'), fromIso('2026-03-31')];
    expect(retentionOf(days, from, to)).toEqual({
      young: { asked: 1, recalled: 0 },
      mature: none,
      questions: { asked: 1, recalled: 1 },
    });
    expect(retentionOf(days, to + 1000, to + 2000)).toEqual({
      young: none,
      mature: none,
      questions: none,
    });
  });

  it('is the same as looking for each card’s first review of each day, in any order of entries', () => {
    const some = fc.array(
      fc.record({
        time: fc.integer({ min: 0, max: 4 * 86_400_000 }),
        card: fc.integer({ min: 1, max: 3 }),
        state: fc.constantFrom<State[]>(0, 1, 2, 3),
        rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
        intervalBefore: fc.constantFrom(0, 20, 21, 400),
        flags: fc.constantFrom(0, QuestionLane),
        offset: fc.constantFrom(-600, 60, 780),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(some, (given) => {
        const entries = given.map(({ time, offset, card, state, rating, ...more }, device) =>
          grade({ now: time, offset, rollover: 4 }, card, state, rating, { ...more, device }),
        );
        const reviews = entries.filter((entry) => entry.stateBefore === Review);
        const sooner = (a: LogEntry, b: LogEntry) =>
          a.time < b.time || (a.time === b.time && a.device < b.device);
        const first = reviews.filter(
          (entry) =>
            !reviews.some(
              (other) =>
                other.card === entry.card && other.day === entry.day && sooner(other, entry),
            ),
        );
        const found = retentionByDay(figuresOf(gradesOf(entries)));
        const counted = (group: 'young' | 'mature' | 'questions', what: 'asked' | 'recalled') =>
          found.reduce((sum, row) => sum + row[group][what], 0);
        const groupOf = (entry: LogEntry) =>
          entry.flags & QuestionLane ? 'questions' : entry.intervalBefore < 21 ? 'young' : 'mature';
        for (const group of ['young', 'mature', 'questions'] as const) {
          const wanted = first.filter((entry) => groupOf(entry) === group);
          expect(counted(group, 'asked')).toBe(wanted.length);
          expect(counted(group, 'recalled')).toBe(wanted.filter(({ rating }) => rating > 1).length);
        }
        expect(found.map(({ day }) => day)).toEqual(
          [...new Set(first.map(({ day }) => day))].sort((a, b) => a - b),
        );
      }),
    );
  });
});
