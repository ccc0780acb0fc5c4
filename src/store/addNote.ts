import { plainEntry } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import type { LogEntry, Note } from '../core/model.ts';
import { type Also, remember } from './actions.ts';
import type { Collection } from './collection.ts';
import type { Db } from './db.ts';
import { freeTime, presetOf } from './entries.ts';
import { type Ids, homeOf, putIds, readIds } from './ids.ts';
import { installTables } from './installDeck.ts';
import { layNote } from './layNote.ts';
import { withLock } from './locks.ts';
import { endOf } from './moveNote.ts';
import { takeNumbers } from './numberNotes.ts';
import { ownNoteId } from './ownNotes.ts';
import { placeCards } from './placeCards.ts';
import { startDay } from './refresh.ts';
import { linksOf, resolveRequires } from './requires.ts';
import { put, readMany } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';
import { writeAndRead } from './write.ts';

/** A note that was added, and the entry by which it is undone. */
export interface Added {
  id: string;
  entries: LogEntry[];
}

/**
 * Adds a note that was written here behind all others of a deck of one's own, in one transaction, with an entry in the
 * log of its first card: so it is undone as anything else, and then out of every list. What it shows is there already.
 * @param note its id is made here
 */
export async function addNote(
  collection: Collection,
  deck: number,
  note: Omit<Note, 'id'>,
): Promise<Added> {
  void startDay(collection);
  const { db, name } = collection;
  const home = collection.decks.find(({ number }) => number === deck)?.id ?? '';
  const whole: Note = { ...note, id: ownNoteId(home) };
  const tables = [...installTables(db), db.logLoose];
  const { number, entry, schedule } = await withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, tables, { kind: 'decks' }, () => lay(collection, deck, whole)),
  );
  remember(collection, [{ entry, schedule }], present(collection, number, whole.id, true));
  return { id: whole.id, entries: [entry] };
}

async function lay(collection: Collection, number: number, note: Note) {
  const { db, clock, device } = collection;
  const deck = await db.decks.get(number);
  if (!deck) throw new Error('this deck is no longer there');
  if (deck.hash !== null) throw new Error('a deck that comes with the app takes no notes');
  const place = endOf(collection, number);
  const own = await takeNumbers(db, 'note', 1);
  const ids = await readIds(db, [homeOf(note.id)]);
  const added = clock().now;
  ids.set(note.id, { note: own, deck: number, cards: new Map(), retired: false, added });
  await putIds(db, ids.rows.values());
  const link = (await db.links.get(number)) ?? linksOf(number, [], []);
  const homes = [...new Set([...link.homes, homeOf(note.id)])];
  await db.links.put({ ...link, homes });
  await put(noteShelf(db), [{ number: own, deck: number, note, cards: [] }]);
  const [first] = await layNote(db, own, place);
  if (first === undefined) throw new Error('it makes no card');
  await resolveRequires(db);
  const before = (await readMany(cardShelf(db), [first])).get(first)!;
  let time = freeTime(collection, added);
  while (await db.logLoose.get([time, device])) time++;
  const entry = plainEntry({ time, device, card: first, kind: 'edit' }, clock());
  const schedule = apply(before, entry, presetOf(collection, before));
  await db.cardLoose.put(schedule);
  await db.logLoose.add(entry);
  return { number: own, entry, schedule };
}

/** Makes a note's cards asked, or not; and the other way. */
function present(collection: Collection, number: number, id: string, is: boolean): Also {
  const { db } = collection;
  return {
    tables: installTables(db),
    async run() {
      const ids = await readIds(db, [homeOf(id)]);
      const numbered = ids.find(id);
      if (!numbered) throw new Error('it is gone');
      ids.set(id, { ...numbered, retired: !is });
      await putIds(db, ids.rows.values());
      if (is) await layNote(db, number);
      else await retire(db, ids, id);
      await resolveRequires(db);
    },
    back: () => present(collection, number, id, !is),
  };
}

async function retire(db: Db, ids: Ids, id: string): Promise<void> {
  const { cards, deck: number } = ids.find(id)!;
  const deck = await db.decks.get(number);
  if (!deck) throw new Error('its deck is gone');
  await placeCards(db, deck, { notes: [], arrived: new Set(), vanished: [...cards.values()] });
}
