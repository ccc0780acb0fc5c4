import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, studyDay } from '../../../../src/core/day.ts';
import { hash32, mix } from '../../../../src/core/hash.ts';
import { newSchedule } from '../../../../src/core/memory/columns.ts';
import { QUESTION } from '../../../../src/core/memory/lane.ts';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';
import { apply } from '../../../../src/core/memory/replay.ts';
import {
  fuzzed,
  gradeEntry,
  nextInterval,
  outcomes,
  retrievability,
} from '../../../../src/core/memory/schedule.ts';
import { nextStep, stepDue } from '../../../../src/core/memory/steps.ts';
import { Learning, QuestionLane, Relearning, Review } from '../../../../src/core/model.ts';
import type { Moment, Preset, Rating, Schedule } from '../../../../src/core/model.ts';

const [cards, questions] = defaultPresets() as [Preset, Preset];
const blank = newSchedule({
  card: 1,
  note: 1,
  deck: 1,
  template: 0,
  level: 0,
  position: 0,
  seed: 99,
});
const noon: Moment = { now: 20_000 * DAY + 12 * 3_600_000, offset: 0, rollover: 4 };
const given = { time: 1, device: 1, taken: 1000, flags: 0, kind: 'grade' } as const;

function grade(s: Schedule, rating: Rating, preset = cards, moment = noon): Schedule {
  return apply(s, gradeEntry(s, rating, preset, moment, given), preset);
}

const later = (moment: Moment, ms: number) => ({ ...moment, now: moment.now + ms });

describe('learning steps', () => {
  it.each<[number[], number, Rating, ReturnType<typeof nextStep>]>([
    [[60, 600], 0, 1, { step: 0, seconds: 60 }],
    [[60, 600], 0, 2, { step: 0, seconds: 330 }],
    [[60, 600], 0, 3, { step: 1, seconds: 600 }],
    [[60, 600], 0, 4, null],
    [[60, 600], 1, 1, { step: 0, seconds: 60 }],
    [[60, 600], 1, 2, { step: 1, seconds: 600 }],
    [[60, 600], 1, 3, null],
    [[600], 0, 2, { step: 0, seconds: 900 }],
    [[600], 0, 3, null],
    [[60], 5, 2, { step: 0, seconds: 90 }],
  ])('%j, step %i, grade %i', (steps, step, rating, expected) => {
    expect(nextStep(steps, step, rating)).toEqual(expected);
  });

  it('of a day or more end when the study day begins', () => {
    expect(stepDue(600, noon)).toBe(noon.now + 600_000);
    expect(stepDue(86_400, noon)).toBe(20_001 * DAY + 4 * 3_600_000);
    expect(stepDue(3 * 86_400, noon)).toBe(20_003 * DAY + 4 * 3_600_000);
  });

  it('lead a new card through to days, and a lapsed one back', () => {
    const first = grade(blank, 3);
    expect(first).toMatchObject({ state: Learning, step: 1, due: noon.now + 600_000, reps: 1 });
    const done = grade(first, 3, cards, later(noon, 600_000));
    expect(done).toMatchObject({ state: Review, due: 20_002, last: 20_000, first: 20_000 });
    const lapsed = grade(done, 1, cards, later(noon, 2 * DAY));
    expect(lapsed).toMatchObject({ state: Relearning, step: 0, lapses: 1 });
    expect(lapsed.due).toBe(noon.now + 2 * DAY + 600_000);
    const back = grade(lapsed, 3, cards, later(noon, 2 * DAY + 600_000));
    expect(back).toMatchObject({ state: Review, lapses: 1 });
    expect(back.due).toBeGreaterThan(20_002);
  });
});

