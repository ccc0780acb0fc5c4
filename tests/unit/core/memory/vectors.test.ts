import { describe, expect, it } from 'vitest';
import { DAY } from '../../../../src/core/day.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { Again, Easy, Good, Hard, Review } from '../../../../src/core/model.ts';
import type { Preset, Rating, Schedule } from '../../../../src/core/model.ts';
import { newSchedule } from '../../../../src/core/memory/columns.ts';
import { defaultPresets, defaultWeights } from '../../../../src/core/memory/presets.ts';
import { apply } from '../../../../src/core/memory/replay.ts';
import {
  nextInterval,
  nextMemory,
  outcomes,
  retrievability,
  upgradeWeights,
} from '../../../../src/core/memory/schedule.ts';
import type { Memory } from '../../../../src/core/memory/schedule.ts';
import { memoryFromSm2 } from '../../../../src/core/memory/sm2.ts';
import file from '../../../fixtures/fsrs-vectors.json' with { type: 'json' };

/** A vector as the file has it: which fields there are depends on its kind. */
interface Vector {
  id: string;
  kind: string;
  w: number[];
  settings: { short_term: boolean };
  ratings: Rating[];
  delta_t_days: number[];
  expect: never;
  tol: number;
  [more: string]: unknown;
}

const vectors = file.vectors as unknown as Vector[];
const covered = new Set<string>();

function of(kind: string): Vector[] {
  covered.add(kind);
  return vectors.filter((vector) => vector.kind === kind);
}

const numbers = (value: unknown) => value as number[];
const ratings: Rating[] = [Again, Hard, Good, Easy];
const names = ['New', 'Learning', 'Review', 'Relearning'];

/** FSRS weights of a vector; long-term ones without the short-term part, as fsrs-rs writes that. */
function weightsOf({ w, settings }: Vector): number[] {
  const weights = upgradeWeights(w);
  return settings && !settings.short_term ? weights.with(17, 0).with(18, 0) : weights;
}

function fold(weights: number[], given: readonly Rating[], days: readonly number[]): Memory {
  let memory: Memory | null = null;
  for (const [i, rating] of given.entries()) {
    memory = nextMemory(memory, days[i]!, rating, weights);
  }
  return memory!;
}

/** The published figures are without fuzz. */
const unfuzzed = (interval: number) => interval;

const blank = newSchedule({
  card: 1,
  note: 1,
  deck: 1,
  template: 0,
  level: 0,
  position: 0,
  seed: 1,
});

