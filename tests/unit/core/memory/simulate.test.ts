import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { weekday } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { defaultHabits, drawRating } from '../../../../src/core/memory/habits.ts';
import type { Habits } from '../../../../src/core/memory/habits.ts';
import { leastWork } from '../../../../src/core/memory/leastWork.ts';
import {
  nextInterval,
  nextMemory,
  recallOf,
  retrievability,
} from '../../../../src/core/memory/schedule.ts';
import { simulate } from '../../../../src/core/memory/simulate.ts';
import type { Simulation, Wish } from '../../../../src/core/memory/simulate.ts';
import { Good, Review, Suspended } from '../../../../src/core/model.ts';
import type { Preset, Schedule, Settings, TemplateKind } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made, random } from './made.ts';
import type { Made } from './made.ts';

const today = 20_000;
const moment = { now: today * 86_400_000, offset: 0, rollover: 0 };
const wish: Wish = { days: 30, newPerDay: 10, retention: null, reviewsPerDay: null, seed: 1 };

/** Who always presses Good, where it is recalled. */
const good: Habits = (() => {
  const habits = defaultHabits();
  const odds = [0, 0, 1, 0] as const;
  const all = { first: odds, recalled: odds, learning: odds, relearning: odds };
  return {
    cards: { ...habits.cards, ...all },
    questions: { ...habits.questions, ...all },
  };
})();

interface More {
  settings?: Partial<Settings>;
  preset?: Partial<Preset>;
  habits?: Habits;
}

function look(to: Made, asked: Partial<Wish> = {}, { settings, preset, habits }: More = {}) {
  const context = contextOf(to, moment, { settings: settings ?? {} });
  const cards = { ...context.presets['cards']!, ...preset };
  const presets = { ...context.presets, cards };
  return simulate(to.columns, { ...context, presets }, habits ?? defaultHabits(), today, {
    ...wish,
    ...asked,
  });
}

/** Gives a card a memory, by default one that is due today. */
function remember(to: Made, card: number, about: Partial<Schedule> = {}) {
  const s = { ...readSchedule(to.columns, card), state: Review, reps: 3, difficulty: 5 } as const;
  writeSchedule(to.columns, { ...s, due: today, last: today - 10, stability: 10, ...about });
}

/** So many review cards of all ages, and so many new ones. */
function collection(reviews: number, fresh: number, kind: TemplateKind = 'basic'): Made {
  const to = made();
  const deck = addDeck(to);
  const next = random(7);
  for (let i = 0; i < reviews; i++) {
    const card = addNote(to, deck, ['basic'])[0]!;
    const stability = 5 + 60 * next();
    const due = today + Math.floor(30 * next());
    remember(to, card, { due, last: due - Math.round(stability), stability });
  }
  for (let i = 0; i < fresh; i++) addNote(to, deck, [kind]);
  return to;
}

const sum = (list: Float64Array) => list.reduce((a, b) => a + b, 0);
const share = ({ recalled, reviews }: Simulation) => sum(recalled) / sum(reviews);
const exact = { spread: 'none' } as const;

