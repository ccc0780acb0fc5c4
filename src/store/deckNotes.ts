import { has } from '../core/memory/columns.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { StoredNote } from './db.ts';
import { notesOf } from './idRows.ts';
import { isOwnNote } from './ownNotes.ts';
import { fetchNotes } from './queries.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';

/** The notes of a deck. */
export interface DeckNotes {
  /** In teaching order; drafts, which have no place, come last. */
  inUse: StoredNote[];
  /** No longer in the text. */
  retired: StoredNote[];
}

/** Reads all notes of a deck as its text has them; inside a transaction where there is one. */
export async function readDeckNotes(collection: Collection, deck: number): Promise<DeckNotes> {
  const { db } = collection;
  const { numbers, gone } = await connected(db, () => numbersOf(collection, deck));
  const stored = await connected(db, () => readMany(noteShelf(db), numbers));
  return arranged(collection, [...stored.values()], gone);
}

/** The same with the user's own edits over them, to be shown. */
export async function fetchDeckNotes(collection: Collection, deck: number): Promise<DeckNotes> {
  const { numbers, gone } = await connected(collection.db, () => numbersOf(collection, deck));
  const { inUse, retired } = arranged(collection, await fetchNotes(collection, numbers), gone);
  // One that was written here and taken back is gone for good.
  return { inUse, retired: retired.filter(({ note }) => !isOwnNote(note.id)) };
}

function arranged(
  collection: Collection,
  notes: readonly StoredNote[],
  gone: ReadonlySet<number>,
): DeckNotes {
  const place = positionOf(collection);
  return {
    inUse: notes
      .filter(({ number }) => !gone.has(number))
      .map((note) => ({ note, place: place(note) }))
      .sort((a, b) => a.place - b.place || a.note.number - b.note.number)
      .map(({ note }) => note),
    retired: notes.filter(({ number }) => gone.has(number)),
  };
}

/** A note's place in its deck, by its first card. */
const positionOf =
  ({ columns }: Pick<Collection, 'columns'>) =>
  ({ cards }: StoredNote): number => {
    const card = cards.find((each) => has(columns, each));
    return card === undefined ? Number.MAX_SAFE_INTEGER : columns.position[card]!;
  };

async function numbersOf({ db }: Collection, deck: number) {
  const rows = await db.ids.bulkGet((await db.links.get(deck))?.homes ?? []);
  const notes = rows.flatMap((row) => (row ? notesOf(row, deck) : []));
  const gone = notes.filter(({ retired }) => retired).map(({ note }) => note);
  return { numbers: notes.map(({ note }) => note), gone: new Set(gone) };
}
