import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BackupError,
  isNewer,
  newest,
  VERSION,
  type BackupHeader,
} from '../../../../src/core/exchange/backup.ts';
import { decodeLog, encodeLog, type LogLine } from '../../../../src/core/exchange/backupLog.ts';
import { makeBackupReader, makeBackupWriter } from '../../../../src/core/exchange/backupText.ts';
import { fromBase64, toBase64 } from '../../../../src/core/exchange/base64.ts';
import { compileFile } from '../../../../src/core/deck/compile.ts';
import {
  entryKinds,
  type LogEntry,
  type Note,
  type Rating,
  type State,
} from '../../../../src/core/model.ts';

const header: BackupHeader = {
  format: 'engram-backup',
  version: VERSION,
  app: '1',
  made: 1,
  offset: 60,
  device: 2,
  media: true,
  counts: { decks: 0, notes: 0, cards: 0, reviews: 0 },
};

const natural = fc.nat();
const entry: fc.Arbitrary<LogEntry> = fc.record({
  time: fc.integer({ min: 0, max: 4e12 }),
  device: natural,
  card: fc.integer({ min: 1, max: 5 }),
  offset: fc.integer({ min: -720, max: 840 }),
  day: fc.integer({ min: -1, max: 50_000 }),
  kind: fc.constantFrom(...entryKinds.filter((kind) => kind !== 'move')),
  rating: fc.constantFrom<(Rating | 0)[]>(0, 1, 2, 3, 4),
  taken: natural,
  flags: fc.nat(7),
  intervalBefore: natural,
  stateBefore: fc.constantFrom<State[]>(0, 1, 2, 3),
  state: fc.constantFrom<State[]>(0, 1, 2, 3),
  step: fc.nat(9),
  due: fc.integer({ min: 0, max: 4e12 }),
  target: fc.option(fc.tuple(natural, natural)),
  stability: fc.oneof(
    fc.constant(0),
    fc.float({ noNaN: true, noDefaultInfinity: true, min: 0.125 }),
  ),
  difficulty: fc.oneof(fc.constant(0), fc.float({ noNaN: true, min: 1, max: 10 })),
});

test('log entries come back from a line exactly, under other numbers', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const line = encodeLog(
        entries,
        (card) => [`n/${card}`, 'term'],
        () => undefined,
      );
      const writer = makeBackupWriter();
      const reader = makeBackupReader();
      reader.header(writer.header(header).trimEnd());
      const read = reader.part(writer.part(line).trimEnd()) as LogLine;
      const numbers = read.cards.map(([id]) => Number(id.slice(2)) + 100);
      const back = decodeLog(read, numbers, () => 0);
      expect(back).toEqual(entries.map((each) => ({ ...each, card: each.card + 100 })));
      expect(reader.part(writer.end().trimEnd())).toBeNull();
      reader.finish();
    }),
  );
});

test('every version up to this one is read, a newer one is told apart from damage', () => {
  const read = (version: number) =>
    makeBackupReader().header(JSON.stringify({ ...header, version }));
  for (let version = 1; version <= VERSION; version++)
    expect(read(version)).toEqual({ ...header, version });
  expect(() => read(VERSION + 1)).toThrow(/made by a newer version/);
  expect(() => read(0)).toThrow(/damaged/);
  // Version 1 knew no answers: what it would call damaged must not claim to be of it.
  expect(VERSION).toBe(2);
});

test('a move names both decks by id', () => {
  const [move] = fc.sample(entry, 1);
  const line = encodeLog(
    [{ ...move!, kind: 'move', stability: 4, difficulty: 3, target: null }],
    () => ['n/1', 'term'],
    (deck) => `deck-${deck}`,
  );
  expect(line.rest).toEqual([[0, { deck: 'deck-4', from: 'deck-3' }]]);
  const [back] = decodeLog(line, [9], (id) => (id === 'deck-4' ? 7 : 6));
  expect(back).toMatchObject({ kind: 'move', card: 9, stability: 7, difficulty: 6 });
});

test('a setting that could stop the app is refused, one that is not known is kept', () => {
  const part = (key: string, value: unknown) => {
    const reader = makeBackupReader();
    reader.header(JSON.stringify(header));
    return reader.part(JSON.stringify({ kind: 'settings', rows: [[key, value, [1, 2]]] }));
  };
  expect(() => part('rollover', 99)).toThrow(BackupError);
  expect(() => part('newPerDay', 'many')).toThrow(BackupError);
  expect(() => part('gestures', { on: true, taps: [] })).toThrow(BackupError);
  expect(() => part('goal', { unit: 'cards', amount: 0 })).toThrow(BackupError);
  expect(part('goal', { unit: 'minutes', amount: 15 })).toMatchObject({ kind: 'settings' });
  expect(part('rollover', 5)).toEqual({ kind: 'settings', rows: [['rollover', 5, [1, 2]]] });
  expect(part('from-the-future', { any: 1 })).toMatchObject({ kind: 'settings' });
});

test('what is typed for a card comes back; a tolerance that is none is refused', () => {
  const text =
    'Q: {{n}}?\nA: = {{n}} ms ± 2%\n\n```formula\nn = 1 .. 9\n```\n\nQ: b?\nAnswer: typed\nA: c\n';
  const { notes } = compileFile({ path: 'a.md', text });
  expect(notes.map((note) => note.cards[0]?.typed?.kind)).toEqual(['number', 'text']);
  const part = (of: Note[]) => {
    const reader = makeBackupReader();
    reader.header(JSON.stringify(header));
    const line = { kind: 'notes', deck: 'a', notes: of.map((note) => ({ note })) };
    return reader.part(JSON.stringify(line));
  };
  expect(part(notes)).toEqual({ kind: 'notes', deck: 'a', notes: notes.map((note) => ({ note })) });
  const [first] = structuredClone(notes);
  Object.assign(first!.cards[0]!.typed!, { tolerance: { percent: 'some' } });
  expect(() => part([first!])).toThrow(BackupError);
});

test('bytes as base64 and back; other text is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes));
    }),
    { numRuns: 20 },
  );
  const long = Uint8Array.from({ length: 70_000 }, (_, i) => i * 7);
  expect(fromBase64(toBase64(long))).toEqual(long);
  expect(fromBase64('*')).toBeNull();
});

test('of two changes the later is the newer; in the same millisecond the device decides', () => {
  expect(isNewer([2, 1], [1, 9])).toBe(true);
  expect(isNewer([1, 9], [1, 2])).toBe(true);
  expect(isNewer([1, 2], [1, 2])).toBe(false);
  expect(newest([1, 2], [3, 1])).toEqual([3, 1]);
});
