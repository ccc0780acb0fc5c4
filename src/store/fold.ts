import { usualDay } from '../core/memory/usual.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { USUAL } from './load.ts';
import { withLock } from './locks.ts';
import { unpackLog } from './logPage.ts';
import { fold, lastPage } from './shelf.ts';
import { cardShelf, logShelf, noteShelf } from './shelves.ts';

/** Newest entries from which the usual day is reckoned. */
const RECENT = 500;

/**
 * Moves loose rows into their pages, one shelf at a time, and reckons the usual day anew. Log
 * entries of the running day stay loose, where the start reads them, and of the day before, to
 * which a flight may go back. Nothing that anyone reads changes.
 */
export function foldShelves(collection: Collection): Promise<void> {
  const { db, today, name } = collection;
  return withLock(`engram:${name}:write`, () =>
    connected(db, async () => {
      await fold(logShelf(db), (entry) => entry.day < today.day - 1);
      await fold(cardShelf(db));
      await fold(noteShelf(db));
      const usual = usualDay(collection.summaries, await recent(collection), collection.columns);
      await db.settings.put({ key: USUAL, value: usual, changed: [0, 0] });
      collection.usual = usual;
    }),
  );
}

async function recent({ db }: Collection): Promise<LogEntry[]> {
  const loose = await db.logLoose.reverse().limit(RECENT).toArray();
  const page = await db.logPages.get(await lastPage(db.logPages));
  const wanted = RECENT - loose.length;
  if (!page || wanted <= 0) return loose;
  return [...unpackLog(page, undefined, Math.max(0, page.count - wanted)), ...loose];
}

/** Loose rows that make a start slower than folding them would be long. */
const MANY = 256;

/** Whether there are many loose rows, or rows of days gone by. */
export async function needsFolding({ db, today }: Collection): Promise<boolean> {
  const [cards, notes, oldest] = await Promise.all([
    db.cardLoose.count(),
    db.noteLoose.count(),
    db.logLoose.limit(1).first(),
  ]);
  return cards > MANY || notes > MANY || (oldest !== undefined && oldest.day < today.day - 1);
}
