import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { TODAY } from './db.ts';
import { readIds } from './ids.ts';
import { installTables } from './installDeck.ts';
import { withLock } from './locks.ts';
import { resolveRequires } from './requires.ts';
import { addCounts, emptyCounts } from '../core/memory/totals.ts';
import { remove } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';
import { ALL } from './summaries.ts';
import { writeAndRead } from './write.ts';

/**
 * Removes a deck, its notes and schedules, in one transaction. The log stays, and so do the numbers
 * of its notes: installed again, the deck has its history back.
 */
export function removeDeck(collection: Collection, number: number): Promise<void> {
  const { db, name } = collection;
  return withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, installTables(db), { kind: 'decks' }, async () => {
      const deck = await db.decks.get(number);
      if (!deck) return;
      const ids = await readIds(db, (await db.links.get(number))?.homes ?? []);
      const notes: number[] = [];
      const cards: number[] = [];
      for (const { slugs } of ids.rows.values()) {
        for (const [slug, numbered] of slugs) {
          if (numbered.deck !== number) continue;
          notes.push(numbered.note);
          cards.push(...numbered.cards.values());
          slugs.set(slug, { ...numbered, deck: 0 });
        }
      }
      await remove(noteShelf(db), notes);
      await remove(cardShelf(db), cards);
      await db.ids.bulkPut([...ids.rows.values()]);
      await db.links.delete(number);
      await db.decks.delete(number);
      await db.summaries.delete(number);
      await db.tombstones.put({ id: `deck:${deck.id}`, changed: changedNow(collection) });
      await orphanCounts(collection, number);
      await resolveRequires(db);
    }),
  );
}

/** What was done today stays done, though its deck is gone. */
async function orphanCounts({ db }: Collection, number: number): Promise<void> {
  const row = await db.today.get(TODAY);
  if (!row?.counts[number]) return;
  const { [number]: gone, ...counts } = row.counts;
  counts[ALL] = addCounts(counts[ALL] ?? emptyCounts(), gone ?? emptyCounts());
  await db.today.put({ ...row, counts }, TODAY);
}
