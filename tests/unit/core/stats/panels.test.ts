import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromIso, isoDay } from '../../../../src/core/day.ts';
import { buttonsIn, correct } from '../../../../src/core/stats/buttons.ts';
import { figuresOf } from '../../../../src/core/stats/figures.ts';
import { gradesOf } from '../../../../src/core/stats/grades.ts';
import { hoursIn } from '../../../../src/core/stats/hours.ts';
import { allCards, retentionByDay } from '../../../../src/core/stats/retention.ts';
import { reviewsIn, sumKinds } from '../../../../src/core/stats/reviews.ts';
import { ranges, spanBefore } from '../../../../src/core/stats/span.ts';
import { sumFigures } from '../../../../src/core/stats/sumFigures.ts';
import { truePeriods } from '../../../../src/core/stats/truePeriods.ts';
import { wilson } from '../../../../src/core/stats/wilson.ts';
import { Learning, New, QuestionLane, Relearning, Review } from '../../../../src/core/model.ts';
import type { LogEntry, Rating, State } from '../../../../src/core/model.ts';
import { auckland, berlin, clockAt, grade, honolulu, type Zone } from './made.ts';

/** A Sunday: in Auckland clocks went back in its night, in Berlin forward in that of the Sunday before. */
const today = fromIso('2026-04-05');

function lived(zone: Zone): LogEntry[] {
  const at = (wall: string) => clockAt(zone, wall);
  const question = { flags: QuestionLane };
  return [
    // Saturday 28 March, until four in the morning of Sunday.
    grade(at('2026-03-28 20:15'), 1, New, 3, { taken: 10_000 }),
    grade(at('2026-03-28 20:25'), 1, Learning, 3, { taken: 5_000 }),
    grade(at('2026-03-28 20:30'), 2, Review, 1, { taken: 8_000, intervalBefore: 20 }),
    grade(at('2026-03-28 20:45'), 2, Relearning, 2, { taken: 6_000 }),
    grade(at('2026-03-29 03:30'), 3, Review, 4, { taken: 4_000, intervalBefore: 21 }),
    // Sunday.
    grade(at('2026-03-29 04:00'), 3, Review, 3, { taken: 3_000, intervalBefore: 1 }),
    grade(at('2026-03-29 04:30'), 9, New, 3, { taken: 120_000, ...question }),
    // Saturday 4 April, past midnight.
    grade(at('2026-04-05 03:30'), 1, Review, 2, { taken: 7_000, intervalBefore: 2 }),
    grade(at('2026-04-05 12:00'), 9, Review, 1, { taken: 60_000, intervalBefore: 3, ...question }),
  ];
}

const kinds = { mature: 0, young: 0, relearning: 0, learning: 0, new: 0, question: 0 };