describe('outcomes', () => {
  const schedules = fc.record({
    state: fc.constantFrom(0, 1, 2, 3),
    step: fc.nat(2),
    stability: fc.float({ min: Math.fround(0.01), max: 3000, noNaN: true }),
    difficulty: fc.float({ min: 1, max: 10, noNaN: true }),
    last: fc.integer({ min: 19_000, max: 20_001 }),
    reps: fc.nat(60),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  });
  const presets = fc.record({
    retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    learningSteps: fc.constantFrom<number[]>([], [60], [60, 600], [60, 600, 86_400]),
    relearningSteps: fc.constantFrom<number[]>([], [600], [600, 3600]),
    maximumInterval: fc.constantFrom<number>(1, 30, 365, 36_500),
  });

  it('order Hard ≤ Good ≤ Easy, stay within the maximum, and are what is given', () => {
    fc.assert(
      fc.property(schedules, presets, fc.integer({ min: 1, max: 4 }), (some, more, rating) => {
        const preset = { ...cards, ...more };
        const memory = some.state === 0 ? { stability: 0, difficulty: 0, last: 0 } : {};
        const s = { ...blank, ...some, ...memory } as Schedule;
        const shown = outcomes(s, preset, noon);
        const [again, hard, good, easy] = shown;
        expect(again.interval).toBeLessThanOrEqual(hard.interval);
        expect(hard.interval).toBeLessThanOrEqual(good.interval);
        expect(good.interval).toBeLessThanOrEqual(easy.interval);
        for (const each of shown) {
          if (each.state === Review) {
            expect(each.interval).toBe((each.due - 20_000) * 86_400);
            expect(each.due).toBeGreaterThan(20_000);
            expect(each.due - 20_000).toBeLessThanOrEqual(preset.maximumInterval);
          } else expect(each.due).toBeGreaterThan(noon.now);
        }
        const after = grade(s, rating as Rating, preset);
        const { interval: _, ...expected } = shown[(rating - 1) as 0]!;
        expect(after).toMatchObject(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('count study days, not hours: a night before the rollover is still the day before', () => {
    const done = grade(grade(blank, 3), 3, cards, later(noon, 600_000));
    const night = { ...noon, now: 20_001 * DAY + 3.9 * 3_600_000 };
    const morning = { ...noon, now: 20_001 * DAY + 4 * 3_600_000 };
    expect(studyDay(night)).toBe(20_000);
    expect(grade(done, 3, cards, night).last).toBe(20_000);
    // The same day once more: the short-term formula, which lets Good change little.
    const same = grade(done, 3, cards, night);
    const next = grade(done, 3, cards, morning);
    expect(next.last).toBe(20_001);
    expect(next.stability).not.toBe(same.stability);
  });

  it('of questions wait until tomorrow at the earliest, at a retention of 0.8', () => {
    const question = { ...blank, template: QUESTION };
    const shown = outcomes(question, questions, noon);
    for (const { state, due } of shown) {
      expect(state).toBe(Review);
      expect(due).toBeGreaterThan(20_000);
    }
    expect(nextInterval(10, questions)).toBeGreaterThan(nextInterval(10, cards) * 2);
    const entry = gradeEntry(question, 1, questions, noon, { ...given, flags: 1 });
    expect(entry).toMatchObject({ flags: QuestionLane | 1, due: 20_001 });
  });

  it('grade "I know this" as Easy', () => {
    const known = gradeEntry(blank, 1, cards, noon, { ...given, kind: 'known' });
    const easy = gradeEntry(blank, 4, cards, noon, given);
    expect(known).toEqual({ ...easy, kind: 'known' });
  });

  it('start anew where an imported card has no memory', () => {
    const s = { ...blank, state: Review, due: 20_000, last: 19_990, reps: 4 } as const;
    expect(grade(s, 3).stability).toBe(Math.fround(2.3065));
  });
});

describe('fuzz', () => {
  it('leaves short intervals alone, and keeps others within the field’s range', () => {
    expect(fuzzed(2, 0, 100, 5, 5)).toBe(2);
    const ranges: [number, number, number][] = [
      [3, 2, 4],
      [7, 5, 9],
      [20, 17, 23],
      [100, 93, 107],
    ];
    for (const [interval, low, high] of ranges) {
      const seen = new Set<number>();
      for (let seed = 0; seed < 2000; seed++) seen.add(fuzzed(interval, 0, 36_500, seed, 3));
      expect(Math.min(...seen)).toBe(low);
      expect(Math.max(...seen)).toBe(high);
    }
  });

  it('is spread by the card and by its repetitions, and the same each time', () => {
    const some = Array.from({ length: 40 }, (_, i) => fuzzed(100, 0, 36_500, hash32(`a/${i}`), 4));
    expect(new Set(some).size).toBeGreaterThan(8);
    const reps = Array.from({ length: 40 }, (_, i) => fuzzed(100, 0, 36_500, hash32('a/1'), i));
    expect(new Set(reps).size).toBeGreaterThan(8);
    expect(fuzzed(100, 0, 36_500, 7, 7)).toBe(fuzzed(100, 0, 36_500, 7, 7));
    // Sums do not collide, as they do where the seed is id plus repetitions.
    expect(mix(10, 5)).not.toBe(mix(11, 4));
  });
});

describe('retrievability', () => {
  it('falls from 1 to 0.9 at the stability, and is never above 1', () => {
    expect(retrievability(10, 0, cards.weights)).toBe(1);
    expect(retrievability(10, 10, cards.weights)).toBeCloseTo(0.9, 7);
    expect(retrievability(10, -5, cards.weights)).toBe(1);
    expect(retrievability(0, 5, cards.weights)).toBe(0);
  });
});
