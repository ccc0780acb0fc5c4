import type { Changed } from '../core/model.ts';
import { noteText, type NoteText } from '../core/search/noteText.ts';
import { connected } from './connection.ts';
import type { Db, Edit, StoredNote } from './db.ts';
import { unpackNotes } from './notePages.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';
import { withEdit } from './withEdit.ts';

/** The texts of all notes as they are searched, and what they were read from. */
export interface SearchTexts {
  /** By note number. */
  notes: (NoteText | undefined)[];
  /** Versions of the user's own, by note. */
  edits: Map<number, Changed>;
}

/** Reads every note, a page at a time: in a worker. */
export async function readTexts(
  db: Db,
  progress: (done: number, total: number) => void,
): Promise<SearchTexts> {
  const [pages, loose, edits] = await connected(db, () =>
    db.transaction('r', [db.notePages, db.noteLoose, db.edits], () =>
      Promise.all([
        db.notePages.toCollection().primaryKeys(),
        db.noteLoose.toArray(),
        db.edits.toArray(),
      ]),
    ),
  );
  const own = new Map(edits.map((edit) => [edit.note, edit]));
  const notes: SearchTexts['notes'] = [];
  const take = (stored: StoredNote) => {
    notes[stored.number] = textOf(stored, own.get(stored.number));
  };
  for (const [at, page] of pages.entries()) {
    const sealed = await connected(db, () => db.notePages.get(page));
    if (sealed) unpackNotes(sealed).forEach(take);
    progress(at + 1, pages.length);
  }
  loose.forEach(take);
  return { notes, edits: new Map(edits.map(({ note, changed }) => [note, changed])) };
}

/** Reads anew what may have changed without its deck's text: loose notes, and those that the user edited. */
export async function refreshTexts(db: Db, texts: SearchTexts): Promise<void> {
  await connected(db, () =>
    db.transaction('r', [db.notePages, db.noteLoose, db.edits], async () => {
      const [loose, edits] = await Promise.all([db.noteLoose.toArray(), db.edits.toArray()]);
      const own = new Map(edits.map((edit) => [edit.note, edit]));
      const others = edits.filter(({ note, changed }) => !same(texts.edits.get(note), changed));
      const gone = [...texts.edits.keys()].filter((note) => !own.has(note));
      const wanted = [...others.map(({ note }) => note), ...gone];
      const stored = [...(await readMany(noteShelf(db), wanted)).values(), ...loose];
      for (const each of stored) texts.notes[each.number] = textOf(each, own.get(each.number));
      texts.edits = new Map(edits.map(({ note, changed }) => [note, changed]));
    }),
  );
}

const same = (a: Changed | undefined, b: Changed) => a?.[0] === b[0] && a[1] === b[1];

const textOf = ({ note, cards }: StoredNote, edit: Edit | undefined) =>
  noteText(withEdit(note, edit), cards, edit?.changed[0] ?? 0);
