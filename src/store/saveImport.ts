import type { Deck } from '../core/model.ts';
import type { Collection } from './collection.ts';
import type { Media } from './db.ts';
import { installDecks } from './installDeck.ts';
import { stampOf } from './knownDecks.ts';
import type { PlannedDeck } from './planImport.ts';

/** Saves what was planned, all of it or nothing; not where a deck has changed since. */
export function saveImport(
  collection: Collection,
  planned: readonly PlannedDeck[],
  media: readonly Media[] = [],
): Promise<Deck[]> {
  const installations = planned.map(({ compiled }) => ({
    media,
    compiled,
    options: { hash: null, enabled: true, module: null },
  }));
  return installDecks(collection, installations, () => checkUnchanged(collection, planned));
}

async function checkUnchanged({ db }: Collection, planned: readonly PlannedDeck[]): Promise<void> {
  const decks = new Map((await db.decks.toArray()).map((deck) => [deck.id, deck]));
  for (const { compiled, target } of planned) {
    const deck = decks.get(compiled.id);
    const stamp = deck ? stampOf(deck) : '';
    if (stamp === (target?.stamp ?? '')) continue;
    throw new Error(
      `“${compiled.title}” was changed elsewhere meanwhile. Look at the preview again.`,
    );
  }
}
