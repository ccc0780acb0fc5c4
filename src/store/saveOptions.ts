import { limitsOf, presetOf } from '../core/exchange/anki/deckOptions.ts';
import { defaultPresets } from '../core/memory/presets.ts';
import type { Deck } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import type { PlannedDeck } from './planImport.ts';
import { replayAll } from './rebuild.ts';

/**
 * Takes over Anki's deck options, inside the transaction that installs the decks: as presets of their names, and as the
 * decks' own limits. Returns the decks as they are then. Cards that were here before are replayed with the new weights.
 */
export async function saveOptions(
  collection: Collection,
  planned: readonly PlannedDeck[],
  decks: readonly Deck[],
): Promise<Deck[]> {
  const { db } = collection;
  const changed = changedNow(collection);
  const [base] = defaultPresets();
  const known = new Map((await db.presets.toArray()).map((preset) => [preset.id, preset]));
  let isNew = true;
  const made = decks.map((deck, at): Deck => {
    const { options, target } = planned[at]!;
    if (!options) return deck;
    const preset = { ...presetOf(options, base!), changed };
    if (known.has(preset.id) || target) isNew = false;
    known.set(preset.id, preset);
    const presets = { ...deck.presets, cards: preset.id };
    return { ...deck, ...limitsOf(options), presets, changed };
  });
  await db.presets.bulkPut([...known.values()].filter((preset) => preset.changed === changed));
  await db.tombstones.bulkDelete([...known.keys()].map((id) => `preset:${id}`));
  await db.decks.bulkPut(made);
  if (!isNew) await replayAll(db);
  return made;
}
