import { describe, expect, it } from 'vitest';
import type { LeastWork } from '../../../../src/core/memory/leastWork.ts';
import type { Simulation } from '../../../../src/core/memory/simulate.ts';
import { leastCaption, leastTable } from '../../../../src/pages/stats/simulator/leastText.ts';
import {
  binsOf,
  binText,
  caption,
  nameOf,
  tableOf,
  type Run,
} from '../../../../src/pages/stats/simulator/runs.ts';

/** A Tuesday, 17 February 2026. */
const today = 20_501;

/** A run whose figures grow by one a day. */
function run(days: number, name: string, from = today): Run {
  const list = (start: number) => Float64Array.from({ length: days }, (_, at) => start + at);
  const zeros = () => new Float64Array(days);
  const made: Simulation = {
    from,
    days,
    reviews: list(0),
    recalled: zeros(),
    fresh: zeros(),
    questions: zeros(),
    minutes: list(0.25),
    questionMinutes: zeros(),
    memorised: list(100.4),
    seen: list(120),
  };
  const wish = { days, newPerDay: 10, retention: null, reviewsPerDay: null };
  return { id: 1, look: 1, name, wish, made };
}

describe('runs', () => {
  it('are named by what is tried', () => {
    const { wish } = run(30, '');
    expect(nameOf(wish)).toBe('10 new a day');
    expect(nameOf({ ...wish, retention: 0.85, reviewsPerDay: 1 })).toBe(
      '10 new a day, 85\u00a0%, at most 1 review',
    );
  });

  it('are told in a sentence', () => {
    expect(caption([])).toMatch(/Nothing you try here is saved/);
    expect(caption([run(365, 'Mine')])).toBe(
      'Mine: about 182 reviews and 3 hours a day over 1 year; of 484 cards seen, 464 remembered at the end.',
    );
  });

  it('stand by days, by weeks or by thirty days; what is remembered as it is at the end', () => {
    expect(binsOf([run(30, '')], 'reviews', today).map(({ values }) => values[0])).toEqual(
      Array.from({ length: 30 }, (_, at) => at),
    );
    const weeks = binsOf([run(90, 'A'), run(10, 'B')], 'reviews', today);
    expect(weeks).toHaveLength(13);
    expect(weeks[0]).toMatchObject({ label: 'Today', name: 'Week from 17\u00a0February' });
    expect(weeks.map(({ values }) => values)).toEqual([
      [3, 3],
      [10, 8],
      ...Array.from({ length: 10 }, (_, at) => [17 + 7 * at, null]),
      [86.5, null],
    ]);
    const [first] = binsOf([run(90, '')], 'memorised', today);
    expect(first!.values).toEqual([106.4]);
    expect(binsOf([run(1825, '')], 'reviews', today)).toHaveLength(61);
  });

  it('of different days stand by their dates', () => {
    const runs = [run(30, 'A', today - 2), run(30, 'B')];
    const bins = binsOf(runs, 'reviews', today);
    expect(bins[0]!.values).toEqual([0, null]);
    expect(bins[2]).toMatchObject({ label: 'Today', values: [2, 0] });
    expect(bins.at(-1)!.values).toEqual([null, 29]);
  });

  it('are read point by point, and in a table', () => {
    const runs = [run(30, 'A'), run(30, 'B')];
    const bin = binsOf(runs, 'minutes', today)[1]!;
    expect(binText(bin, runs, 'minutes')).toBe(
      'Wed 18\u00a0February: A: 1.3; B: 1.3 minutes a day',
    );
    const table = tableOf(runs, 'memorised', today);
    expect(table.head).toEqual(['Day', 'A', 'B']);
    expect(table.rows[0]).toEqual(['Today', '100', '100']);
  });
});

describe('the least work', () => {
  const work = (retention: number, each: number) => ({
    retention,
    minutes: 1000 * each,
    memorised: 1000,
    each,
  });
  const least: LeastWork = { best: work(0.84, 1.2), tried: [work(0.84, 1.2), work(0.9, 1.31)] };

  it('is said to be an estimate, beside what is set', () => {
    expect(leastCaption(null, 0.9)).not.toMatch(/\d/);
    expect(leastCaption(least, null)).toBe(
      'About 84\u00a0%, by this estimate: 1.20\u00a0min for each card remembered.',
    );
    expect(leastCaption(least, 0.9)).toMatch(
      /At your 90.% it is 1\.31.min, with 1,000 remembered in the end instead of 1,000\.$/,
    );
    expect(leastCaption(least, 0.84)).toMatch(/That is what is set\.$/);
    const nothing = { ...least, best: { ...least.best, memorised: 0 } };
    expect(leastCaption(nothing, 0.9)).toBe('No card would be seen in these days.');
  });

  it('has a row for every retention tried', () => {
    expect(leastTable(least).rows).toEqual([
      ['84\u00a0%', '1.20\u00a0min', '1,200', '1,000'],
      ['90\u00a0%', '1.31\u00a0min', '1,310', '1,000'],
    ]);
  });
});
