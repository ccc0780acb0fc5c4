import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekday } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { addLoad, type Load, loadOf, makeSpread } from '../../../../src/core/memory/load.ts';
import { fuzzed, fuzzRange } from '../../../../src/core/memory/schedule.ts';
import { Review, Suspended, type Settings } from '../../../../src/core/model.ts';
import { addDeck, addNote, made } from './made.ts';

const today = 20_000;
const usual: Pick<Settings, 'easyDays' | 'breaks'> = { easyDays: Array(7).fill(1), breaks: [] };
const noLoad = (): Load => ({ today, cards: new Uint32Array(400) });

const interval = fc.integer({ min: 1, max: 36_500 });
const loads = fc.array(fc.nat(200), { minLength: 400, maxLength: 400 });
const share = fc.constantFrom(0, 0.25, 0.5, 1);
const easy = fc.array(share, { minLength: 7, maxLength: 7 });
const breaks = fc.array(
  fc.tuple(fc.nat(60), fc.nat(30)).map(([from, days]) => ({
    from: today + from,
    to: today + from + days,
  })),
  { maxLength: 3 },
);
const kind = fc.constantFrom('balance' as const, 'fuzz' as const);

describe('spreading', () => {
  it('never leaves the fuzz range, and gives the same day for the same load', () => {
    fc.assert(
      fc.property(
        interval,
        loads,
        easy,
        breaks,
        kind,
        fc.nat(),
        fc.nat(300),
        (days, cards, easyDays, planned, how, seed, reps) => {
          const load = { today, cards: Uint32Array.from(cards) };
          const spread = makeSpread(how, load, { easyDays, breaks: planned });
          const given = spread(days, 0, 36_500, seed, reps);
          const [first, last] = fuzzRange(days, 0, 36_500);
          expect(given).toBeGreaterThanOrEqual(first);
          expect(given).toBeLessThanOrEqual(last);
          expect(spread(days, 0, 36_500, seed, reps)).toBe(given);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is plain fuzz where no day differs from another, and nothing when switched off', () => {
    const fuzz = makeSpread('fuzz', noLoad(), usual);
    const off = makeSpread('none', noLoad(), usual);
    for (let seed = 0; seed < 200; seed++) {
      expect(fuzz(30, 0, 100, seed, 3)).toBe(fuzzed(30, 0, 100, seed, 3));
      expect(off(30, 0, 100, seed, 3)).toBe(30);
    }
  });

  it('fills the valleys: a thousand cards of one interval lie flatter than at random', () => {
    const [first, last] = fuzzRange(30, 0, 365);
    const deviation = (how: 'balance' | 'fuzz') => {
      const load = noLoad();
      for (let day = first; day <= last; day += 2) load.cards[day] = 100;
      for (let seed = 0; seed < 1000; seed++) {
        addLoad(load, today + makeSpread(how, load, usual)(30, 0, 365, seed, 1));
      }
      const counts = Array.from(load.cards.subarray(first, last + 1));
      const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
      return Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length);
    };
    expect(deviation('balance')).toBeLessThan(deviation('fuzz') / 3);
  });

  it('leaves easy days easy, in proportion, and as many reviews in all', () => {
    const easyDays = [1, 1, 1, 1, 1, 0.5, 0];
    const load = noLoad();
    for (let seed = 0; seed < 4000; seed++) {
      const days = 15 + (seed % 60);
      addLoad(
        load,
        today + makeSpread('balance', load, { easyDays, breaks: [] })(days, 0, 365, seed, 1),
      );
    }
    const byWeekday = Array.from({ length: 7 }, () => 0);
    for (const [ahead, cards] of load.cards.entries()) byWeekday[weekday(today + ahead)]! += cards;
    const all = byWeekday.reduce((a, b) => a + b, 0);
    expect(all).toBe(4000);
    const full = byWeekday.slice(0, 5).reduce((a, b) => a + b, 0) / 5;
    expect(byWeekday[5]! / full).toBeGreaterThan(0.35);
    expect(byWeekday[5]! / full).toBeLessThan(0.65);
    expect(byWeekday[6]).toBe(0);
  });

  it('keeps mean intervals: balancing does not put work off', () => {
    const load = noLoad();
    let sum = 0;
    for (let seed = 0; seed < 3000; seed++) {
      const days = makeSpread('balance', load, usual)(40, 0, 365, seed, 1);
      addLoad(load, today + days);
      sum += days;
    }
    expect(sum / 3000).toBeGreaterThan(39);
    expect(sum / 3000).toBeLessThan(41);
  });
});

describe('load', () => {
  it('counts review cards of a lane by day; what is overdue is today’s', () => {
    const to = made();
    const deck = addDeck(to);
    const due = (day: number, flags = 0, kind: 'basic' | 'question' = 'basic') => {
      const [card] = addNote(to, deck, [kind]);
      const s = readSchedule(to.columns, card!);
      writeSchedule(to.columns, { ...s, state: Review, due: day, flags, stability: 5 });
    };
    due(today - 9);
    due(today);
    due(today + 3);
    due(today + 3, Suspended);
    due(today + 3, 0, 'question');
    due(today + 5000);
    const { cards } = loadOf(to.columns, today, 'cards');
    expect([cards[0], cards[3], cards[399]]).toEqual([2, 1, 0]);
    expect(loadOf(to.columns, today, 'questions').cards[3]).toBe(1);
  });
});
