import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileFile } from '../../../../src/core/deck/compile.ts';
import { BackupError, VERSION, type BackupHeader } from '../../../../src/core/exchange/backup.ts';
import { encodeLog } from '../../../../src/core/exchange/backupLog.ts';
import { makeBackupReader, makeBackupWriter } from '../../../../src/core/exchange/backupText.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';

const header: BackupHeader = {
  format: 'engram-backup',
  version: VERSION,
  app: '1',
  made: 1,
  offset: 60,
  device: 2,
  media: true,
  counts: { decks: 1, notes: 2, cards: 2, reviews: 1 },
};
const { notes } = compileFile({ path: 'a.md', text: 'Q: a?\nA: b\n\nC: {{c1::x}} y\n' });
const moment = { now: 5, offset: 60, rollover: 4 };
const entry = plainEntry({ time: 5, device: 2, card: 1, kind: 'grade', rating: 3 }, moment);

const writer = makeBackupWriter();
const lines = [
  writer.header(header),
  writer.part({ kind: 'settings', rows: [['rollover', 5, [1, 2]]] }),
  writer.part({ kind: 'presets', rows: defaultPresets() }),
  writer.part({ kind: 'notes', deck: 'a', notes: notes.map((note) => ({ note })) }),
  writer.part(
    encodeLog(
      [entry],
      () => ['a/1', 'basic'],
      () => undefined,
    ),
  ),
  writer.part({ kind: 'tombstones', rows: [{ id: 'deck:x', changed: [1, 2] }] }),
  writer.part({ kind: 'media', hash: 'f'.repeat(64), type: 'image/png', size: 3 }),
  writer.part({ kind: 'bytes', hash: 'f'.repeat(64), base64: 'AAAA' }),
  writer.end(),
].map((line) => line.trimEnd());

/** Reads a file of these lines; what is wrong with it may be thrown as a BackupError alone. */
function readOrRefuse(of: readonly string[]): boolean {
  const reader = makeBackupReader();
  try {
    reader.header(of[0] ?? '');
    for (const line of of.slice(1)) reader.part(line);
    reader.finish();
    return true;
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    expect(error.message).toMatch(/[.]$/);
    return false;
  }
}

/** What a line may become: characters changed, values of another kind, cut, repeated, left out. */
const change = fc.oneof(
  fc.record({ at: fc.nat(), to: fc.constantFrom('', '0', '-', '"', 'null', '[', '{', '1e999', '\\u0000', '9') }),
  fc.record({ value: fc.json({ maxDepth: 2 }) }),
  fc.constantFrom('cut', 'twice', 'gone', '__proto__'),
); // prettier-ignore

function changed(of: readonly string[], place: number, how: unknown) {
  const at = place % of.length;
  const line = of[at]!;
  if (how === 'cut') return of.slice(0, at);
  if (how === 'twice') return of.toSpliced(at, 0, line);
  if (how === 'gone') return of.toSpliced(at, 1);
  if (how === '__proto__')
    return of.with(at, line.replace('"kind"', '"__proto__":{"kind":1},"kind"'));
  const { value, at: from = 0, to = '' } = how as { value?: string; at?: number; to?: string };
  if (value !== undefined)
    return of.with(at, line.replace(/:(?:\d+|"[^"]*"|\[[^\]]*\])/, `:${value}`));
  const cut = from % (line.length + 1);
  return of.with(at, line.slice(0, cut) + to + line.slice(cut + 1));
}

it('a whole backup is read', () => {
  expect(readOrRefuse(lines)).toBe(true);
});

it('a changed one is refused in words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }), (changes) => {
      const of = changes.reduce<string[]>(
        (before, [place, how]) => (before.length === 0 ? before : changed(before, place, how)),
        lines,
      );
      const same = of.length === lines.length && of.every((line, at) => line === lines[at]);
      const taken = readOrRefuse(of);
      // The last line may hold more than is read of it.
      if (of.at(-1) === lines.at(-1)) expect(taken).toBe(same);
    }),
    { numRuns: 10_000 },
  );
});

it('lines that only look like parts are refused in words', () => {
  const part = fc.record(
    {
      kind: fc.constantFrom('settings', 'presets', 'deck', 'notes', 'log', 'edits', 'answers', 'tombstones', 'media', 'bytes', 'end', 'x', 1),
      rows: fc.anything({ maxDepth: 2 }), deck: fc.anything({ maxDepth: 1 }), notes: fc.anything({ maxDepth: 2 }),
      cards: fc.anything({ maxDepth: 2 }), hash: fc.anything({ maxDepth: 0 }), size: fc.anything({ maxDepth: 0 }),
    },
    { requiredKeys: ['kind'] },
  ); // prettier-ignore
  fc.assert(
    fc.property(part, (value) => {
      const text = JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? 1 : each));
      readOrRefuse([lines[0]!, text, lines.at(-1)!]);
    }),
    { numRuns: 10_000 },
  );
});