describe('published FSRS vectors', () => {
  it('start from the same weights', () => {
    expect(defaultWeights).toEqual(file.fsrs6_default_w);
  });

  it.each(of('memory_state'))('$id', (vector) => {
    const { stability, difficulty } = fold(
      upgradeWeights(vector.w),
      vector.ratings,
      vector.delta_t_days,
    );
    const expected = vector.expect as Memory;
    expect(Math.abs(stability - expected.stability)).toBeLessThan(vector.tol);
    expect(Math.abs(difficulty - expected.difficulty)).toBeLessThan(vector.tol);
  });

  it.each(of('init'))('$id', (vector) => {
    const preset = { ...defaultPresets()[0]!, weights: vector.w };
    const shown = outcomes(blank, preset, { now: 0, offset: 0, rollover: 0 }, unfuzzed);
    for (const rating of ratings) {
      const at = String(rating);
      const first = nextMemory(null, 0, rating, vector.w);
      expect(first.stability).toBeCloseTo(Number(Object(vector['expect_stability'])[at]), 8);
      expect(first.difficulty).toBeCloseTo(Number(Object(vector['expect_difficulty'])[at]), 7);
      const { state, due } = shown[rating - 1]!;
      expect(names[state]).toBe(Object(vector['expect_state'])[at]);
      expect(state === Review ? due : 0).toBe(Object(vector['expect_scheduled_days'])[at]);
    }
  });

  it.each(of('next_difficulty'))('$id', (vector) => {
    const before = { stability: 5, difficulty: Number(vector['difficulty']) };
    for (const rating of ratings) {
      const { difficulty } = nextMemory(before, 1, rating, vector.w);
      const expected = Object(vector.expect)[String(rating)];
      expect(Math.abs(difficulty - expected)).toBeLessThan(vector.tol);
    }
  });

  it.each(of('next_stability'))('$id', (vector) => {
    const stability = Number(vector['stability']);
    for (const [i, rating] of ratings.entries()) {
      const difficulty = numbers(vector['difficulty_by_rating'])[i]!;
      const before = { stability, difficulty };
      const recall = numbers(vector['retrievability_by_rating'])[i]!;
      const elapsed = daysTo(recall, stability, vector.w);
      const key = rating === Again ? 'expect_forget_same_inputs' : 'expect_recall';
      const after = nextMemory(before, elapsed, rating, vector.w);
      expect(after.stability).toBeCloseTo(numbers(vector[key])[i]!, 5);
      const forgotten = nextMemory(before, elapsed, Again, vector.w);
      expect(forgotten.stability).toBeCloseTo(numbers(vector['expect_forget_same_inputs'])[i]!, 5);
      const sameDay = nextMemory({ stability, difficulty: 5 }, 0, rating, vector.w);
      expect(sameDay.stability).toBeCloseTo(numbers(vector['expect_short_term_s5'])[i]!, 6);
    }
  });

  it.each(of('next_interval'))('$id', (vector) => {
    const stability = Number(vector['stability']);
    const days = (retention: number, maximumInterval: number) =>
      nextInterval(stability, { weights: vector.w, retention, maximumInterval });
    const retentions = numbers(vector['request_retention']);
    expect(retentions.map((r) => days(r, 36_500))).toEqual(vector['expect_capped_36500']);
    expect(retentions.map((r) => days(r, Infinity))).toEqual(vector['expect_f64']);
  });

  it.each(of('retrievability').filter(({ decay }) => decay))('$id', (vector) => {
    for (const [i, elapsed] of numbers(vector['elapsed']).entries()) {
      const weights = defaultWeights.with(20, Number(vector['decay']));
      const recall = retrievability(Number(vector['stability']), elapsed, weights);
      expect(Math.abs(recall - numbers(vector.expect)[i]!)).toBeLessThan(vector.tol);
    }
  });

  it.each(of('retrievability').filter(({ decay }) => !decay))('$id', (vector) => {
    // Learning cards are asked again on the same day; Easy after its 8 days.
    const after = ratings.map((rating) => nextMemory(null, 0, rating, vector.w));
    const elapsed = [0, 0, 0, 8];
    const recall = after.map((m, i) => retrievability(m.stability, elapsed[i]!, vector.w));
    expect(recall.map((r) => Number(r.toFixed(7)))).toEqual(vector.expect);
  });

  it.each(of('retrievability_pairs'))('$id', (vector) => {
    for (const [i, elapsed] of numbers(vector['elapsed']).entries()) {
      const stability = numbers(vector['stability'])[i]!;
      const recall = retrievability(stability, elapsed, defaultWeights);
      expect(Math.abs(recall - numbers(vector.expect)[i]!)).toBeLessThan(vector.tol);
    }
  });

  it.each(of('next_states'))('$id', (vector) => {
    const weights = upgradeWeights(vector.w);
    const history = vector['history'] as { ratings: Rating[]; delta_t_days: number[] };
    const before = fold(weights, history.ratings, history.delta_t_days);
    for (const rating of ratings) {
      const after = nextMemory(before, Number(vector['elapsed']), rating, weights);
      const { s, d } = Object(vector.expect)[String(rating)];
      expect(Math.abs(after.stability - s)).toBeLessThan(vector.tol);
      expect(Math.abs(after.difficulty - d)).toBeLessThan(vector.tol);
    }
  });

  it.each(of('param_migration'))('$id', (vector) => {
    const upgraded = upgradeWeights(numbers(vector['input']));
    for (const [i, weight] of numbers(vector.expect).entries()) {
      expect(upgraded[i]).toBeCloseTo(weight, 6);
    }
  });

  it.each(of('sm2_migration'))('$id', (vector) => {
    const cases = vector['cases'] as Record<'ease' | 'ivl' | 'sm2_retention' | 's' | 'd', number>[];
    for (const { ease, ivl, sm2_retention, s, d } of cases) {
      const memory = memoryFromSm2(ease, ivl, sm2_retention, vector.w);
      expect(memory.stability).toBeCloseTo(s, 4);
      expect(memory.difficulty).toBeCloseTo(d, 4);
    }
  });

  it.each(of('scheduler_intervals'))('$id', (vector) => {
    const weights = weightsOf(vector);
    const steps = vector.settings.short_term;
    const preset: Preset = {
      ...defaultPresets()[0]!,
      weights,
      learningSteps: steps ? [60, 600] : [],
      relearningSteps: steps ? [600] : [],
    };
    const intervals: number[] = [];
    const states: string[] = [];
    const memories: Memory[] = [];
    let card: Schedule = blank;
    let now = Date.parse('2022-12-29T12:30:00Z');
    for (const rating of vector.ratings) {
      states.push(names[card.state]!);
      const moment = { now, offset: 0, rollover: 0 };
      const { state, step, due } = outcomes(card, preset, moment, unfuzzed)[rating - 1]!;
      const key = { time: now, device: 1, card: 1, kind: 'grade' } as const;
      card = apply(card, plainEntry({ ...key, rating, state, step, due }, moment), preset);
      intervals.push(state === Review ? due - card.last : 0);
      memories.push(card);
      now = state === Review ? now + (due - card.last) * DAY : due;
    }
    expect(intervals).toEqual(vector['expect_interval_days']);
    if (vector['expect_state_before']) expect(states).toEqual(vector['expect_state_before']);
    for (const [i, memory] of memories.entries()) {
      const stability = (vector['expect_stability'] as number[] | undefined)?.[i];
      const difficulty = (vector['expect_difficulty'] as number[] | undefined)?.[i];
      // The columns hold float32: 24 bits, summed over a dozen steps.
      if (stability) expect(Math.abs(memory.stability / stability - 1)).toBeLessThan(3e-5);
      if (difficulty) expect(Math.abs(memory.difficulty / difficulty - 1)).toBeLessThan(3e-5);
    }
  });

  it('are all asked', () => {
    expect([...new Set(vectors.map(({ kind }) => kind))].sort()).toEqual([...covered].sort());
  });
});

/** The elapsed days after which recall is so high: the forgetting curve turned round. */
function daysTo(recall: number, stability: number, weights: number[]): number {
  const decay = -weights[20]!;
  const factor = 0.9 ** (1 / decay) - 1;
  return ((recall ** (1 / decay) - 1) / factor) * stability;
}
