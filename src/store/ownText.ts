import { ownTextOf, writtenText } from '../core/exchange/writtenText.ts';
import type { Note } from '../core/model.ts';
import { editCard } from './editCard.ts';
import type { ChangeResult } from './changeCards.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { EditVersion } from './db.ts';
import { isOwnNote } from './ownNotes.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';

/** A note that has a text of the user's own over that of its deck. */
export interface OwnText {
  note: number;
  id: string;
  title: string;
  deck: number;
  /** As the deck has it now: Markdown, or the fields of a note that came from Anki. */
  theirs: string;
  mine: string;
  /** What the deck had when mine was made; null where it is the same, or not known. */
  before: string | null;
}

/** The user's own text of a note beside its deck's; null where it has none. A note written here has no other. */
export async function readOwnText(collection: Collection, note: number): Promise<OwnText | null> {
  return (await readOwnTexts(collection, [note]))[0] ?? null;
}

/** Notes whose deck has another text since the user edited them. */
export async function readBehind(collection: Collection): Promise<OwnText[]> {
  const { db } = collection;
  const notes = await connected(db, () => db.edits.toCollection().primaryKeys());
  const all = await readOwnTexts(collection, notes);
  return all.filter(({ before }) => before !== null);
}

async function readOwnTexts({ db }: Collection, notes: number[]): Promise<OwnText[]> {
  const [edits, stored] = await connected(db, () =>
    db.transaction('r', [db.edits, db.notePages, db.noteLoose], () =>
      Promise.all([db.edits.bulkGet(notes), readMany(noteShelf(db), notes)]),
    ),
  );
  return edits.flatMap((edit): OwnText[] => {
    const at = edit && stored.get(edit.note);
    if (!at || isOwnNote(at.note.id)) return [];
    const own = ownText(at.note, edit);
    if (!own) return [];
    const { title = at.note.title } = edit.fields;
    const before = own === 'behind' ? edit.over! : null;
    const { id } = at.note;
    const texts = { theirs: writtenText(at.note), mine: ownTextOf(edit.fields) ?? '' };
    return [{ note: edit.note, id, title, deck: at.deck, ...texts, before }];
  });
}

/** The deck's text of a note again; the user's own stays among its earlier versions, and tags stay as they are. */
export async function useDeckText(collection: Collection, card: number): Promise<ChangeResult> {
  const { db, columns } = collection;
  const edit = await connected(db, () => db.edits.get(columns.note[card]!));
  return editCard(collection, card, tagsOf(edit?.fields), true);
}

/** The user's own text stays, though the deck's has changed: it is over the new one now. */
export async function keepOwnText(collection: Collection, card: number): Promise<ChangeResult> {
  const { db, columns } = collection;
  const edit = await connected(db, () => db.edits.get(columns.note[card]!));
  return editCard(collection, card, edit?.fields ?? {});
}

/** What of the user's own version is no text. */
export const tagsOf = (fields: Partial<Note> | undefined): Partial<Note> =>
  fields?.tags ? { tags: fields.tags } : {};

/** Whether the text, and not merely the tags, is the user's own; and whether the deck's has changed since. */
function ownText(note: Note, { fields, over }: EditVersion): 'own' | 'behind' | undefined {
  const mine = ownTextOf(fields);
  const theirs = writtenText(note);
  if (mine === undefined || mine === theirs) return undefined;
  return over === undefined || over === theirs ? 'own' : 'behind';
}
