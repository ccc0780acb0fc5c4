import { keyOf, plainEntry } from '../core/memory/entry.ts';
import type { Deck } from '../core/model.ts';
import { takeBackEdits } from './bulkTags.ts';
import { type BulkDone, bulkWrite, ownDevice, type Progress } from './bulkWrite.ts';
import { changedAfter } from './changed.ts';
import type { Collection } from './collection.ts';
import { rehome, turned } from './rehome.ts';
import { linksOf } from './requires.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf, logShelf } from './shelves.ts';

/** Takes it back in one transaction. What was done to a card since stays, and so does what came before that. */
export function takeBack(
  collection: Collection,
  { entries, befores, moves, edits, decks }: BulkDone,
  progress: Progress = () => undefined,
): Promise<void> {
  const { db, clock } = collection;
  return bulkWrite(
    collection,
    edits.length + moves.length + decks.length > 0 ? 'decks' : 'all',
    async () => {
      await standAgain(collection, decks);
      if (moves.length > 0) await rehome(collection, moves.map(turned));
      progress(0.2);
      const stored = await readMany(
        cardShelf(db),
        entries.map(({ card }) => card),
      );
      const held = entries.filter(({ card, time }) => stored.get(card)?.touched === time);
      const moment = clock();
      const device = ownDevice();
      // After what they name, even where the clock was set back.
      let time = Math.max(
        moment.now - held.length,
        held.reduce((a, b) => Math.max(a, b.time), 0),
      );
      const undos = held.map((entry) => {
        const about = { time: ++time, device, card: entry.card, kind: 'undo' } as const;
        return plainEntry({ ...about, target: keyOf(entry) }, moment);
      });
      progress(0.5);
      await seal(
        cardShelf(db),
        held.map(({ card }) => befores.get(card)!),
      );
      await seal(logShelf(db), undos);
      progress(0.7);
      await takeBackEdits(collection, edits, progress);
    },
  );
}

/** Decks that went stand again, empty; other devices hear that they are wanted. */
async function standAgain(collection: Collection, decks: readonly Deck[]): Promise<void> {
  const { db } = collection;
  const tombstones = await db.tombstones.bulkGet(decks.map(({ id }) => `deck:${id}`));
  for (const [at, deck] of decks.entries()) {
    const changed = changedAfter(collection, tombstones[at] ?? deck);
    const installed = changed;
    const empty = { requires: [], categories: [], minutes: [] };
    await db.decks.put({ ...deck, ...empty, changed, installed });
    await db.links.put(linksOf(deck.number, [], []));
    await db.tombstones.delete(`deck:${deck.id}`);
  }
}
