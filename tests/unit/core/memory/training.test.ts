import { describe, expect, test } from 'vitest';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { hardHabit } from '../../../../src/core/memory/hardHabit.ts';
import { defaultWeights } from '../../../../src/core/memory/presets.ts';
import { retrievability } from '../../../../src/core/memory/schedule.ts';
import { score } from '../../../../src/core/memory/score.ts';
import {
  countReviews,
  heldOutFrom,
  historiesOf,
  itemsOf,
} from '../../../../src/core/memory/training.ts';
import type { TrainingReview } from '../../../../src/core/memory/training.ts';
import type { LogEntry, Rating } from '../../../../src/core/model.ts';
import { simulate } from '../../../simulated.ts';

const DAY = 86_400_000;
let n = 0;

/** An entry on a study day; days begin at midnight, UTC. */
function entry(day: number, about: Partial<LogEntry>): LogEntry {
  const time = day * DAY + n++;
  const needed = { time, device: 7, card: 1, kind: 'grade' } as const;
  return plainEntry({ ...needed, ...about }, { now: time, offset: 0, rollover: 0 });
}
const first = (day: number, rating: Rating) => entry(day, { rating, stateBefore: 0 });
const later = (day: number, rating: Rating) => entry(day, { rating, stateBefore: 2 });

const told = (histories: readonly (readonly TrainingReview[])[]) =>
  histories.map((history) => history.map(({ rating, elapsed }) => [rating, elapsed]));

describe('the histories of a card', () => {
  test('count study days, none within one', () => {
    const entries = [first(100, 3), later(100, 1), later(104, 3), later(103, 2), later(110, 4)];
    const days = [
      [3, 0],
      [1, 0],
      [3, 4],
      [2, 0],
      [4, 7],
    ];
    expect(told(historiesOf(entries))).toEqual([days]);
  });

  test('begin anew after a reset', () => {
    const reset = entry(105, { kind: 'reset' });
    const entries = [first(100, 3), later(103, 3), reset, first(106, 1), later(108, 3)];
    const [before, after] = told(historiesOf(entries));
    expect(before).toEqual([
      [3, 0],
      [3, 3],
    ]);
    expect(after).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });

  test('leave out what follows a memory that was given, or “I know this”', () => {
    const set = entry(105, { kind: 'set', state: 2, stability: 9, difficulty: 5 });
    expect(told(historiesOf([first(100, 3), set, later(110, 3)]))).toEqual([[[3, 0]]]);
    const known = entry(100, { kind: 'known', rating: 4 });
    expect(historiesOf([known, later(110, 3)])).toEqual([]);
    // Nor is anything made of a history whose beginning is not there.
    expect(historiesOf([later(110, 3), later(115, 3)])).toEqual([]);
  });

  test('go on over what an import says of its own reviews', () => {
    const set = entry(103, { kind: 'set', device: 0, state: 2, stability: 9, difficulty: 5 });
    const entries = [first(100, 3), later(103, 3), set, later(112, 3)];
    expect(told(historiesOf(entries))).toEqual([
      [
        [3, 0],
        [3, 3],
        [3, 9],
      ],
    ]);
  });

  test('take no notice of other entries, nor of grades without a rating', () => {
    const others = (['suspend', 'bury', 'due', 'mark', 'flag'] as const).map((kind) =>
      entry(101, { kind }),
    );
    const entries = [first(100, 3), ...others, later(102, 0 as Rating), later(103, 3)];
    expect(told(historiesOf(entries))).toEqual([
      [
        [3, 0],
        [3, 3],
      ],
    ]);
  });
});

