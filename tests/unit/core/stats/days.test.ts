import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIso, isoDay } from '../../../../src/core/day.ts';
import type { DaySummary } from '../../../../src/core/memory/context.ts';
import { effective } from '../../../../src/core/memory/replay.ts';
import { count, emptyCounts } from '../../../../src/core/memory/totals.ts';
import { Learning, New, QuestionLane, Relearning, Review } from '../../../../src/core/model.ts';
import type { LogEntry, Rating, State, StudyDay } from '../../../../src/core/model.ts';
import { answersOn, sumAnswers } from '../../../../src/core/stats/answers.ts';
import { calendarYear, halves, weekIn, yearsOf } from '../../../../src/core/stats/calendar.ts';
import { gradesOf } from '../../../../src/core/stats/grades.ts';
import { berlin, clockAt, grade, honolulu, type Zone } from './made.ts';

/** The days as the store folds them. */
function folded(entries: readonly LogEntry[]): DaySummary[] {
  const days = new Map<StudyDay, DaySummary>();
  for (const entry of effective(entries)) {
    const before = days.get(entry.day)?.counts ?? emptyCounts();
    days.set(entry.day, { day: entry.day, counts: count(before, entry, 1) });
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

function lived(zone: Zone): LogEntry[] {
  const at = (wall: string) => clockAt(zone, wall);
  const undone = grade(at('2026-03-29 12:00'), 4, Review, 1);
  return [
    grade(at('2025-12-31 23:00'), 1, New, 3),
    grade(at('2026-01-01 03:59'), 1, Learning, 3),
    grade(at('2026-01-01 04:00'), 2, New, 1, { taken: 7_000 }),
    grade(at('2026-03-28 23:00'), 1, Review, 1, { intervalBefore: 30 }),
    grade(at('2026-03-29 01:00'), 1, Relearning, 3),
    grade(at('2026-03-29 03:30'), 3, New, 4, { kind: 'known' }),
    grade(at('2026-03-29 04:00'), 5, New, 2, { flags: QuestionLane, taken: 300_000 }),
    undone,
    grade(at('2026-03-29 12:01'), 4, Review, 3, {
      kind: 'undo',
      target: [undone.time, undone.device],
    }),
    grade(at('2026-03-29 12:02'), 4, Review, 3, { intervalBefore: 5 }),
  ];
}

describe.each([
  ['Berlin, over the change to summer time', berlin],
  ['Honolulu', honolulu],
])('%s', (_, zone) => {
  const entries = lived(zone);

  it('calendar, counted by hand', () => {
    const days = folded(entries);
    const studied = (year: number) =>
      calendarYear(days, year)
        .filter(({ reviews }) => reviews > 0)
        .map(({ day, reviews, questions, taken }) => [isoDay(day), reviews, questions, taken]);
    expect(studied(2025)).toEqual([['2025-12-31', 2, 0, 10_000]]);
    expect(studied(2026)).toEqual([
      ['2026-01-01', 1, 0, 7_000],
      ['2026-03-28', 3, 0, 15_000],
      ['2026-03-29', 2, 1, 305_000],
    ]);
    expect(yearsOf(days, fromIso('2027-01-05'))).toEqual([2025, 2026, 2027]);
    expect(yearsOf([], fromIso('2026-01-05'))).toEqual([2026]);
  });

  it('today, counted by hand', () => {
    const rows = answersOn(gradesOf(effective(entries)), fromIso('2026-03-28'));
    expect(rows.map(({ kind, count, again, taken }) => [kind, count, again, taken])).toEqual([
      ['new', 1, 0, 5_000],
      ['learning', 0, 0, 0],
      ['review', 1, 1, 5_000],
      ['relearning', 1, 0, 5_000],
      ['question', 0, 0, 0],
    ]);
    const next = answersOn(gradesOf(effective(entries)), fromIso('2026-03-29'));
    expect(sumAnswers(next)).toEqual({ count: 2, again: 0, taken: 305_000 });
    // Of some cards only.
    const only = Uint8Array.from([0, 1]);
    const one = answersOn(gradesOf(effective(entries), only), fromIso('2026-03-28'));
    expect(sumAnswers(one).count).toBe(2);
  });
});

describe('calendar', () => {
  it('has every day of a year once, Monday first', () => {
    for (const [year, length] of [
      [2024, 366],
      [2026, 365],
    ] as const) {
      const days = calendarYear([], year);
      expect(days).toHaveLength(length);
      expect(isoDay(days[0]!.day)).toBe(`${year}-01-01`);
      expect(isoDay(days.at(-1)!.day)).toBe(`${year}-12-31`);
      const parts = halves(days);
      expect(parts.flatMap((part) => part.days)).toEqual(days);
      expect(isoDay(parts[1]!.days[0]!.day)).toBe(`${year}-07-01`);
      for (const { weeks } of parts) expect(weeks).toBeLessThanOrEqual(27);
    }
    // 1 January 2026 was a Thursday: Sunday the 4th is in its week, Monday the 5th in the next.
    const first = fromIso('2026-01-01');
    expect([0, 3, 4, 10, 11].map((n) => weekIn(first, first + n))).toEqual([0, 0, 1, 1, 2]);
  });
});

it('every chart’s total is that of a full fold, whatever the log', () => {
  const some = fc.array(
    fc.record({
      time: fc.integer({ min: Date.UTC(2026, 11, 29), max: Date.UTC(2027, 0, 3) }),
      card: fc.integer({ min: 1, max: 4 }),
      state: fc.constantFrom<State[]>(0, 1, 2, 3),
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
      kind: fc.constantFrom('grade' as const, 'known' as const, 'bury' as const, 'undo' as const),
      offset: fc.constantFrom(-600, 60, 120, 780),
      taken: fc.nat(60_000),
      flags: fc.constantFrom(0, QuestionLane),
      back: fc.nat(5),
    }),
    { maxLength: 50 },
  );
  fc.assert(
    fc.property(some, (given) => {
      const entries: LogEntry[] = [];
      for (const { time, offset, card, state, rating, back, ...more } of given) {
        const target = more.kind === 'undo' ? entries.at(-1 - back) : undefined;
        const undo = target ? ([target.time, target.device] as const) : null;
        const moment = { now: time, offset, rollover: 4 };
        const own = { ...more, target: undo, device: entries.length };
        entries.push(grade(moment, card, state, rating, own));
      }
      const days = folded(entries);
      const grades = gradesOf(effective(entries));
      expect(grades.length).toBe(
        effective(entries).filter(({ kind }) => kind === 'grade' || kind === 'known').length,
      );
      const hasGrades = (day: StudyDay) => grades.day.includes(day);
      const cells = [2026, 2027].flatMap((year) => calendarYear(days, year));
      const studied = cells.filter(({ reviews }) => reviews > 0);
      expect(studied.map(({ day }) => day)).toEqual(days.map(({ day }) => day).filter(hasGrades));
      for (const { day, reviews, questions, taken } of studied) {
        const rows = answersOn(grades, day);
        expect(sumAnswers(rows)).toMatchObject({ count: reviews, taken });
        expect(rows.at(-1)!.count).toBe(questions);
        const counts = days.find((row) => row.day === day)?.counts ?? emptyCounts();
        const [fresh, learning, review, relearning] = rows.map((row) => row.count);
        expect([fresh, learning! + relearning!, review]).toEqual([
          counts.newCards,
          counts.learning,
          counts.reviews,
        ]);
        const { count: asked, again } = rows[2]!;
        expect(asked - again).toBe(counts.recalled);
      }
    }),
  );
});
