import { isSameTitle, isWithin, tidyTitle, withInner } from '../core/curriculum/deckPath.ts';
import { outerTitles, retitled } from '../core/curriculum/deckTree.ts';
import type { Deck } from '../core/model.ts';
import { changedAfter } from './changed.ts';
import type { Collection } from './collection.ts';
import type { Db } from './db.ts';
import { readDeckNotes } from './deckNotes.ts';
import { type Installation, installDecks, installTables } from './installDeck.ts';
import { withLock } from './locks.ts';
import { takeOut } from './removeDeck.ts';
import { writeAndRead } from './write.ts';

/** Decks made and given other titles in one go: enough to take it back. */
export interface Arranged {
  /** The deck it was about. */
  deck: Deck;
  /** Numbers of decks that were not there before. */
  made: number[];
  titles: { number: number; before: string; after: string }[];
}

/** Makes an empty deck, and those of its title that it is within and that are not there yet. */
export async function createDeck(collection: Collection, title: string): Promise<Arranged> {
  const tidy = tidyTitle(title);
  const made = await installDecks(
    collection,
    [...missing(collection.decks, tidy), tidy].map(emptyDeck),
    {
      check: () => checkFree(collection.db, tidy, []),
    },
  );
  return { deck: made.at(-1)!, made: made.map(({ number }) => number), titles: [] };
}

/** Gives a deck of one's own another title, and with it those within it; so it also moves between decks. */
export async function renameDeck(
  collection: Collection,
  deck: Deck,
  title: string,
): Promise<Arranged> {
  const tidy = tidyTitle(title);
  const moving = withInner(collection.decks, deck);
  const numbers = moving.map(({ number }) => number);
  const others = collection.decks.filter(({ number }) => !numbers.includes(number));
  const titles: Arranged['titles'] = [];
  const made = await installDecks(collection, missing(others, tidy).map(emptyDeck), {
    check: () => checkFree(collection.db, tidy, numbers),
    finish: async () => {
      for (const { number } of moving) {
        const row = await collection.db.decks.get(number);
        if (!row) continue;
        const after = retitled(row.title, deck.title, tidy);
        titles.push({ number, before: row.title, after });
        await collection.db.decks.put({
          ...row,
          title: after,
          changed: changedAfter(collection, row),
        });
      }
    },
  });
  return { deck: { ...deck, title: tidy }, made: made.map(({ number }) => number), titles };
}

/** Takes it back: titles that were changed again since stay, and so do decks that hold something by now. */
export function takeBackArranged(
  collection: Collection,
  { made, titles }: Arranged,
): Promise<void> {
  const { db, name } = collection;
  return withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, installTables(db), { kind: 'decks' }, async () => {
      for (const { number, before, after } of titles) {
        const row = await db.decks.get(number);
        if (row?.title !== after) continue;
        await db.decks.put({ ...row, title: before, changed: changedAfter(collection, row) });
      }
      for (const number of made.toReversed()) {
        const row = await db.decks.get(number);
        if (row && (await isEmpty(collection, row)))
          await takeOut(collection, row, changedAfter(collection, row));
      }
    }),
  );
}

/** Titles that a deck of this title would be within, and that no deck has. */
export const missing = (decks: readonly Deck[], title: string): string[] =>
  outerTitles(title).filter((outer) => !decks.some((deck) => isOwnTitle(deck, outer)));

const isOwnTitle = (deck: Deck, title: string) =>
  deck.hash === null && isSameTitle(deck.title, title);

/** A deck without notes, to be installed. */
export function emptyDeck(title: string): Installation {
  const digits = crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  const about = { id: `deck-${digits}`, title, kind: 'cards', module: null } as const;
  return {
    compiled: { ...about, compiler: 0, notes: [], warnings: [] },
    options: { hash: null, enabled: true, module: null },
  };
}

/** Throws where another deck of one's own has the title by now. */
async function checkFree(db: Db, title: string, except: readonly number[]): Promise<void> {
  const others = (await db.decks.toArray()).filter(({ number }) => !except.includes(number));
  if (title === '' || others.some((deck) => isOwnTitle(deck, title)))
    throw new Error(`there is a deck named ${title} already`);
}

async function isEmpty(collection: Collection, { number, title }: Deck): Promise<boolean> {
  const { inUse, retired } = await readDeckNotes(collection, number);
  const all = await collection.db.decks.toArray();
  const inner = all.some(
    (each) => each.number !== number && each.hash === null && isWithin(each.title, title),
  );
  return !inner && inUse.length + retired.length === 0;
}
