import { backupParts } from '../../../src/store/backupParts.ts';
import { readStringIds } from '../../../src/store/backupIds.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { Retired } from '../../../src/core/model.ts';
import { readAll } from '../../../src/store/shelf.ts';
import { cardShelf } from '../../../src/store/shelves.ts';
import { storedTotals, wholeLog } from './wholeLog.ts';

/** Everything in the database, to see that nothing of it changed. */
export async function dump({ db }: Collection): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => name !== 'staged');
  const rows = await Promise.all(tables.map((table) => table.toArray()));
  return Object.fromEntries(tables.map((table, i) => [table.name, rows[i]!]));
}

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** All that two devices can have in common, under string ids. */
export async function portable(collection: Collection) {
  const { db } = collection;
  const ids = await readStringIds(db);
  const decks = new Map((await db.decks.toArray()).map(({ number, id }) => [number, id]));
  const rows: Record<string, unknown> = {};
  for await (const part of backupParts(collection, { media: true })) {
    if (part.kind === 'notes') rows[`notes ${part.deck}`] = [...part.notes].sort(byText);
    else if (part.kind === 'deck') rows[`deck ${part.deck.id}`] = part.deck;
    else if ('rows' in part) rows[part.kind] = [...part.rows].sort(byText);
    else if (part.kind === 'bytes') rows[`bytes ${part.hash}`] = part.base64;
  }
  const schedules = (await readAll(cardShelf(db))).map(
    ({ card, note, deck, position, ...schedule }) => ({
      id: ids.cards.get(card)!.join('/'),
      ...schedule,
      note: ids.notes.get(note),
      deck: decks.get(deck),
      // A card that is no longer asked has no place.
      position: schedule.flags & Retired ? 0 : position,
    }),
  );
  const log = (await wholeLog(db)).map(({ card, time, device, ...entry }) => ({
    time,
    device,
    id: ids.cards.get(card)!.join('/'),
    ...entry,
  }));
  const totals = Object.entries(await storedTotals(collection)).map(([key, counts]) => {
    const [deck, day] = key.split('/');
    return [deck === '0' ? 'all' : decks.get(Number(deck)), day, counts];
  });
  return {
    ...rows,
    schedules: schedules.sort(byText),
    log: log.sort(byText),
    totals: totals.sort(byText),
  };
}
