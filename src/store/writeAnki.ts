import type { Sqlite } from '../core/exchange/anki/sql.ts';
import { writePackage } from '../core/exchange/anki/write/writePackage.ts';
import { has } from '../core/memory/columns.ts';
import type { Deck } from '../core/model.ts';
import { ankiDecks, outgoingOf } from './ankiParts.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { exportName } from './exportName.ts';
import type { ExportedFile, ExportScope } from './exportWorker.ts';
import { withLock } from './locks.ts';
import { readMedia } from './media.ts';

/** What of the collection goes to Anki, and how. */
export interface AnkiOptions {
  scope: ExportScope;
  /** With schedules, flags and reviews; else all cards go as new ones. */
  history: boolean;
}

/**
 * Decks as a package that every Anki reads. Cards may be graded meanwhile; what else would write waits, so that the
 * package is of one piece. Throws where there is nothing to write.
 * @param report told how much is written, 0–1
 */
export function writeAnki(
  collection: Collection,
  options: AnkiOptions,
  sqlite: Sqlite,
  report: (share: number) => void = () => {},
): Promise<ExportedFile> {
  return withLock(`engram:${collection.name}:write`, () =>
    connected(collection.db, () => pack(collection, options, sqlite, report)),
  );
}

/** Cards are most of the work; packing and pictures come after them. */
const cardsShare = 0.9;

async function pack(
  collection: Collection,
  { scope, history }: AnkiOptions,
  sqlite: Sqlite,
  report: (share: number) => void,
): Promise<ExportedFile> {
  const { decks, notes } = await scopeOf(collection, scope);
  const under = 'decks' in scope ? (scope.title ?? null) : null;
  const total = cardsIn(collection, decks);
  let done = 0;
  async function* counted() {
    for await (const deck of ankiDecks(collection, decks, { history, notes, under })) {
      yield deck;
      for (const { cards } of deck.notes) done += cards.length;
      report(cardsShare * Math.min(1, done / Math.max(1, total)));
    }
  }
  const content = {
    world: outgoingOf(collection, { history }),
    decks: counted(),
    media: (hash: string) => readMedia(collection, hash),
  };
  const parts: Blob[] = [];
  // What is in a blob need not be in memory.
  const written = await writePackage(sqlite, content, (part) => parts.push(new Blob([part])));
  if (written.counts.cards === 0) throw new Error('There are no cards to export.');
  return {
    name: `${exportName(collection, scope, decks)}.apkg`,
    file: new Blob(parts, { type: 'application/octet-stream' }),
    losses: written.unsupported,
  };
}

/** The decks that are to leave, in the order in which they were named, and of them the notes; null for all. */
async function scopeOf(
  { db, columns }: Collection,
  scope: ExportScope,
): Promise<{ decks: Deck[]; notes: ReadonlySet<number> | null }> {
  if ('decks' in scope) {
    const found = await db.decks.bulkGet([...scope.decks]);
    return { decks: found.filter((deck) => deck !== undefined), notes: null };
  }
  const cards = [...scope.cards].filter((card) => has(columns, card));
  const numbers = new Set(cards.map((card) => columns.deck[card]!));
  const all = await db.decks.toArray();
  return {
    decks: all.filter(({ number }) => numbers.has(number)),
    notes: new Set(cards.map((card) => columns.note[card]!)),
  };
}

function cardsIn({ columns }: Collection, decks: readonly Deck[]): number {
  const numbers = new Set(decks.map(({ number }) => number));
  let cards = 0;
  for (let card = 0; card < columns.length; card++)
    if (has(columns, card) && numbers.has(columns.deck[card]!)) cards++;
  return cards;
}
