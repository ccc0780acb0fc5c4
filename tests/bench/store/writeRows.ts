import { has, readSchedule, type Columns } from '../../../src/core/memory/columns.ts';
import { closeCollection, openCollection } from '../../../src/store/collection.ts';
import { unpackLog } from '../../../src/store/logPage.ts';
import { openRaw, putRows } from './raw.ts';

/** Reviews that are written as rows: a tenth of L. */
export const REVIEWS = 100_000;

/** The collection of this profile once more as single rows: all cards, and a tenth of the reviews. */
export const openRows = () =>
  openRaw('rows', {
    cards: { keyPath: 'card', index: ['deck', 'state', 'due'] },
    reviews: { keyPath: ['time', 'device'] },
  });

export async function writeRows(): Promise<void> {
  const collection = await openCollection();
  const db = await openRows();
  await putRows(db, 'cards', schedules(collection.columns));
  let left = REVIEWS;
  for (const number of await collection.db.logPages.toCollection().primaryKeys()) {
    const page = (await collection.db.logPages.get(number))!;
    const entries = unpackLog(page).slice(0, left);
    await putRows(db, 'reviews', entries);
    left -= entries.length;
    if (left === 0) break;
  }
  db.close();
  closeCollection(collection);
}

function* schedules(columns: Columns) {
  for (let card = 0; card < columns.length; card++)
    if (has(columns, card)) yield readSchedule(columns, card);
}
