import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { studyDay } from '../../../../src/core/day.ts';
import { createColumns, newSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { defaultPresets, defaultWeights } from '../../../../src/core/memory/presets.ts';
import { retrievability } from '../../../../src/core/memory/schedule.ts';
import {
  Deleted,
  Learning,
  Relearning,
  Retired,
  Review,
  Suspended,
} from '../../../../src/core/model.ts';
import type { Level, State } from '../../../../src/core/model.ts';
import { cardsOfDecks } from '../../../../src/core/stats/cardSet.ts';
import {
  countUnseen,
  difficultiesOf,
  intervalsOf,
  recallsOf,
  stabilitiesOf,
} from '../../../../src/core/stats/cardValues.ts';
import {
  leechesOf,
  longestTime,
  mostDifficult,
  mostLapses,
} from '../../../../src/core/stats/hardest.ts';
import {
  histogramOf,
  histogramOfDays,
  mean,
  quantile,
  portions,
  type Histogram,
} from '../../../../src/core/stats/histogram.ts';
import { addDeck, addNote, made } from '../memory/made.ts';
import { auckland, berlin, change, clockAt, honolulu } from './made.ts';

const weights = () => defaultWeights;
const sum = ({ bins, beyond }: Histogram) =>
  bins.reduce((total, { count }) => total + count, beyond);

describe('values of cards, by hand', () => {
  const all = made();
  const deck = addDeck(all);
  const other = addDeck(all);
  const today = 20_000;
  const add = (fields: Parameters<typeof change>[2], to = deck) => {
    const [card] = addNote(all, to, ['term']);
    change(all.columns, card!, fields);
    return card!;
  };
  addNote(all, deck, ['term', 'definition']);
  const seen = { last: today - 10, stability: 10, difficulty: 5 };
  const review = add({ ...seen, state: Review, due: today + 2, lapses: 3 });
  const overdue = add({ ...seen, state: Review, due: today - 5, difficulty: 9, lapses: 1 });
  add({ ...seen, state: Review, due: today, flags: Suspended });
  add({ ...seen, state: Review, due: today, flags: Retired, lapses: 9 });
  add({ ...seen, state: Review, due: today, flags: Deleted });
  add({ ...seen, state: Learning, due: 5e11, stability: 1.5, last: today });
  add({ ...seen, state: Relearning, due: 5e11, stability: 0.4, lapses: 2 });
  add({ ...seen, state: Review, due: today + 90 }, other);

  test('what counts has a value, and the other deck its own', () => {
    const { columns: c } = all;
    const cards = cardsOfDecks(c, [deck.number]);
    expect([...intervalsOf(c, cards)]).toEqual([5, 10, 12]);
    expect([...intervalsOf(c, null)]).toEqual([5, 10, 12, 100]);
    expect([...stabilitiesOf(c, cards)]).toEqual([Math.fround(0.4), 1.5, 10, 10, 10]);
    expect([...difficultiesOf(c, cards)]).toEqual([5, 5, 5, 5, 9]);
    const recalls = [...recallsOf(c, cards, today, weights)];
    expect(recalls).toHaveLength(5);
    // Stability is the days after which nine in ten are recalled; what was seen today is known.
    expect(recalls.slice(0, 3).map((recall) => recall.toFixed(6))).toEqual(
      Array(3).fill('0.900000'),
    );
    expect(recalls[3]).toBe(1);
    expect(recalls[4]).toBe(retrievability(Math.fround(0.4), 10, defaultWeights));
  });

  test('unseen are cards that may still come', () => {
    expect(countUnseen(all.columns, null, all.decks)).toBe(2);
    const one = all.decks.map(({ number }) => ({ number, directions: 'one' as const }));
    expect(countUnseen(all.columns, null, one)).toBe(1);
  });

  test('the hardest come first; none that is left out, and none that is not hard at all', () => {
    const { columns: c } = all;
    const lapsed = mostLapses(c, null, 10);
    expect(lapsed.map(({ amount }) => amount)).toEqual([3, 2, 1]);
    expect(lapsed[0]!.card).toBe(review);
    expect(mostLapses(c, null, 2)).toEqual(lapsed.slice(0, 2));
    const preset = { ...defaultPresets()[0]!, leechThreshold: 2 };
    const context = { decks: all.decks, presets: { cards: preset } };
    expect(leechesOf(c, null, context)).toEqual(lapsed.slice(0, 2));
    const [first, second] = mostDifficult(c, null, 2);
    expect([first, second]).toEqual([
      { card: overdue, amount: 9 },
      { card: review, amount: 5 },
    ]);
    const spent = new Float64Array(c.length);
    spent[overdue] = 5000;
    expect(longestTime(c, null, 10, spent)).toEqual([{ card: overdue, amount: 5000 }]);
    expect(longestTime(c, null, 10, [])).toEqual([]);
  });
});

describe.each([
  ['Berlin', berlin],
  ['Honolulu', honolulu],
  ['Auckland', auckland],
] as const)('recall by study days in %s', (_, zone) => {
  // Clocks go forward in Berlin on 29 March, and back in Auckland on 5 April.
  test.each([
    ['2026-03-28 23:30', '2026-03-29 03:30', 0],
    ['2026-03-29 03:30', '2026-03-29 04:30', 1],
    ['2026-03-28 05:00', '2026-03-30 05:00', 2],
    ['2026-04-04 12:00', '2026-04-07 12:00', 3],
  ])('graded at %s, at %s it is %d days ago', (graded, now, days) => {
    const all = made();
    const [card] = addNote(all, addDeck(all), ['term']);
    const last = studyDay(clockAt(zone, graded));
    change(all.columns, card!, { state: Review, due: last + 5, last, stability: 5, difficulty: 5 });
    expect([...recallsOf(all.columns, null, studyDay(clockAt(zone, now)), weights)]).toEqual([
      retrievability(5, days, defaultWeights),
    ]);
  });
});

describe('histograms', () => {
  const days = Float64Array.from([0, 1, 1, 2, 3, 5, 8, 13, 21, 300]);

  test('quantiles are values that are there', () => {
    expect([0, 0.1, 0.5, 0.9, 0.95, 1].map((share) => quantile(days, share))).toEqual([
      0, 0, 3, 21, 300, 300,
    ]);
    expect(quantile([], 0.5)).toBeNull();
    expect(mean([])).toBeNull();
    expect(mean([1, 2, 6])).toBe(3);
  });

  test('portions of days, by hand', () => {
    const month = histogramOfDays(days, 'month');
    expect(month.bins).toHaveLength(32);
    expect(month.bins[1]).toEqual({ from: 1, to: 2, count: 2 });
    expect(month.beyond).toBe(1);
    expect(histogramOfDays(days, 'half').bins.map(({ count }) => count)).toEqual([1, 2, 1, 1]);
    const whole = histogramOfDays(days, 'all');
    expect(whole.bins).toHaveLength(31);
    expect(whole.bins.at(-1)).toEqual({ from: 300, to: 310, count: 1 });
  });

  test('nothing, and one value', () => {
    for (const portion of portions) {
      expect(sum(histogramOfDays([], portion))).toBe(0);
      expect(histogramOfDays([], portion).bins.length).toBeGreaterThan(0);
      expect(sum(histogramOfDays([0], portion))).toBe(1);
      expect(histogramOfDays([7.5], portion).bins[7]!.count).toBe(1);
    }
    expect(sum(histogramOf([], 0, 1, 20))).toBe(0);
  });

  test('bounds belong to the bin that they begin, the last to the last', () => {
    const { bins } = histogramOf([0, 0.05, 0.15, 0.95, 1], 0, 1, 20);
    expect(bins.flatMap(({ count }, at) => Array(count).fill(at))).toEqual([0, 1, 3, 19, 19]);
    const nine = histogramOf([1, 5.5, 10], 1, 10, 18).bins;
    expect(nine.flatMap(({ from, count }) => Array(count).fill(from))).toEqual([1, 5.5, 9.5]);
  });

  test('every value is in a bin or beyond, and no bin overlaps another', () => {
    const value = fc.oneof(fc.nat(40_000), fc.double({ min: 0, max: 36_500, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value), fc.constantFrom(...portions), (values, portion) => {
        const sorted = Float64Array.from(values).sort();
        const histogram = histogramOfDays(sorted, portion);
        expect(sum(histogram)).toBe(values.length);
        expect(histogram.bins.length).toBeLessThanOrEqual(32);
        histogram.bins.forEach(({ from, to, count }, at) => {
          expect(from).toBe(at === 0 ? 0 : histogram.bins[at - 1]!.to);
          expect(sorted.filter((each) => each >= from && each < to)).toHaveLength(count);
        });
        if (portion === 'all') expect(histogram.beyond).toBe(0);
        expect(sum(histogramOf(sorted, 0, 100, 20))).toBe(values.length);
      }),
    );
  });
});

/** A hundred thousand cards of all states. */
function many(size: number) {
  const c = createColumns(size);
  for (let card = 0; card < size; card++) {
    const about = {
      card,
      note: card,
      deck: 1,
      template: 0,
      level: 0 as Level,
      position: 0,
      seed: 0,
    };
    const state = (card % 4) as State;
    const memory = { stability: 1 + (card % 977), difficulty: 1 + (card % 10), last: 100 };
    const due = state === Review ? 100 + (card % 1000) : 1e12;
    writeSchedule(c, { ...newSchedule(about), state, ...(state > 0 ? { ...memory, due } : {}) });
  }
  return c;
}

test.each([0, 1, 2, 100_000])('%d cards: the parts are the whole', (size) => {
  const c = many(size);
  const seen = size - Math.ceil(size / 4);
  const recalls = recallsOf(c, null, 150, weights);
  expect(recalls).toHaveLength(seen);
  expect(countUnseen(c, null, [])).toBe(size - seen);
  expect(sum(histogramOf(recalls, 0, 1, 20))).toBe(seen);
  expect(sum(histogramOf(difficultiesOf(c, null), 1, 10, 18))).toBe(seen);
  for (const portion of portions)
    expect(sum(histogramOfDays(stabilitiesOf(c, null), portion))).toBe(seen);
  const reviews = Math.floor((size + 1) / 4);
  for (const portion of portions)
    expect(sum(histogramOfDays(intervalsOf(c, null), portion))).toBe(reviews);
});
