import type { Table } from 'dexie';
import { PAGE } from '../core/memory/columns.ts';
import { presetFor } from '../core/memory/lane.ts';
import { replay } from '../core/memory/replay.ts';
import type { Schedule } from '../core/model.ts';
import { blankOf } from '../core/memory/blank.ts';
import type { Collection } from './collection.ts';
import type { Db } from './db.ts';
import { presetsOf } from './load.ts';
import { readLog } from './log.ts';
import { indexLog } from './logIndex.ts';
import { seal } from './shelf.ts';
import { cardShelf } from './shelves.ts';
import { writeAndRead } from './write.ts';

export interface Rebuilt {
  /** Cards replayed. */
  cards: number;
  /** Those whose schedule was not what the log says; it now is. */
  differing: number[];
}

/** Replays the whole log into schedules, as anyone may who doubts them. */
export function rebuild(collection: Collection): Promise<Rebuilt> {
  const { db } = collection;
  return writeAndRead(collection, replayTables(db), { kind: 'all' }, () => replayAll(db));
}

/** The tables a replay reads and writes, for the transaction around it. */
export const replayTables = (db: Db): Table[] => [
  db.decks,
  db.presets,
  db.cardPages,
  db.cardLoose,
  db.logPages,
  db.logLoose,
];

/**
 * Replays the log of every card (or of `only` these), inside a transaction; a page of cards at a
 * time, so that memory stays small.
 */
export async function replayAll(db: Db, only?: ReadonlySet<number>): Promise<Rebuilt> {
  const [decks, rows, log] = await Promise.all([
    db.decks.toArray(),
    db.presets.toArray(),
    readLog(db),
  ]);
  const entriesOf = indexLog(log);
  const presets = presetsOf(rows);
  const deckOf = new Map(decks.map((deck) => [deck.number, deck]));
  const shelf = cardShelf(db);
  const rebuilt: Rebuilt = { cards: 0, differing: [] };
  const wanted = only && new Set([...only].map((card) => Math.floor(card / PAGE)));
  for (const page of await pagesOf(db)) {
    if (wanted && !wanted.has(page)) continue;
    const stored = await schedulesOf(db, page);
    const differing: Schedule[] = [];
    for (const schedule of stored.values()) {
      if (only && !only.has(schedule.card)) continue;
      const preset = presetFor(presets, deckOf.get(schedule.deck), schedule.template);
      const told = replay(blankOf(schedule), entriesOf(schedule.card), preset);
      if (!same(schedule, told)) differing.push(told);
    }
    await seal(shelf, differing);
    rebuilt.cards += stored.size;
    rebuilt.differing.push(...differing.map(({ card }) => card));
  }
  return rebuilt;
}

async function pagesOf(db: Db): Promise<number[]> {
  const [sealed, loose] = await Promise.all([
    db.cardPages.toCollection().primaryKeys(),
    db.cardLoose.toCollection().primaryKeys(),
  ]);
  return [...new Set([...sealed, ...loose.map((card) => Math.floor(card / PAGE))])];
}

async function schedulesOf(db: Db, page: number): Promise<Map<number, Schedule>> {
  const first = page * PAGE;
  const [sealed, loose] = await Promise.all([
    db.cardPages.get(page),
    db.cardLoose
      .where('card')
      .between(first, first + PAGE)
      .toArray(),
  ]);
  const all = [...(sealed ? cardShelf(db).unpack(sealed, page) : []), ...loose];
  return new Map(all.map((schedule) => [schedule.card, schedule]));
}

/** To the last bit. */
function same(a: Schedule, b: Schedule): boolean {
  return (Object.keys(a) as (keyof Schedule)[]).every((field) => Object.is(a[field], b[field]));
}