describe.each([
  ['Berlin', berlin],
  ['Honolulu', honolulu],
  ['Auckland', auckland],
])('counted by hand: %s', (_, zone) => {
  const figures = figuresOf(gradesOf(lived(zone)));
  const month = spanBefore('month', today, figures.days[0]!);
  const from = month.bins[0]!.from;

  it('reviews by day and by week, and their time', () => {
    const days = reviewsIn(figures, month.bins)
      .map((row, at) => [isoDay(month.bins[at]!.from), row.counts] as const)
      .filter(([, counts]) => sumKinds(counts) > 0);
    expect(days).toEqual([
      ['2026-03-28', { ...kinds, mature: 1, young: 1, relearning: 1, learning: 1, new: 1 }],
      ['2026-03-29', { ...kinds, young: 1, question: 1 }],
      ['2026-04-04', { ...kinds, young: 1 }],
      ['2026-04-05', { ...kinds, question: 1 }],
    ]);
    const weeks = reviewsIn(figures, spanBefore('quarter', today, today).bins).slice(-2);
    const first = { mature: 4, young: 11, relearning: 6, learning: 5, new: 10, question: 120 };
    expect(weeks.map(({ taken }) => taken)).toEqual([
      Object.fromEntries(Object.entries(first).map(([kind, s]) => [kind, s * 1000])),
      { ...kinds, young: 7_000, question: 60_000 },
    ]);
    expect(weeks.map(({ studied }) => studied)).toEqual([2, 2]);
  });

  it('hours of the clock on the wall', () => {
    const hours = hoursIn(figures, from, today);
    expect(hours).toHaveLength(24);
    expect(
      hours.flatMap((row, at) => (row.asked > 0 ? [[at, row.asked, row.recalled]] : [])),
    ).toEqual([
      [3, 2, 2],
      [4, 1, 1],
      [20, 4, 3],
    ]);
    expect(hoursIn(figures, today - 1, today)[3]).toEqual({ asked: 1, recalled: 1 });
  });

  it('answer buttons, and the share correct', () => {
    const rows = buttonsIn(figures, from, today);
    expect(rows).toEqual([
      { group: 'learning', presses: [0, 1, 2, 0] },
      { group: 'young', presses: [1, 1, 1, 0] },
      { group: 'mature', presses: [0, 0, 0, 1] },
      { group: 'questions', presses: [1, 0, 1, 0] },
    ]);
    expect(rows.map(correct)).toEqual([
      { asked: 3, recalled: 3 },
      { asked: 3, recalled: 2 },
      { asked: 1, recalled: 1 },
      { asked: 2, recalled: 1 },
    ]);
  });

  it('true retention of each period', () => {
    const rows = truePeriods(retentionByDay(figures), today);
    const none = { asked: 0, recalled: 0 };
    expect(rows.today).toEqual({ young: none, mature: none, questions: { asked: 1, recalled: 0 } });
    expect(rows.yesterday).toEqual({
      young: { asked: 1, recalled: 1 },
      mature: none,
      questions: none,
    });
    expect(allCards(rows.week)).toEqual({ asked: 1, recalled: 1 });
    expect(rows.month).toEqual({
      young: { asked: 3, recalled: 2 },
      mature: { asked: 1, recalled: 1 },
      questions: { asked: 1, recalled: 0 },
    });
    expect(rows.year).toEqual(rows.month);
    expect(rows.all).toEqual(rows.month);
  });
});

it('periods reach seven, 30 and 365 days back, today among them', () => {
  const young = { asked: 1, recalled: 1 };
  const none = { asked: 0, recalled: 0 };
  const days = [366, 365, 364, 30, 29, 7, 6, 1, 0].map((ago) => {
    return { day: today - ago, young, mature: none, questions: none };
  });
  const rows = truePeriods(
    days.toSorted((a, b) => a.day - b.day),
    today,
  );
  const asked = Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [name, row.young.asked]),
  );
  expect(asked).toEqual({ today: 1, yesterday: 1, week: 3, month: 5, year: 7, all: 9 });
});

it('Wilson’s interval', () => {
  const rounded = (recalled: number, asked: number) =>
    wilson({ asked, recalled })!.map((end) => Math.round(end * 1e4) / 1e4);
  expect(wilson({ asked: 0, recalled: 0 })).toBeNull();
  // (8 + 1.92) ÷ 13.84 ± 1.96 √(1.6 + 0.96) ÷ 13.84.
  expect(rounded(8, 10)).toEqual([0.4902, 0.9433]);
  expect(rounded(0, 1)).toEqual([0, 0.7935]);
  expect(rounded(1, 1)).toEqual([0.2065, 1]);
  expect(rounded(900, 1000)).toEqual([0.8798, 0.9171]);
});

it('of an empty log, nothing, in the same shape', () => {
  const empty = figuresOf(gradesOf([]));
  expect(sumFigures([])).toEqual(empty);
  const { bins } = spanBefore('all', today, today);
  expect(reviewsIn(empty, bins)).toEqual([{ studied: 0, counts: kinds, taken: kinds }]);
  expect(hoursIn(empty, today, today).every(({ asked }) => asked === 0)).toBe(true);
  expect(
    buttonsIn(empty, today, today)
      .map(correct)
      .every(({ asked }) => asked === 0),
  ).toBe(true);
  expect(allCards(truePeriods([], today).all)).toEqual({ asked: 0, recalled: 0 });
});

