import type { Known } from '../core/deck/identify.ts';
import { printOf } from '../core/deck/prints.ts';
import { ownTextOf } from '../core/exchange/writtenText.ts';
import type { Deck, Directions } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { readDeckNotes } from './deckNotes.ts';

/** A deck of one's own, here or removed, to which an import may go. */
export interface KnownDeck {
  id: string;
  title: string;
  removed: boolean;
  directions: Directions;
  /** Null for removed ones. */
  number: number | null;
  /** Moves on with every change of its text or of what is chosen about it. */
  stamp: string;
}

/** What an import can go to, and ids that it must leave alone. */
export interface Shelf {
  own: KnownDeck[];
  /** Ids of decks that come with the app, those removed among them. */
  bundled: ReadonlySet<string>;
}

/** All decks as an import sees them. */
export async function knownDecks({ db, decks }: Collection): Promise<Shelf> {
  const tombstones = await connected(db, () => db.tombstones.toArray());
  const own = decks.filter(({ hash }) => hash === null);
  const bundled = decks.flatMap(({ id, hash }) => (hash === null ? [] : id));
  const removed: KnownDeck[] = [];
  for (const { id: key, was } of tombstones) {
    if (!key.startsWith('deck:')) continue;
    const id = key.slice('deck:'.length);
    if (!was) bundled.push(id);
    // Of one without notes nothing can be brought back.
    else if (was.prints.length > 0) {
      const { title } = was;
      removed.push({ id, title, stamp: '', removed: true, directions: 'later', number: null });
    }
  }
  return {
    own: [...own.map((deck) => ({ ...deck, stamp: stampOf(deck), removed: false })), ...removed],
    bundled: new Set(bundled),
  };
}

/** Two stamps of a deck are equal only where nothing was done to it between them. */
export const stampOf = ({ changed, installed }: Deck) => `${changed.join()} ${installed.join()}`;

/** What a deck holds or held. Of one that was removed only the prints are left. */
export interface KnownNotes extends Known {
  titles: string[];
  /** Texts that the user laid over those of the deck, by place among the prints. */
  mine: ReadonlyMap<number, string>;
  /** Places of notes with fields and templates of Anki's. */
  layouts: ReadonlySet<number>;
  /** Its pictures and sounds: name → SHA-256. */
  media: ReadonlyMap<string, string>;
}

/** Reads what the notes of an import are to be found among. */
export async function readKnown(
  collection: Collection,
  deck: KnownDeck | null,
): Promise<KnownNotes> {
  const unknown = { titles: [], mine: new Map(), layouts: new Set<number>(), media: new Map() };
  if (!deck) return { ...unknown, prints: [], inUse: 0 };
  const { db } = collection;
  if (deck.number === null) {
    const tombstone = await connected(db, () => db.tombstones.get(`deck:${deck.id}`));
    const prints = tombstone?.was?.prints ?? [];
    return { ...unknown, prints, inUse: prints.length };
  }
  const { inUse, retired } = await readDeckNotes(collection, deck.number);
  const edits = await connected(db, () => db.edits.toArray());
  const texts = new Map(edits.map(({ note, fields }) => [note, ownTextOf(fields)]));
  const all = [...inUse, ...retired];
  const notes = all.map(({ note }) => note);
  return {
    prints: notes.map(printOf),
    inUse: inUse.length,
    titles: notes.map(({ title }) => title),
    mine: new Map(
      all.flatMap(({ number }, place) => {
        const text = texts.get(number);
        return text === undefined ? [] : [[place, text] as const];
      }),
    ),
    layouts: new Set(notes.flatMap(({ anki }, place) => (anki ? place : []))),
    media: new Map(notes.flatMap((note) => Object.entries(note.media ?? {}))),
  };
}
