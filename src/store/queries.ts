import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { Db, Edit, StoredNote } from './db.ts';
import { noteIn } from './notePages.ts';
import type { HeldPage } from './noteCache.ts';
import { withEdit } from './withEdit.ts';
import { groupBy } from './shelf.ts';
import { notePage } from './shelves.ts';

export type { StoredNote } from './db.ts';

/** A note's text with the user's own edits over it. Throws where there is no such note. */
export async function fetchNote(collection: Collection, number: number): Promise<StoredNote> {
  const read = await pageOf(collection, notePage(number));
  const note = read(number);
  if (!note) throw new Error('The text of this card is missing.');
  return note;
}

/** Pages of notes asked for together. */
const AT_ONCE = 16;

/** Some notes; those that are missing are left out. Fetching ahead is this, its answer unused. */
export async function fetchNotes(
  collection: Collection,
  numbers: readonly number[],
): Promise<StoredNote[]> {
  const wanted = [...groupBy(numbers, notePage)];
  const found = new Map<number, StoredNote>();
  const readPart = async ([page, part]: [number, number[]]) => {
    const read = await pageOf(collection, page);
    for (const number of part) {
      const note = read(number);
      if (note) found.set(number, note);
    }
  };
  // The notes of a large deck are not asked for all in one go, which would hold up everything else.
  for (let at = 0; at < wanted.length; at += AT_ONCE)
    await Promise.all(wanted.slice(at, at + AT_ONCE).map(readPart));
  return numbers.flatMap((number) => found.get(number) ?? []);
}

function pageOf(collection: Collection, page: number): Promise<HeldPage> {
  const { notes, db } = collection;
  const held = notes.get(page);
  if (held) return held;
  const read = connected(db, () => readPage(db, page));
  notes.set(page, read);
  return read;
}

async function readPage(db: Db, page: number): Promise<HeldPage> {
  const [from, to] = [page * 256, page * 256 + 255];
  const [sealed = [], loose, edits] = await db.transaction(
    'r',
    [db.notePages, db.noteLoose, db.edits],
    () =>
      Promise.all([
        db.notePages.get(page),
        db.noteLoose.where('number').between(from, to, true, true).toArray(),
        db.edits.where('note').between(from, to, true, true).toArray(),
      ]),
  );
  const looseOf = new Map(loose.map((note) => [note.number, note]));
  const editOf = new Map(edits.map((edit) => [edit.note, edit]));
  const known = new Map<number, StoredNote | undefined>();
  return (number) => {
    if (!known.has(number)) {
      const stored = looseOf.get(number) ?? noteIn(sealed, number);
      known.set(number, stored && edited(stored, editOf.get(number)));
    }
    return known.get(number);
  };
}

const edited = (stored: StoredNote, edit: Edit | undefined): StoredNote =>
  edit ? { ...stored, note: withEdit(stored.note, edit) } : stored;
