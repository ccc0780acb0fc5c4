import { has, readSchedule } from '../core/memory/columns.ts';
import { plainEntry } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import type { Changed, Deck } from '../core/model.ts';
import type { Also } from './actions.ts';
import { changedNow } from './changed.ts';
import type { ChangeResult } from './changeCards.ts';
import type { Collection, Step } from './collection.ts';
import type { Db, StoredNote } from './db.ts';
import { freeTimes, presetOf } from './entries.ts';
import { homeOf, putIds, readIds } from './ids.ts';
import { installTables } from './installDeck.ts';
import { record } from './record.ts';
import { refold } from './refold.ts';
import { startDay } from './refresh.ts';
import { linksOf, resolveRequires } from './requires.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf, noteShelf } from './shelves.ts';

/** Where a note stands: its deck, and its place in that deck's teaching order. */
interface Place {
  deck: number;
  position: number;
}

/** A note on its way. */
export interface Move {
  note: number;
  from: Place;
  to: Place;
}

/**
 * Moves a note with all of its cards to the end of another deck. Its id and its history stay; the totals of both decks
 * are counted anew. Removing either deck afterwards takes only what is in it then.
 */
export async function moveNote(
  collection: Collection,
  card: number,
  to: number,
): Promise<ChangeResult> {
  void startDay(collection);
  const { columns, device, clock } = collection;
  const { note, deck, position } = readSchedule(columns, card);
  if (deck === to) return { ok: true, entries: [] };
  const free = freeTimes(collection);
  const steps = cardsOf(collection, note, card).map((each): Step => {
    const before = readSchedule(columns, each);
    const time = free(clock().now);
    const about = { time, device, card: each, kind: 'move' } as const;
    const entry = plainEntry({ ...about, stability: to, difficulty: deck }, clock());
    return { entry, before, after: apply(before, entry, presetOf(collection, before)) };
  });
  const there = { deck: to, position: endOf(collection, to) };
  const also = between(collection, { note, from: { deck, position }, to: there });
  const recorded = await record(collection, steps, { strict: false, effect: null, also });
  if (recorded.ok) return recorded;
  const why = recorded.reason === 'failed' ? recorded.why : 'its deck is gone';
  return { ok: false, reason: 'failed', message: `This could not be moved: ${why}. Try again.` };
}

/** The cards of a note, the present one first. */
export function cardsOf({ columns }: Collection, note: number, first: number): number[] {
  const cards = [first];
  for (let card = 0; card < columns.length; card++) {
    if (card !== first && has(columns, card) && columns.note[card] === note) cards.push(card);
  }
  return cards;
}

/** The first place behind all notes of a deck. */
export function endOf({ columns }: Collection, deck: number): number {
  let end = 0;
  for (let card = 0; card < columns.length; card++) {
    if (has(columns, card) && columns.deck[card] === deck)
      end = Math.max(end, columns.position[card]! + 1);
  }
  return end;
}

function between(collection: Collection, move: Move): Also {
  return {
    tables: installTables(collection.db),
    run: () => rehome(collection, [move]),
    back: () => between(collection, turned(move)),
  };
}

/** The way back. */
export const turned = ({ note, from, to }: Move): Move => ({ note, from: to, to: from });

/** Everything that says where notes are, inside a transaction. */
export async function rehome(collection: Collection, moves: readonly Move[]): Promise<void> {
  const { db, today } = collection;
  const stored = await readMany(
    noteShelf(db),
    moves.map(({ note }) => note),
  );
  const moved = moves.map((move) => ({ ...move, stored: stored.get(move.note)! }));
  if (moved.some((each) => each.stored?.deck !== each.from.deck)) gone();
  const ids = await readIds(
    db,
    moved.map((each) => homeOf(each.stored.note.id)),
  );
  const going = moved.map((each) => ({ ...each, ...ids.find(each.stored.note.id)! }));
  for (const each of going) {
    const { id } = each.stored.note;
    ids.set(id, { ...ids.find(id)!, deck: each.to.deck });
  }
  await putIds(db, ids.rows.values());
  await seal(
    noteShelf(db),
    going.map((each) => ({ ...each.stored, deck: each.to.deck })),
  );
  const placeOf = new Map(
    going.flatMap(({ cards, to }) => [...cards.values()].map((card) => [card, to] as const)),
  );
  const schedules = await readMany(cardShelf(db), [...placeOf.keys()]);
  await seal(
    cardShelf(db),
    [...schedules.values()].map((schedule) => ({ ...schedule, ...placeOf.get(schedule.card)! })),
  );
  for (const group of groupsOf(going)) await moveDeckRows(collection, group);
  await resolveRequires(db);
  await refold(db, today.day);
}

const gone = (): never => {
  throw new Error('it is no longer where it was');
};

interface Going extends Move {
  stored: StoredNote;
  cards: ReadonlyMap<string, number>;
}

/** Those that go the same way. */
function groupsOf(going: readonly Going[]): Going[][] {
  const groups = new Map<string, Going[]>();
  for (const each of going) {
    const way = `${each.from.deck} ${each.to.deck}`;
    const group = groups.get(way);
    if (group) group.push(each);
    else groups.set(way, [each]);
  }
  return [...groups.values()];
}

async function moveDeckRows(collection: Collection, group: readonly Going[]): Promise<void> {
  const { db } = collection;
  const [{ from, to }] = group as [Going];
  const [source, target] = await db.decks.bulkGet([from.deck, to.deck]);
  if (!source || !target) return gone();
  const own = new Set(group.flatMap(({ cards }) => [...cards.values()]));
  const homes = new Set(group.map(({ stored }) => homeOf(stored.note.id)));
  await moveRows(db, source, target, own, changedNow(collection));
  await moveLinks(db, from.deck, to.deck, own, homes);
}

/** What the decks' rows know of a question goes along; both texts are others now. */
async function moveRows(
  db: Db,
  source: Deck,
  target: Deck,
  own: ReadonlySet<number>,
  installed: Changed,
): Promise<void> {
  const fields = ['requires', 'categories', 'minutes'] as const;
  const left: Deck = { ...source, installed };
  const joined: Deck = { ...target, installed };
  for (const field of fields) {
    const rows = source[field] as [number, never][];
    const going = rows.filter(([card]) => own.has(card));
    Object.assign(left, { [field]: rows.filter(([card]) => !own.has(card)) });
    Object.assign(joined, { [field]: [...target[field], ...going] });
  }
  await db.decks.bulkPut([left, joined]);
}

async function moveLinks(
  db: Db,
  from: number,
  to: number,
  own: ReadonlySet<number>,
  moved: ReadonlySet<string>,
): Promise<void> {
  const [source = linksOf(from, [], []), target = linksOf(to, [], [])] = await db.links.bulkGet([
    from,
    to,
  ]);
  const going = source.questions.filter(([card]) => own.has(card));
  const rest = source.questions.filter(([card]) => !own.has(card));
  const homes = [...new Set([...target.homes, ...moved])];
  await db.links.bulkPut([
    { ...source, questions: rest },
    { ...target, homes, questions: [...target.questions, ...going] },
  ]);
}
