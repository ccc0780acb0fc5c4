import type { Deck } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';

/** What can be changed about a deck. */
export type DeckPatch = Partial<Omit<Deck, 'number' | 'id'>>;

/** Writes what was chosen about a deck, inside a transaction. */
export async function putDeck(
  collection: Collection,
  number: number,
  patch: DeckPatch,
): Promise<void> {
  const { db } = collection;
  const deck = await db.decks.get(number);
  if (!deck) throw new Error('This deck is no longer there.');
  await db.decks.put({ ...deck, ...patch, changed: changedNow(collection) });
}
