import type { Db, IdRow, Numbered } from './db.ts';
import { packIds, unpackIds } from './idRows.ts';

/** The part of a note's id before its first slash: the deck where it first lived. */
export const homeOf = (id: string) => id.slice(0, id.includes('/') ? id.indexOf('/') : id.length);

/** The part after it. */
export const slugOf = (id: string) => id.slice(homeOf(id).length + 1);

/** A card's id, on every device the same. */
export const cardId = (noteId: string, template: string) => `${noteId}/${template}`;

/** Rows of `ids` read for a change, and what became of them. */
export interface Ids {
  rows: Map<string, IdRow>;
  find: (id: string) => Numbered | undefined;
  set: (id: string, numbered: Numbered) => void;
}

/** Reads the rows of these homes; a home without one begins empty. */
export async function readIds(db: Db, homes: Iterable<string>): Promise<Ids> {
  const wanted = [...new Set(homes)];
  const found = await db.ids.bulkGet(wanted);
  const rows = new Map<string, IdRow>(
    wanted.map((home, at) => {
      const row = found[at];
      return [home, row ? unpackIds(row) : { home, slugs: new Map() }];
    }),
  );
  return {
    rows,
    find: (id) => rows.get(homeOf(id))?.slugs.get(slugOf(id)),
    set: (id, numbered) => rows.get(homeOf(id))!.slugs.set(slugOf(id), numbered),
  };
}

/** All rows. */
export const readAllIds = async (db: Db): Promise<IdRow[]> =>
  (await db.ids.toArray()).map(unpackIds);

/** Writes rows back, inside a transaction. */
export async function putIds(db: Db, rows: Iterable<IdRow>): Promise<void> {
  await db.ids.bulkPut([...rows].map(packIds));
}
