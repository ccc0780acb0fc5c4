import { presetFor } from '../core/memory/lane.ts';
import type { Changed, Deck, Schedule } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import type { Db, StoredNote } from './db.ts';
import { homeOf, putIds, readIds } from './ids.ts';
import { presetsOf } from './load.ts';
import { replayAll } from './rebuild.ts';
import { refold } from './refold.ts';
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
  await remember(db, going, schedules);
  await resolveRequires(db);
  await refold(db, today.day);
}

/** What is remembered of cards whose deck has other weights now is reckoned anew, from their log. */
async function remember(
  db: Db,
  going: readonly Going[],
  schedules: ReadonlyMap<number, Schedule>,
): Promise<void> {
  const presets = presetsOf(await db.presets.toArray());
  const decks = new Map((await db.decks.toArray()).map((deck) => [deck.number, deck]));
  const weights = (deck: number, template: number) =>
    String(presetFor(presets, decks.get(deck), template).weights);
  const cards = going.flatMap(({ cards: own, from, to }) =>
    [...own.values()].filter((card) => {
      const schedule = schedules.get(card);
      if (!schedule || schedule.reps === 0) return false;
      return weights(from.deck, schedule.template) !== weights(to.deck, schedule.template);
    }),
  );
  if (cards.length > 0) await replayAll(db, new Set(cards));
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
