import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryKinds, type LogEntry } from '../../../src/core/model.ts';
import { packLog, readEntry, unpackLog } from '../../../src/store/logPage.ts';

const TIME = Date.UTC(2025, 0, 1);
const small = (max: number) => fc.integer({ min: 0, max });
/** Mostly what happens, sometimes anything. */
const number = (usual: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.double() });

const entries = fc.array(
  fc.record<LogEntry>(
    {
      time: number(fc.integer({ min: TIME, max: TIME + 1e11 })),
      device: fc.oneof(fc.constantFrom(0, 77, 4_000_000_000), fc.integer()),
      card: number(small(4_294_967_295)),
      offset: number(fc.integer({ min: -720, max: 840 })),
      day: number(fc.integer({ min: 20_088, max: 21_300 })),
      kind: fc.constantFrom(...entryKinds),
      rating: fc.constantFrom(0, 1, 2, 3, 4),
      taken: number(small(600_000)),
      flags: number(small(255)),
      intervalBefore: number(small(36_500)),
      stateBefore: fc.constantFrom(0, 1, 2, 3),
      state: fc.constantFrom(0, 1, 2, 3),
      step: number(small(9)),
      due: number(fc.oneof(small(57_000), fc.integer({ min: TIME, max: TIME + 1e11 }))),
      target: fc.option(fc.tuple(fc.integer(), fc.integer())),
      stability: fc.oneof(fc.constant(0), fc.double()),
      difficulty: fc.oneof(fc.constant(0), fc.double()),
    },
    { noNullPrototype: true },
  ),
  { maxLength: 30 },
);

test('entries come out of a page exactly as they went in', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const page = structuredClone(packLog(list));
      expect(unpackLog(page)).toStrictEqual(list);
      const cards = new Set(list.slice(0, 3).map(({ card }) => card));
      expect(unpackLog(page, cards)).toStrictEqual(list.filter(({ card }) => cards.has(card)));
      expect(unpackLog(page, undefined, 2)).toStrictEqual(list.slice(2));
      expect(list.map((_, at) => readEntry(page, at))).toStrictEqual(list);
    }),
    { numRuns: 300 },
  );
});

test('more devices than a byte can tell apart', () => {
  const [one] = fc.sample(
    entries.filter((list) => list.length > 0),
    { numRuns: 1, seed: 1 },
  )[0]!;
  const list = Array.from({ length: 300 }, (_, i) => ({ ...one!, device: i }));
  expect(unpackLog(packLog(list))).toStrictEqual(list);
});

test('an ordinary entry takes 30 bytes, an undo a little more', () => {
  const usual: LogEntry = {
    time: TIME + 40_000_000,
    device: 77,
    card: 99_999,
    offset: 60,
    day: 20_089,
    kind: 'grade',
    rating: 3,
    taken: 7_000,
    flags: 0,
    intervalBefore: 12,
    stateBefore: 2,
    state: 2,
    step: 0,
    due: 20_120,
    target: null,
    stability: 0,
    difficulty: 0,
  };
  const learning: LogEntry = { ...usual, state: 1, step: 1, due: usual.time + 600_000 };
  const page = packLog([usual, learning]);
  const bytes = Object.values(page).reduce(
    (sum, column) => sum + (ArrayBuffer.isView(column) ? column.byteLength : 0),
    0,
  );
  expect(bytes / 2).toBe(30);
  expect(page.rest).toStrictEqual([]);
  expect(packLog([{ ...usual, kind: 'undo', target: [1, 2] }]).rest).toStrictEqual([
    [0, { target: [1, 2] }],
  ]);
});
