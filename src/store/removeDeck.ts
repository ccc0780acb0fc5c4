import { printOf } from '../core/deck/prints.ts';
import type { Changed, Deck, Note } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { TODAY, type Tombstone } from './db.ts';
import { readDeckNotes } from './deckNotes.ts';
import { putIds, readIds } from './ids.ts';
import { type Installation, installDecks, installTables } from './installDeck.ts';
import { withLock } from './locks.ts';
import { dropUnusedMedia } from './media.ts';
import { resolveRequires } from './requires.ts';
import { addCounts, emptyCounts } from '../core/memory/totals.ts';
import { remove } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';
import { ALL } from './summaries.ts';
import { writeAndRead } from './write.ts';

/**
 * Removes decks, their notes and schedules, in one transaction. The log stays, and so do the numbers
 * of their notes: installed again, a deck has its history back. Of a deck of one's own, prints of
 * its notes stay too, by which its text is known again. Returns what brings them back as they were.
 */
export function removeDecks(
  collection: Collection,
  numbers: readonly number[],
): Promise<Installation[]> {
  const { db, name } = collection;
  return withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, installTables(db), { kind: 'decks' }, async () => {
      const removed: Installation[] = [];
      for (const deck of await db.decks.bulkGet([...numbers]))
        if (deck) removed.push(await takeOut(collection, deck, changedNow(collection)));
      const media = await dropUnusedMedia(collection);
      // Where they all were, they all come back.
      return removed.map((each, at) => (at === 0 ? { ...each, media } : each));
    }),
  );
}

/** The removal itself, inside a transaction. */
export async function takeOut(
  collection: Collection,
  deck: Deck,
  changed: Changed,
): Promise<Installation> {
  const { db } = collection;
  const { number } = deck;
  const texts = (await readDeckNotes(collection, number)).inUse.map(({ note }) => note);
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
  await putIds(db, ids.rows.values());
  await db.links.delete(number);
  await db.decks.delete(number);
  await db.summaries.delete(number);
  await db.figures.delete(number);
  const tombstone: Tombstone = { id: `deck:${deck.id}`, changed };
  const was = { title: deck.title, prints: texts.map(printOf) };
  await db.tombstones.put(deck.hash === null ? { ...tombstone, was } : tombstone);
  await orphanCounts(collection, number);
  await resolveRequires(db);
  return asInstallation(deck, texts);
}

/** Takes back a removal. */
export function bringBack(
  collection: Collection,
  removed: readonly Installation[],
): Promise<Deck[]> {
  return installDecks(collection, removed);
}

function asInstallation(deck: Deck, notes: Note[]): Installation {
  const { id, title, kind, module, hash, enabled } = deck;
  const { newPerDay, reviewsPerDay, directions, presets, description } = deck;
  const chosen = { newPerDay, reviewsPerDay, directions, presets, description };
  return {
    compiled: { id, title, kind, module, compiler: 0, notes, warnings: [] },
    options: { hash, enabled, module, chosen },
  };
}

/** What was done today stays done, though its deck is gone. */
async function orphanCounts({ db }: Collection, number: number): Promise<void> {
  const row = await db.today.get(TODAY);
  if (!row?.counts[number]) return;
  const { [number]: gone, ...counts } = row.counts;
  counts[ALL] = addCounts(counts[ALL] ?? emptyCounts(), gone ?? emptyCounts());
  await db.today.put({ ...row, counts }, TODAY);
}
