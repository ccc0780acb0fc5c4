import type { Note } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { writeAndRead } from './write.ts';

/** Saves the user's own version of some fields of a note: a layer that its deck's updates leave alone. */
export async function editNote(
  collection: Collection,
  note: number,
  fields: Partial<Omit<Note, 'id'>>,
): Promise<void> {
  const { db } = collection;
  const changed = changedNow(collection);
  await writeAndRead(collection, [db.edits], { kind: 'decks' }, async () => {
    const before = await db.edits.get(note);
    await db.edits.put({ note, fields: { ...before?.fields, ...fields }, changed });
  });
}
