import type { LogEntry, Today } from '../core/model.ts';
import type { Collection, Step } from './collection.ts';
import { ask, transact } from './connection.ts';
import { counted } from './counting.ts';
import { TODAY } from './db.ts';
import type { Written } from './held.ts';

/** What was saved, and the running day's row with it. */
export interface Saved {
  today: Today;
  written: Written[];
}

/**
 * Saves one step the short way: one raw transaction over the card, the log and the running day.
 * Null, and nothing written, where the database is not as this tab knows it (`saveSteps` then
 * decides). `effect` is what the day's counts gain or lose; `epoch` the collection's when the step
 * was thought out.
 */
export function saveStep(
  collection: Collection,
  { entry, after }: Step,
  effect: { entry: LogEntry; sign: 1 | -1 },
  epoch: number,
  committed: (saved: Saved | null) => void,
): Promise<Saved | null> {
  const asKnown = (row: Today) =>
    row.revision === collection.saved.today.revision && collection.epoch === epoch;
  const body = async (tx: IDBTransaction): Promise<Saved | null> => {
    const days = tx.objectStore('today');
    const row = await ask<Today | undefined>(days.get(TODAY));
    if (!row || row.day !== entry.day || !asKnown(row)) return null;
    const counts = counted(row.counts, after.deck, effect.entry, effect.sign);
    const today: Today = { day: row.day, revision: row.revision + 1, counts };
    const cards = tx.objectStore('cardLoose');
    days.put(today, TODAY);
    cards.put(after);
    const added = await addFree(tx.objectStore('logLoose'), entry);
    // An undo leaves the card as it was before: only an entry that holds marks it.
    const touches = after.touched === entry.time && added.time !== entry.time;
    const schedule = touches ? { ...after, touched: added.time } : after;
    if (touches) cards.put(schedule);
    return { today, written: [{ entry: added, schedule }] };
  };
  return transact(collection.db, ['cardLoose', 'logLoose', 'today'], body, committed);
}

/** Adds an entry at the first millisecond that is free for its device. */
function addFree(store: IDBObjectStore, entry: LogEntry): Promise<LogEntry> {
  return new Promise((resolve, reject) => {
    const request = store.add(entry);
    request.addEventListener('success', () => resolve(entry));
    request.addEventListener('error', (event) => {
      if (request.error?.name !== 'ConstraintError') return reject(request.error);
      event.preventDefault();
      event.stopPropagation();
      addFree(store, { ...entry, time: entry.time + 1 }).then(resolve, reject);
    });
  });
}
