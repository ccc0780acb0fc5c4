import { isFound, parseSearch } from '../core/stats/search.ts';
import type { Note } from '../core/model.ts';
import { connected } from './connection.ts';
import type { Db, StoredNote } from './db.ts';
import { unpackNotes } from './notePages.ts';
import { withEdit } from './withEdit.ts';

/**
 * The cards of the notes that a search finds, 1 at their numbers, those of removed decks too. Reads every note as it
 * is studied, a page at a time: in a worker.
 */
export async function searchCards(db: Db, text: string): Promise<Uint8Array> {
  const search = parseSearch(text);
  const [decks, edits, loose, pages] = await connected(db, () =>
    db.transaction('r', [db.decks, db.edits, db.noteLoose, db.notePages], () =>
      Promise.all([
        db.decks.toArray(),
        db.edits.toArray(),
        db.noteLoose.toArray(),
        db.notePages.toCollection().primaryKeys(),
      ]),
    ),
  );
  const names = new Map(decks.map(({ number, title, id }) => [number, low(`${title}\n${id}`)]));
  const own = new Map(edits.map((edit) => [edit.note, edit]));
  const newer = new Map(loose.map((stored) => [stored.number, stored]));
  const found: number[] = [];
  const look = ({ number, deck, note, cards }: StoredNote) => {
    const shown = withEdit(note, own.get(number));
    if (isFound(search, textOf(shown), names.get(deck) ?? '')) found.push(...cards);
  };
  for (const page of pages) {
    const sealed = await connected(db, () => db.notePages.get(page));
    for (const stored of unpackNotes(sealed ?? [])) if (!newer.has(stored.number)) look(stored);
  }
  loose.forEach(look);
  const set = new Uint8Array(found.reduce((most, card) => Math.max(most, card + 1), 0));
  for (const card of found) set[card] = 1;
  return set;
}

const low = (text: string) => text.toLowerCase();

const textOf = ({ title, aliases, tags, source }: Note) =>
  low([title, ...aliases, ...tags, source].join('\n'));