describe('training items', () => {
  const histories = historiesOf([first(100, 3), later(100, 1), later(102, 3), later(106, 3)]);

  test('are prefixes that end on a later day than the review before', () => {
    const { ratings, elapsed, lengths } = itemsOf(histories);
    expect([...lengths]).toEqual([3, 4]);
    expect([...ratings]).toEqual([3, 1, 3, 3, 1, 3, 3]);
    expect([...elapsed]).toEqual([0, 0, 2, 0, 0, 2, 4]);
    expect([...itemsOf(histories, 106).lengths]).toEqual([3]);
    expect(countReviews(histories)).toBe(2);
  });

  test('are split by study day, the later fifth held out', () => {
    const made = simulate({
      cards: 40,
      days: 100,
      from: 20_000,
      seed: 'split',
      schedule: defaultWeights,
    });
    const from = heldOutFrom(made);
    const all = countReviews(made);
    const held = score(made, defaultWeights, from).reviews;
    expect(itemsOf(made, from).lengths.length).toBe(all - held);
    expect(held / all).toBeGreaterThan(0.15);
    expect(held / all).toBeLessThan(0.26);
  });
});

describe('the score of weights', () => {
  test('is log loss and RMSE over bins, of the reviews on later days', () => {
    const recalled = historiesOf([first(100, 3), later(103, 3)]);
    const forgotten = historiesOf([first(100, 3), later(103, 1)]);
    const p = retrievability(defaultWeights[2]!, 3, defaultWeights);
    const { logLoss, rmse, reviews } = score([...recalled, ...forgotten], defaultWeights);
    expect(reviews).toBe(2);
    expect(logLoss).toBeCloseTo(-(Math.log(p) + Math.log(1 - p)) / 2, 6);
    // Both are in one bin, of which half was recalled.
    expect(rmse).toBeCloseTo(Math.abs(0.5 - p), 6);
    expect(score(recalled, defaultWeights, 104)).toEqual({ reviews: 0, logLoss: 0, rmse: 0 });
  });

  test('parts reviews by interval, place and lapses on later days', () => {
    // Same-day lapses do not part them; the interval does.
    const one = historiesOf([first(100, 3), later(103, 3)]);
    const sameDay = historiesOf([first(100, 3), later(100, 1), later(103, 1)]);
    const longer = historiesOf([first(100, 3), later(120, 1)]);
    const off = (histories: TrainingReview[][]) => score(histories, defaultWeights).rmse;
    const apart = (a: number, b: number) => Math.sqrt((a ** 2 + b ** 2) / 2);
    expect(off([...one, ...sameDay])).toBeLessThan(apart(off(one), off(sameDay)) - 0.01);
    expect(off([...one, ...longer])).toBeCloseTo(apart(off(one), off(longer)), 9);
  });
});

describe('how Hard is used', () => {
  const histories = (grades: (i: number) => Rating[]) =>
    Array.from({ length: 60 }, (_, i) =>
      grades(i).map((rating, at) => ({ rating, elapsed: at === 0 ? 0 : 5, day: at * 5, time: at })),
    );

  test('looks like failing where it is common and Again unknown', () => {
    const habit = hardHabit(histories((i) => [3, i % 4 === 0 ? 2 : 3, 3, i % 3 === 0 ? 2 : 3]));
    expect(habit.suspect).toBe(true);
    expect(habit.again).toBe(0);
    expect(habit.hard).toBeCloseTo((15 + 20) / 180, 9);
  });

  test('looks like failing where cards after it are recalled worse than after Again', () => {
    const habit = hardHabit(
      histories((i) => (i % 2 ? [3, 1, 3, 1, 3] : [3, 2, i % 4 ? 1 : 3, 2, i % 4 ? 3 : 1])),
    );
    expect(habit.suspect).toBe(true);
    expect(habit.afterHard).toEqual({ reviews: 60, recalled: 30 });
    expect(habit.afterAgain.recalled).toBe(habit.afterAgain.reviews);
  });

  test('is in order in a usual log, and nothing is said of a short one', () => {
    const usual = simulate({
      cards: 150,
      days: 200,
      from: 0,
      seed: 'usual',
      schedule: defaultWeights,
    });
    expect(hardHabit(usual).suspect).toBe(false);
    expect(hardHabit(usual.slice(0, 1)).suspect).toBe(false);
    expect(hardHabit(histories(() => [3, 2])).suspect).toBe(false);
  });
});
