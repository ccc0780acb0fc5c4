import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSchedule } from '../../../src/core/memory/columns.ts';
import type { LogEntry, Schedule } from '../../../src/core/model.ts';
import { openDb, type Db } from '../../../src/store/db.ts';
import { fold, put, read, readAll, readMany, remove, seal } from '../../../src/store/shelf.ts';
import { cardShelf, logShelf } from '../../../src/store/shelves.ts';
import { makeDevice } from './fixtures.ts';

type Step =
  | { do: 'put' | 'seal'; keys: number[]; value: number; abort: boolean }
  | { do: 'remove'; keys: number[]; abort: boolean }
  | { do: 'fold'; odd: boolean; abort: boolean }
  | { do: 'reopen' };

// Two neighbouring cards of one page, the edges of two pages, and a page far away.
const keys = fc.uniqueArray(fc.constantFrom(1, 2, 4095, 4096, 8191, 20_000), { minLength: 1 });
const abort = fc.integer({ min: 0, max: 4 }).map((n) => n === 0);
const value = fc.integer({ min: 0, max: 60_000 });
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ do: fc.constantFrom('put', 'seal'), keys, value, abort }),
    fc.record({ do: fc.constant('remove'), keys, abort }),
    fc.record({ do: fc.constant('fold'), odd: fc.boolean(), abort }),
    fc.constant({ do: 'reopen' }),
  ),
  { maxLength: 12 },
);

const card = (number: number, reps: number): Schedule => ({
  ...newSchedule({ card: number, note: 7, deck: 1, template: 0, level: 3, position: 2, seed: 9 }),
  reps,
  stability: Math.fround(reps / 7),
});

/** Runs one step, in a transaction that may be thrown away. Returns whether it holds. */
async function run(
  db: Db,
  tables: Parameters<Db['table']>[0][],
  step: Step & { abort: boolean },
  work: () => Promise<unknown>,
) {
  const gone = new Error('thrown away');
  try {
    await db.transaction('rw', tables, async () => {
      await work();
      if (step.abort) throw gone;
    });
  } catch (error) {
    if (error !== gone) throw error;
  }
  return !step.abort;
}

test('a shelf is a Map, whatever is folded, reopened or thrown away', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const { idb } = makeDevice();
      let db = openDb('shelf', idb);
      const map = new Map<number, Schedule>();
      for (const step of list) {
        const shelf = cardShelf(db);
        if (step.do === 'reopen') {
          db.close();
          db = openDb('shelf', idb);
          continue;
        }
        const tables = ['cardPages', 'cardLoose'];
        const holds = await run(db, tables, step, () => {
          if (step.do === 'fold') return fold(shelf, (s) => !step.odd || s.card % 2 === 1);
          if (step.do === 'remove') return remove(shelf, step.keys);
          const records = step.keys.map((key) => card(key, step.value));
          return step.do === 'put' ? put(shelf, records) : seal(shelf, records);
        });
        if (!holds || step.do === 'fold') continue;
        for (const key of step.keys) {
          if (step.do === 'remove') map.delete(key);
          else map.set(key, card(key, step.value));
        }
      }
      const shelf = cardShelf(db);
      const all = await readAll(shelf);
      expect(new Map(all.map((s) => [s.card, s]))).toEqual(map);
      expect(all).toHaveLength(map.size);
      const asked = [1, 2, 3, 4095, 4096, 8191, 20_000];
      expect(await readMany(shelf, asked)).toEqual(map);
      for (const key of asked) expect(await read(shelf, key)).toEqual(map.get(key));
      db.close();
    }),
    { numRuns: 60 },
  );
});

const entry = (time: number, device: number): LogEntry => ({
  time,
  device,
  card: 3,
  offset: 60,
  day: 20_000,
  kind: 'grade',
  rating: 3,
  taken: 5,
  flags: 0,
  intervalBefore: 1,
  stateBefore: 2,
  state: 2,
  step: 0,
  due: 20_005,
  target: null,
  stability: 0,
  difficulty: 0,
});

test('records in order of arrival fill one page after the other', async () => {
  const arrivals = fc.array(
    fc.record({
      count: fc.integer({ min: 0, max: 7 }),
      way: fc.constantFrom('put', 'seal', 'fold'),
    }),
    { maxLength: 10 },
  );
  await fc.assert(
    fc.asyncProperty(arrivals, async (list) => {
      const { idb } = makeDevice();
      const db = openDb('log', idb);
      const shelf = { ...logShelf(db), size: 4 };
      const written: LogEntry[] = [];
      for (const { count, way } of list) {
        const records = Array.from({ length: count }, (_, i) => entry(written.length + i, i % 2));
        if (way === 'fold') await fold(shelf, ({ time }) => time % 3 !== 0);
        else await (way === 'put' ? put(shelf, records) : seal(shelf, records));
        if (way !== 'fold') written.push(...records);
      }
      const all = await readAll(shelf);
      expect(all.sort((a, b) => a.time - b.time)).toEqual(written);
      const last = written.at(-1);
      if (last) expect(await read(shelf, [last.time, last.device])).toEqual(last);
      const pages = (await db.logPages.toArray()).map(({ count }) => count);
      expect(pages.slice(0, -1).every((count) => count === 4)).toBe(true);
      db.close();
    }),
    { numRuns: 40 },
  );
});
