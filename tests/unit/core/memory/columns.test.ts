import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  Absent,
  columnsToPage,
  createColumns,
  has,
  newSchedule,
  PAGE,
  pageToColumns,
  readSchedule,
  removeSchedule,
  writeSchedule,
} from '../../../../src/core/memory/columns.ts';
import type { Columns } from '../../../../src/core/memory/columns.ts';
import type { Schedule } from '../../../../src/core/model.ts';

const uint = (max: number) => fc.integer({ min: 0, max });
const schedule: fc.Arbitrary<Schedule> = fc.record({
  card: uint(3 * PAGE),
  note: uint(50_000),
  deck: uint(70_000),
  template: uint(6),
  level: fc.constantFrom(0, 3, 4, 5, 6, 7),
  position: uint(2 ** 32 - 1),
  seed: uint(2 ** 32 - 1),
  state: fc.constantFrom(0, 1, 2, 3),
  step: uint(5),
  due: fc.integer({ min: 0, max: 2e12 }),
  stability: fc.float({ min: 0, max: 36_500, noNaN: true }),
  difficulty: fc.float({ min: 0, max: 10, noNaN: true }),
  last: fc.integer({ min: -5000, max: 90_000 }),
  first: fc.integer({ min: -5000, max: 90_000 }),
  reps: uint(65_535),
  lapses: uint(65_535),
  flags: uint(127),
  buried: uint(90_000),
  touched: fc.integer({ min: 0, max: 2e12 }),
});

const all = (c: Columns) =>
  Array.from({ length: c.length }, (_, card) => card).filter((card) => has(c, card));

it('hold what a Map holds, through writes, removals and pages', () => {
  const step = fc.oneof(schedule, uint(3 * PAGE));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const c = createColumns(1);
      const map = new Map<number, Schedule>();
      for (const each of steps) {
        if (typeof each === 'number') {
          removeSchedule(c, each);
          map.delete(each);
        } else {
          writeSchedule(c, each);
          map.set(each.card, each);
        }
      }
      expect(c.size).toBe(map.size);
      const copy = createColumns();
      writeSchedule(copy, newSchedule({ ...readBlank, card: 7 }));
      for (let page = 0; page < 4; page++) {
        pageToColumns(copy, structuredClone(columnsToPage(c, page)));
      }
      for (const columns of [c, copy]) {
        expect(all(columns)).toEqual([...map.keys()].sort((a, b) => a - b));
        expect(columns.size).toBe(map.size);
        for (const [card, s] of map) expect(readSchedule(columns, card)).toEqual(s);
      }
    }),
    { numRuns: 60 },
  );
});

const readBlank = { note: 1, deck: 1, template: 0, level: 0, position: 0, seed: 0 } as const;

it('cut pages behind their last card, and mark holes', () => {
  const c = createColumns();
  for (const card of [3, 5, PAGE + 1]) writeSchedule(c, newSchedule({ ...readBlank, card }));
  expect([...columnsToPage(c, 0).state]).toEqual([Absent, Absent, Absent, 0, Absent, 0]);
  expect(columnsToPage(c, 1).state).toHaveLength(2);
  expect(columnsToPage(c, 2).state).toHaveLength(0);
  expect(() => readSchedule(c, 4)).toThrow(RangeError);
});
