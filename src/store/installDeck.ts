import type { Table } from 'dexie';
import type { Changed, CompiledDeck, Deck, Note } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import type { Db, Media, StoredNote } from './db.ts';
import { withEdit } from './withEdit.ts';
import { type Ids, putIds, readIds } from './ids.ts';
import { withLock } from './locks.ts';
import { dropUnusedMedia, putMedia } from './media.ts';
import { homesOf, numberNotes, takeNumbers } from './numberNotes.ts';
import { placeCards } from './placeCards.ts';
import { refold, refoldTables } from './refold.ts';
import { linksOf, resolveRequires } from './requires.ts';
import { seal } from './shelf.ts';
import { noteShelf } from './shelves.ts';
import { writeAndRead } from './write.ts';

export interface InstallOptions {
  /** Content hash of a bundled deck; null for a deck of one's own. */
  hash: string | null;
  /** Whether a deck that is new here is switched on; one that was here stays as it was. */
  enabled: boolean;
  /** What was chosen about a deck that was removed and is brought back. */
  chosen?: Partial<DeckChoices>;
  /** Curriculum module; where left out, what the compiler says. */
  module?: string | null;
}

/** What the user chose about a deck. */
export type DeckChoices = Pick<
  Deck,
  'newPerDay' | 'reviewsPerDay' | 'directions' | 'presets' | 'description'
>;

/**
 * Installs a deck, or updates it to another version, in one transaction: schedules and the user's
 * own edits are kept, cards that vanished are retired, and asked again when they come back.
 */
export async function installDeck(
  collection: Collection,
  compiled: CompiledDeck,
  options: InstallOptions,
): Promise<Deck> {
  const [deck] = await installDecks(collection, [{ compiled, options }]);
  return deck!;
}

/** A deck to install. */
export interface Installation {
  compiled: CompiledDeck;
  options: InstallOptions;
  /** Pictures and sounds that come with it. */
  media?: readonly Media[];
}

/** What else happens inside of the transaction: before anything is written, and once the decks are there. */
export interface Around {
  check?: () => Promise<void>;
  finish?: (decks: readonly Deck[]) => Promise<void>;
}

/** Installs several decks in one transaction: all of them or none. */
export function installDecks(
  collection: Collection,
  installations: readonly Installation[],
  { check, finish }: Around = {},
): Promise<Deck[]> {
  const { db, name } = collection;
  return withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, installTables(db), { kind: 'decks' }, async () => {
      await check?.();
      const decks: Deck[] = [];
      for (const each of installations) {
        if (each.media) await putMedia(db, each.media);
        decks.push(await install(collection, each));
      }
      await finish?.(decks);
      // An update may show others than before.
      if (decks.some(({ hash }) => hash === null)) await dropUnusedMedia(collection);
      return decks;
    }),
  );
}

/** One deck, inside the transaction. */
async function install(collection: Collection, { compiled, options }: Installation): Promise<Deck> {
  const { db, today } = collection;
  const deck = await deckFor(collection, compiled, options);
  const recount = await layDeck(db, deck, compiled);
  await db.tombstones.delete(`deck:${compiled.id}`);
  await resolveRequires(db);
  if (recount) await refold(db, today.day);
  return (await db.decks.get(deck.number))!;
}

/**
 * Brings a deck's row, notes and cards in, inside a transaction; what they lead to in other decks
 * (`resolveRequires`) is left to the caller. `added`: when notes first came, where another device knows. Returns whether the totals must be counted anew.
 */
export async function layDeck(
  db: Db,
  deck: Deck,
  compiled: CompiledDeck,
  added?: ReadonlyMap<string, number>,
): Promise<boolean> {
  const before = (await db.links.get(deck.number))?.homes ?? [];
  const homes = homesOf(compiled, before);
  const ids = await readIds(db, homes);
  const notes = await edited(db, ids, compiled.notes);
  const numbered = await numberNotes(db, ids, deck, { ...compiled, notes }, added);
  await putIds(db, ids.rows.values());
  await seal(
    noteShelf(db),
    numbered.notes.map((stored, at) => ({ ...stored, note: compiled.notes[at]! })),
  );
  await db.decks.put({ ...deck, ...questionsOf(numbered.notes) });
  const recount = await placeCards(db, deck, numbered);
  await db.links.put(linksOf(deck.number, homes, numbered.notes));
  return recount;
}

/** The notes with the user's own edits over them: their cards are those that are studied. */
async function edited(db: Db, ids: Ids, notes: readonly Note[]): Promise<Note[]> {
  const edits = new Map((await db.edits.toArray()).map((edit) => [edit.note, edit]));
  return notes.map((note) => withEdit(note, edits.get(ids.find(note.id)?.note ?? 0)));
}

/** Everything that installing and removing touch. */
export const installTables = (db: Db): Table[] => [
  ...refoldTables(db),
  db.decks,
  db.presets,
  db.counters,
  db.notePages,
  db.noteLoose,
  db.ids,
  db.links,
  db.edits,
  db.tombstones,
  db.media,
  db.snapshotMedia,
  db.drafts,
];

/** The deck's row: what was chosen about it stays, what its text says is new. */
async function deckFor(
  collection: Collection,
  compiled: CompiledDeck,
  { hash, enabled, chosen, module = compiled.module }: InstallOptions,
): Promise<Deck> {
  const { db } = collection;
  const known = (await db.decks.toArray()).find(({ id }) => id === compiled.id);
  const { id, title, kind } = compiled;
  const now = changedNow(collection);
  // A bundled deck that came by itself is nobody's choice: it outdoes none made on another device.
  const chose = hash === null || (await db.tombstones.get(`deck:${id}`)) !== undefined;
  const kept = known ?? {
    number: await takeNumbers(db, 'deck', 1),
    enabled,
    newPerDay: null,
    reviewsPerDay: null,
    directions: 'later' as const,
    presets: { cards: 'cards', questions: 'questions' },
    requires: [],
    changed: chose ? now : ([0, 0] as Changed),
    ...chosen,
  };
  return {
    ...kept,
    id,
    title,
    kind,
    module,
    hash,
    categories: [],
    minutes: [],
    installed: now,
  };
}

/** What the queue must know of a deck's questions. */
export function questionsOf(notes: readonly StoredNote[]): Pick<Deck, 'categories' | 'minutes'> {
  const categories: Deck['categories'] = [];
  const minutes: Deck['minutes'] = [];
  for (const { note, cards } of notes) {
    const at = note.cards.findIndex(({ kind }) => kind === 'question');
    if (at < 0) continue;
    if (note.category) categories.push([cards[at]!, note.category]);
    if (note.minutes > 0) minutes.push([cards[at]!, note.minutes]);
  }
  return { categories, minutes };
}
