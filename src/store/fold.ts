import { usualDay } from '../core/memory/usual.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { makeFigures } from './makeFigures.ts';
import { needsFigures } from './figuresRows.ts';
import { forgetFigures } from './forgetFigures.ts';
import { USUAL } from './load.ts';
import { withLock } from './locks.ts';
import { unpackLog } from './logPage.ts';
import { fold, lastPage } from './shelf.ts';
import { cardShelf, logShelf, noteShelf } from './shelves.ts';

/** Newest entries from which the usual day is reckoned. */
const RECENT = 500;

/**
 * Moves loose rows into their pages, one shelf at a time, and reckons the usual day and the figures anew. Log
 * entries of the running day stay loose, where the start reads them, and of the day before, to
 * which a flight may go back. Nothing that anyone reads changes.
 */
export function foldShelves(collection: Collection): Promise<void> {
  const { db, today, name } = collection;
  return withLock(`engram:${name}:write`, () =>
    connected(db, async () => {
      await db.transaction('rw', db.logPages, db.logLoose, db.figures, async () => {
        // What is read of the days since the figures were made is read from loose entries.
        const moved = await fold(logShelf(db), (entry) => entry.day < today.day - 1);
        if (moved > 0) await forgetFigures(db);
      });
      await fold(cardShelf(db));
      await fold(noteShelf(db));
      const usual = usualDay(collection.summaries, await recent(collection), collection.columns);
      await db.settings.put({ key: USUAL, value: usual, changed: [0, 0] });
      collection.usual = usual;
      if (await needsFigures(collection)) await makeFigures(collection);
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
