import type { Preset } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { replayAll, replayTables } from './rebuild.ts';
import { savePreset } from './settings.ts';
import { writeAndRead } from './write.ts';

/** Presets that are always there: each lane falls back to its own. */
export const isDefault = ({ id }: Pick<Preset, 'id'>) => id === 'cards' || id === 'questions';

/** Adds a copy of a preset under a name of its own; gives its id. */
export async function addPreset(
  collection: Collection,
  from: Preset,
  name: string,
): Promise<string> {
  const id = crypto.randomUUID();
  await savePreset(collection, { ...from, id, name });
  return id;
}

/** The tombstone of a preset. */
export const presetKey = (id: string) => `preset:${id}`;

/**
 * Deletes a preset, in one transaction: decks that had it go back to the default of the lane, and memories that were
 * made with other weights are replayed. Due dates stand. Throws for the defaults.
 */
export async function deletePreset(collection: Collection, id: string): Promise<void> {
  if (isDefault({ id })) throw new Error('This preset stays: decks fall back to it.');
  const { db } = collection;
  const changed = changedNow(collection);
  const tables = [...replayTables(db), db.tombstones];
  await writeAndRead(collection, tables, { kind: 'all' }, async () => {
    await db.presets.delete(id);
    await db.tombstones.put({ id: presetKey(id), changed });
    await db.decks.toCollection().modify((deck) => {
      const { cards, questions } = deck.presets;
      if (cards !== id && questions !== id) return;
      deck.presets = {
        cards: cards === id ? 'cards' : cards,
        questions: questions === id ? 'questions' : questions,
      };
      deck.changed = changed;
    });
    await replayAll(db);
  });
}
