import type { IndexableType } from 'dexie';
import type { Db } from '../../src/store/db.ts';
import { put, readAll, remove, type Shelf } from '../../src/store/shelf.ts';
import { cardShelf, logShelf, noteShelf } from '../../src/store/shelves.ts';

/** The opposite of folding, in one transaction: what anyone reads stays the same. */
export function unfoldShelves(db: Db, rows: number, today: number): Promise<void> {
  const tables = [db.logPages, db.logLoose, db.cardPages, db.cardLoose, db.notePages, db.noteLoose];
  return db.transaction('rw', tables, async () => {
    await unfold(noteShelf(db), rows);
    await unfold(cardShelf(db), rows);
    await unfoldLog(db, rows, today);
  });
}

async function unfold<R, K extends IndexableType, P>(shelf: Shelf<R, K, P>, rows: number) {
  const records = (await readAll(shelf)).slice(-rows);
  await remove(shelf, records.map(shelf.key));
  await put(shelf, records);
}

/** The log's pages are in order of arrival: nothing is taken out of their middle. */
async function unfoldLog(db: Db, rows: number, today: number) {
  const shelf = logShelf(db);
  for (const number of await db.logPages.toCollection().primaryKeys()) {
    const entries = shelf.unpack((await db.logPages.get(number))!, number);
    const kept = entries.slice(0, -rows);
    const loose = entries.slice(-rows).filter(({ day }) => day < today - 1);
    if (loose.length < entries.length - kept.length) continue;
    await put(shelf, loose);
    if (kept.length > 0) await db.logPages.put(shelf.pack(kept, number), number);
    else await db.logPages.delete(number);
  }
}
