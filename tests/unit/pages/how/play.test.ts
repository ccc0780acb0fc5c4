import { describe, expect, it } from 'vitest';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';
import {
  fallOf,
  gradesOf,
  growthAt,
  growthOf,
  intervalOf,
  intervalsOf,
  LONGEST,
  recallAt,
  SHORTEST,
  stabilityAt,
  stepOf,
  STEPS,
  type Play,
} from '../../../../src/pages/how/play.ts';

const preset = defaultPresets()[0]!;
const play: Play = { stability: 12, difficulty: 5, preset };
const moment = { now: 20_000 * 86_400_000, offset: 0, rollover: 4 };

describe('the card to play with', () => {
  it('has a slider that reaches from the shortest stability to the longest, and finds its way back', () => {
    expect([stabilityAt(0), stabilityAt(STEPS)]).toEqual([SHORTEST, LONGEST]);
    for (let step = 0; step < STEPS; step++) {
      expect(stabilityAt(step + 1)).toBeGreaterThanOrEqual(stabilityAt(step));
      expect(Math.abs(stepOf(stabilityAt(step)) - step)).toBeLessThanOrEqual(1);
    }
  });

  it('is due when recall has fallen to what is desired', () => {
    expect(intervalOf(play)).toBe(12);
    expect(recallAt(play, 12)).toBeCloseTo(0.9);
    const points = fallOf(play, 20);
    expect(points[0]).toEqual([0, 1]);
    expect(points.at(-1)![1]).toBeCloseTo(recallAt(play, 20));
    const far = { ...play, preset: { ...preset, retention: 0.8 } };
    expect(recallAt(far, intervalOf(far))).toBeCloseTo(0.8, 2);
  });

  it('grows the more the easier it is, and comes the sooner the more is desired', () => {
    const growth = growthOf(play).map(([, factor]) => factor);
    expect(growth).toEqual(growth.toSorted((a, b) => b - a));
    expect(growthAt(play, 1)).toBe(growth[0]);
    const days = intervalsOf(play).map(([, interval]) => interval);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(intervalsOf(play)[20]).toEqual([0.9, 12]);
  });

  it('is graded by the scheduler: on its due date, or for the first time', () => {
    const [again, hard, good, easy] = gradesOf(play, moment, false);
    expect(again!.interval).toBe(600);
    expect(good!.stability / 12).toBeCloseTo(growthAt(play, 5), 5);
    expect(hard!.interval).toBeLessThan(good!.interval);
    expect(easy!.interval).toBeGreaterThan(good!.interval);
    // Not spread: the same days however often it was asked.
    expect(good!.interval).toBe(Math.round(good!.stability) * 86_400);
    const fresh = gradesOf(play, moment, true);
    expect(fresh.map(({ interval }) => interval)).toEqual([60, 330, 600, 8 * 86_400]);
    expect(fresh.map(({ stability }) => stability)).toEqual(
      preset.weights.slice(0, 4).map(Math.fround),
    );
  });
});
