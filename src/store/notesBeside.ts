import type { Fate } from '../core/deck/identify.ts';
import type { Note } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { readDeckNotes } from './deckNotes.ts';
import { slugOf } from './ids.ts';

/** Notes of a deck that were written here: what comes in again does not know them, and they stay. */
export async function notesBeside(
  collection: Collection,
  deck: number | null | undefined,
  isBeside: (slug: string) => boolean,
): Promise<Note[]> {
  if (deck === null || deck === undefined) return [];
  const { inUse } = await readDeckNotes(collection, deck);
  return inUse.flatMap(({ note }) => (isBeside(slugOf(note.id)) ? note : []));
}

/** It is as it was. `was`: its place among the prints of its deck. */
export const staying = ({ id }: Note, was: number): Fate => ({
  from: id,
  to: id,
  state: 'unchanged',
  by: 'id',
  was,
  templates: new Map(),
});
