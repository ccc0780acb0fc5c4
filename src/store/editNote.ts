import { writtenText } from '../core/exchange/writtenText.ts';
import type { Note } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { EditVersion } from './db.ts';
import { newVersion } from './edits.ts';
import { installTables } from './installDeck.ts';
import { layNote } from './layNote.ts';
import { withLock } from './locks.ts';
import { resolveRequires } from './requires.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';
import { writeAndRead } from './write.ts';

/**
 * Saves the user's own version of some fields of a note: a layer that its deck's updates leave alone. Cards that it
 * brings enter study, cards that it takes away are retired. What was there before stays as an earlier version.
 */
export async function editNote(
  collection: Collection,
  note: number,
  fields: Partial<Omit<Note, 'id'>>,
): Promise<void> {
  const { db, name } = collection;
  await withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, installTables(db), { kind: 'decks' }, async () => {
      const before = await db.edits.get(note);
      const stored = (await readMany(noteShelf(db), [note])).get(note);
      const now = changedNow(collection);
      const next = { ...before?.fields, ...fields };
      const text = stored && writtenText(stored.note);
      const over = fields.source === undefined ? before?.over : text;
      await db.edits.put(newVersion(before, note, next, over, now));
      await layNote(db, note);
      await resolveRequires(db);
    }),
  );
}

/** Versions of one's own of a note before the present one, the newest first. */
export async function earlierVersions({ db }: Collection, note: number): Promise<EditVersion[]> {
  const edit = await connected(db, () => db.edits.get(note));
  return edit?.earlier ?? [];
}
