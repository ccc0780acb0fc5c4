import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { StoredNote } from './db.ts';
import { numberedOf } from './idRows.ts';
import { homeOf, slugOf } from './ids.ts';
import { fetchNotes } from './queries.ts';

/** The note of a string id, as links name it; null where it is in no installed deck. */
export async function findNote(collection: Collection, id: string): Promise<StoredNote | null> {
  const { db } = collection;
  const row = await connected(db, () => db.ids.get(homeOf(id)));
  const numbered = row && numberedOf(row, slugOf(id));
  if (!numbered || numbered.deck === 0) return null;
  return (await fetchNotes(collection, [numbered.note]))[0] ?? null;
}
