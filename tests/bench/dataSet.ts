import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { studyDay } from '../../src/core/day.ts';
import type { BackupPart } from '../../src/core/exchange/backup.ts';
import { FORMAT, VERSION } from '../../src/core/exchange/backup.ts';
import { encodeLog } from '../../src/core/exchange/backupLog.ts';
import { makeBackupWriter } from '../../src/core/exchange/backupText.ts';
import { history } from './history.ts';
import { madeNote } from './madeNote.ts';
import { random } from './random.ts';

export interface Size {
  decks: number;
  cards: number;
  reviews: number;
  /** Cards due on the day it is made. */
  due: number;
}

export const sizes = {
  S: { decks: 5, cards: 1_000, reviews: 10_000, due: 200 },
  L: { decks: 50, cards: 100_000, reviews: 1_000_000, due: 1_000 },
} as const satisfies Record<string, Size>;

const SEED = 20_260_101;
const NOTES = 256;
const ENTRIES = 4096;

/** Writes a collection of this size as a backup of the app, as of now. `removed`: ids of decks that stay away. */
export async function writeDataSet(path: string, size: Size, removed: string[]): Promise<void> {
  await pipeline(
    Readable.from(lines(size, removed)),
    createGzip({ level: 1 }),
    createWriteStream(path),
  );
}

function* lines(size: Size, removed: string[]): Generator<string> {
  const now = Date.now();
  const offset = -new Date(now).getTimezoneOffset();
  const { decks, cards, reviews } = size;
  const writer = makeBackupWriter();
  const counts = { decks, notes: cards, cards, reviews };
  const about = { app: 'bench', made: now, offset, device: 1, media: false, counts };
  yield writer.header({ format: FORMAT, version: VERSION, ...about });
  for (const part of parts(size, removed, now, offset)) yield writer.part(part);
  yield writer.end();
}

function* parts(
  { decks, cards, reviews, due }: Size,
  removed: string[],
  now: number,
  offset: number,
): Generator<BackupPart> {
  const changed: [number, number] = [now, 1];
  yield { kind: 'settings', rows: [['welcomed', true, changed]] };
  yield { kind: 'tombstones', rows: removed.map((id) => ({ id: `deck:${id}`, changed })) };
  const each = cards / decks;
  const numbers = random(SEED);
  for (let deck = 0; deck < decks; deck++) {
    yield { kind: 'deck', deck: deckOf(deck, changed) };
    for (let at = 0; at < each; at += NOTES) {
      const count = Math.min(NOTES, each - at);
      const notes = Array.from({ length: count }, (_, i) => ({
        note: madeNote(`${deckId(deck)}/n${at + i}`, numbers),
      }));
      yield { kind: 'notes', deck: deckId(deck), notes };
    }
  }
  const today = studyDay({ now, offset, rollover: 4 });
  const entries = history({ cards, reviews, due, today, offset }, numbers);
  for (let at = 0; at < entries.length; at += ENTRIES)
    yield encodeLog(
      entries.slice(at, at + ENTRIES),
      (card) => [noteId(card, each), 'basic'],
      () => undefined,
    );
}

const deckId = (deck: number) => `bench-${deck}`;
const noteId = (card: number, each: number) => `${deckId(Math.floor(card / each))}/n${card % each}`;

function deckOf(deck: number, changed: [number, number]) {
  return {
    id: deckId(deck),
    title: `Deck ${deck + 1}`,
    kind: 'cards' as const,
    module: null,
    hash: null,
    enabled: true,
    newPerDay: null,
    reviewsPerDay: null,
    directions: 'later' as const,
    presets: { cards: 'cards', questions: 'questions' },
    changed,
    installed: changed,
  };
}