describe('a simulation, reckoned by hand', () => {
  it('of nothing is nothing', () => {
    const none = look(made());
    expect(none.from).toBe(today);
    for (const each of [none.reviews, none.fresh, none.minutes, none.memorised, none.seen]) {
      expect([...each]).toEqual(Array.from({ length: 30 }, () => 0));
    }
  });

  it('of one card brings it again when its interval is over', () => {
    const to = made();
    remember(to, addNote(to, addDeck(to), ['basic'])[0]!);
    const { weights, maximumInterval } = contextOf(to, moment).presets['cards']!;
    const after = nextMemory({ stability: 10, difficulty: 5 }, 10, Good, weights);
    const interval = nextInterval(after.stability, { weights, maximumInterval, retention: 0.9 });
    const days = interval + 5;
    // Recalled nine times of ten: with one of the first seeds.
    const lives = [1, 2, 3, 4].map((seed) =>
      look(to, { days, seed }, { habits: good, preset: exact }),
    );
    const { reviews, memorised, minutes, seen } = lives.find((life) => life.recalled[0] === 1)!;
    expect([...reviews].flatMap((count, at) => (count > 0 ? at : []))).toEqual([0, interval]);
    expect(minutes[0]).toBeCloseTo(13.5 / 60);
    expect(memorised[0]).toBe(1);
    expect(memorised[7]).toBeCloseTo(recallOf(weights)(after.stability, 7));
    expect([...seen]).toEqual(Array.from({ length: days }, () => 1));
  });

  it('takes a new card through its steps on its first day', () => {
    const to = collection(0, 25);
    const { fresh, minutes, seen, memorised } = look(to, {}, { habits: good, preset: exact });
    expect(Array.from(fresh.slice(0, 4))).toEqual([10, 10, 5, 0]);
    expect(Array.from(seen.slice(0, 4))).toEqual([10, 20, 25, 25]);
    // Good, then Good on the second step.
    expect(minutes[0]).toBeCloseTo((10 * (15 + 14)) / 60);
    const { weights } = contextOf(to, moment).presets['cards']!;
    const { stability } = nextMemory(nextMemory(null, 0, Good, weights), 0, Good, weights);
    expect(memorised[1]).toBeCloseTo(10 + 10 * recallOf(weights)(stability, 1));
  });

  it('has a card with a step of a day come back on the next one', () => {
    const to = collection(0, 1);
    const preset = { ...exact, learningSteps: [600, 86_400] };
    const { minutes } = look(to, {}, { habits: good, preset });
    expect(Array.from(minutes.slice(0, 3), (each) => each * 60)).toEqual([15, 14, 0]);
  });

  it('leaves a card that is failed a dozen times for tomorrow', () => {
    const habits = defaultHabits();
    const never = { ...habits.cards, first: [1, 0, 0, 0], learning: [1, 0, 0, 0] } as const;
    const { minutes } = look(collection(0, 1), {}, { habits: { ...habits, cards: never } });
    expect(minutes[0]).toBeCloseTo((15 + 11 * 14) / 60);
    expect(minutes[1]).toBeCloseTo((12 * 14) / 60);
  });

  it('asks the forgetting curve itself', () => {
    const { weights } = contextOf(made(), moment).presets['cards']!;
    for (const [stability, days] of [
      [0.5, 1],
      [10, 10],
      [80, 300],
    ] as const) {
      expect(recallOf(weights)(stability, days)).toBeCloseTo(
        retrievability(stability, days, weights),
        7,
      );
    }
  });

  it('draws a button by its odds', () => {
    const odds = [0.1, 0.2, 0.7, 0] as const;
    expect([0, 0.09, 0.1, 0.29, 0.31, 0.999999].map((chance) => drawRating(odds, chance))).toEqual([
      1, 1, 2, 2, 3, 3,
    ]);
  });
});