it('of one review, that one', () => {
  const one = figuresOf(gradesOf(lived(berlin).slice(2, 3)));
  const { bins } = spanBefore('all', fromIso('2026-03-28'), one.days[0]!);
  expect(reviewsIn(one, bins).map(({ counts }) => counts)).toEqual([{ ...kinds, young: 1 }]);
});

it('more on a day than small numbers hold', () => {
  const noon = clockAt(berlin, '2026-04-05 12:00');
  const entries = Array.from({ length: 40_000 }, (_, at) =>
    grade({ ...noon, now: noon.now + at }, at, Review, 3, { taken: 60_000, intervalBefore: 30 }),
  );
  const part = figuresOf(gradesOf(entries));
  const both = sumFigures([part, part]);
  const bins = [{ from: today, to: today }];
  expect(reviewsIn(both, bins)[0]!.counts.mature).toBe(80_000);
  expect(reviewsIn(both, bins)[0]!.taken.mature).toBe(80_000 * 60_000);
  expect(both.counts).toBeInstanceOf(Uint32Array);
  expect(hoursIn(both, today, today)[12]!.asked).toBe(80_000);
});

it('totals are those of the whole log, whatever the range, and of all decks those of each', () => {
  const some = fc.array(
    fc.record({
      back: fc.integer({ min: 0, max: 4000 }),
      second: fc.integer({ min: 0, max: 86_399 }),
      card: fc.integer({ min: 1, max: 6 }),
      state: fc.constantFrom<State[]>(0, 1, 2, 3),
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
      intervalBefore: fc.constantFrom(0, 20, 21, 400),
      taken: fc.integer({ min: 0, max: 600_000 }),
      flags: fc.constantFrom(0, QuestionLane),
      offset: fc.constantFrom(-600, 60, 780),
    }),
    { maxLength: 50 },
  );
  fc.assert(
    fc.property(some, fc.constantFrom(...ranges), (given, range) => {
      const entries = given.map(
        ({ back, second, offset, card, state, rating, ...more }, device) => {
          const now = (today - back) * 86_400_000 + second * 1000;
          return grade({ now, offset, rollover: 4 }, card, state, rating, { ...more, device });
        },
      );
      const figures = figuresOf(gradesOf(entries));
      const decks = [1, 2, 3].map((deck) =>
        figuresOf(gradesOf(entries.filter(({ card }) => card % 3 === deck % 3))),
      );
      expect(sumFigures(decks)).toEqual(figures);
      const last = Math.max(today, ...figures.days);
      const { bins } = spanBefore(range, last, figures.days[0] ?? last);
      const [from, to] = [bins[0]!.from, bins.at(-1)!.to];
      const within = entries.filter(({ day }) => day >= from && day <= to);
      const cards = within.filter(({ flags }) => !(flags & QuestionLane));
      const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
      const rows = reviewsIn(figures, bins);
      expect(sum(rows.map(({ counts }) => sumKinds(counts)))).toBe(within.length);
      expect(sum(rows.map(({ taken }) => sumKinds(taken)))).toBe(sum(within.map((e) => e.taken)));
      expect(sum(rows.map(({ counts }) => counts.question))).toBe(within.length - cards.length);
      expect(sum(rows.map(({ studied }) => studied))).toBe(new Set(within.map((e) => e.day)).size);
      const hours = hoursIn(figures, from, to);
      expect(sum(hours.map(({ asked }) => asked))).toBe(cards.length);
      expect(sum(hours.map((hour) => hour.recalled))).toBe(
        cards.filter(({ rating }) => rating > 1).length,
      );
      const buttons = buttonsIn(figures, from, to);
      for (const rating of [1, 2, 3, 4] as const)
        expect(sum(buttons.map(({ presses }) => presses[rating - 1]!))).toBe(
          within.filter((entry) => entry.rating === rating).length,
        );
    }),
  );
});