describe('a simulation', () => {
  it('is the same for the same seed, and needs neither clock nor chance', () => {
    const spies = [vi.spyOn(Math, 'random'), vi.spyOn(Date, 'now')];
    const to = collection(200, 100);
    const first = look(to);
    expect(look(to)).toEqual(first);
    expect(look(to, { seed: 2 }).recalled).not.toEqual(first.recalled);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('leaves the columns as they are', () => {
    const to = collection(20, 20);
    const before = structuredClone(to.columns);
    look(to);
    expect(to.columns).toEqual(before);
  });

  it.each([0.8, 0.9, 0.95])('recalls about what is desired: %d', (retention) => {
    const life = look(collection(3000, 1000), { days: 365, retention });
    // What came due before the choice is recalled at its old odds; whole days do the rest.
    expect(Math.abs(share(life) - retention)).toBeLessThan(0.025);
  });

  it('brings more work for a higher retention, and more remembered', () => {
    const to = collection(1000, 500);
    const [low, high] = [0.8, 0.95].map((retention) => look(to, { days: 180, retention }));
    expect(sum(high!.reviews)).toBeGreaterThan(1.5 * sum(low!.reviews));
    expect(sum(high!.minutes)).toBeGreaterThan(sum(low!.minutes));
    expect(high!.memorised.at(-1)).toBeGreaterThan(low!.memorised.at(-1)!);
  });

  it('holds limits, and remembers no more than there is', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          reviews: fc.nat(60),
          fresh: fc.nat(60),
          newPerDay: fc.nat(20),
          reviewsPerDay: fc.option(fc.nat(20)),
          ofDeck: fc.option(fc.nat(5)),
          retention: fc.option(fc.integer({ min: 70, max: 97 }).map((percent) => percent / 100)),
        }),
        ({ reviews, fresh, ofDeck, ...asked }) => {
          const to = collection(reviews, fresh);
          to.decks[0]!.newPerDay = ofDeck;
          const life = look(to, { ...asked, days: 60 });
          let seen = reviews;
          for (let at = 0; at < 60; at++) {
            seen += life.fresh[at]!;
            expect(life.fresh[at]).toBeLessThanOrEqual(Math.min(asked.newPerDay, ofDeck ?? 99));
            expect(life.reviews[at]).toBeLessThanOrEqual(asked.reviewsPerDay ?? Infinity);
            expect(life.recalled[at]).toBeLessThanOrEqual(life.reviews[at]!);
            expect(life.seen[at]).toBe(seen);
            expect(life.memorised[at]).toBeLessThanOrEqual(seen);
          }
          expect(seen).toBeLessThanOrEqual(reviews + fresh);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets what is over the limit wait, the longest due first', () => {
    const to = made();
    const deck = addDeck(to);
    const cards = Array.from({ length: 6 }, () => addNote(to, deck, ['basic'])[0]!);
    cards.forEach((card, at) => remember(to, card, { due: today - at, stability: 1000 }));
    const { reviews } = look(to, { reviewsPerDay: 2, days: 5 });
    expect([...reviews]).toEqual([2, 2, 2, 0, 0]);
  });

  it('asks nothing in a break, and of suspended cards never', () => {
    const to = collection(50, 100);
    const breaks = [{ from: today + 2, to: today + 4 }];
    const life = look(to, {}, { settings: { breaks } });
    expect(Array.from(life.minutes.slice(2, 5))).toEqual([0, 0, 0]);
    expect(Array.from(life.fresh.slice(0, 6))).toEqual([10, 10, 0, 0, 0, 10]);
    for (let card = 1; card <= 150; card++) {
      writeSchedule(to.columns, { ...readSchedule(to.columns, card), flags: Suspended });
    }
    expect(sum(look(to).minutes)).toBe(0);
  });

  it('spreads intervals away from easy days', () => {
    const to = collection(1000, 0);
    const sundays = (easyDays: number[]) => {
      const { reviews } = look(to, { days: 120 }, { settings: { easyDays } });
      const late = reviews.map((count, at) => (at < 60 ? 0 : count));
      return sum(late.filter((_, at) => weekday(today + at) === 6)) / sum(late);
    };
    expect(sundays([1, 1, 1, 1, 1, 1, 1])).toBeGreaterThan(0.1);
    expect(sundays([1, 1, 1, 1, 1, 1, 0])).toBeLessThan(0.06);
  });

  it('keeps questions to their own limits', () => {
    const { questions, fresh, seen, minutes } = look(collection(0, 50, 'question'), { days: 60 });
    expect(sum(fresh) + sum(seen)).toBe(0);
    expect(questions[0]).toBe(1);
    expect(Math.max(...questions)).toBeLessThanOrEqual(4);
    expect(minutes[0]).toBeCloseTo(6);
  });

  it('follows every nth card of too many, and means all of them', () => {
    const to = collection(6000, 3000);
    const context = contextOf(to, moment);
    const asked = { ...wish, newPerDay: 20, days: 90 };
    const of = (most?: number) =>
      simulate(to.columns, context, defaultHabits(), today, asked, undefined, most);
    const [all, part] = [of(), of(90 * 1000)];
    for (const field of ['reviews', 'fresh', 'minutes', 'memorised', 'seen'] as const) {
      const ratio = sum(part[field]) / sum(all[field]);
      expect(ratio, field).toBeGreaterThan(0.9);
      expect(ratio, field).toBeLessThan(1.1);
    }
  });

  it('tells how far it is', () => {
    const told: number[] = [];
    const to = collection(10, 10);
    const tell = (done: number) => told.push(done);
    simulate(to.columns, contextOf(to, moment), defaultHabits(), today, wish, tell);
    expect(told).toHaveLength(30);
    expect(told.at(-1)).toBe(1);
  });
});

describe('the least work', () => {
  it('weighs minutes against cards remembered over every percent', () => {
    const to = collection(300, 300);
    const asked = { ...wish, days: 180 };
    const { best, tried } = leastWork(
      to.columns,
      contextOf(to, moment),
      defaultHabits(),
      today,
      asked,
    );
    expect(tried.map(({ retention }) => Math.round(retention * 100))).toEqual(
      Array.from({ length: 28 }, (_, at) => 70 + at),
    );
    expect(Math.min(...tried.map(({ each }) => each))).toBe(best.each);
    const [low, high] = [tried[0]!, tried.at(-1)!];
    expect(high.memorised).toBeGreaterThan(low.memorised);
    expect(high.minutes).toBeGreaterThan(best.minutes);
    expect(best.retention).toBeLessThan(0.95);
  });
});
