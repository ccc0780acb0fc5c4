import { has } from '../core/memory/columns.ts';
import { plainEntry } from '../core/memory/entry.ts';
import { presetFor } from '../core/memory/lane.ts';
import { apply } from '../core/memory/replay.ts';
import { Review, type LogEntry, type Schedule } from '../core/model.ts';
import { moveNotes, notesOfDecks, placedNotes } from './bulkMove.ts';
import { tagNotes } from './bulkTags.ts';
import {
  type BulkAction,
  type BulkDone,
  bulkWrite,
  ownDevice,
  type Progress,
} from './bulkWrite.ts';
import { changedAfter } from './changed.ts';
import type { Collection } from './collection.ts';
import { takeOut } from './removeDeck.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf, logShelf } from './shelves.ts';

/**
 * Does the same to very many cards in one transaction that writes whole pages: rows would take minutes. In a worker.
 * Unlike a single step it is not among what U undoes: `takeBack` does.
 */
export function bulkChange(
  collection: Collection,
  cards: readonly number[],
  action: BulkAction,
  progress: Progress = () => undefined,
): Promise<BulkDone> {
  const change =
    action.kind === 'tag' || action.kind === 'move' || action.kind === 'merge' ? 'decks' : 'all';
  return bulkWrite(collection, change, async () => {
    const present = cards.filter((card) => has(collection.columns, card));
    const done: BulkDone = { entries: [], befores: new Map(), moves: [], edits: [], decks: [] };
    if (action.kind === 'tag') done.edits = await tagNotes(collection, present, action, progress);
    else if (action.kind === 'merge') await mergeInto(collection, action, done, progress);
    else await enter(collection, present, action, done, progress);
    progress(1);
    return done;
  });
}

/** Moves all notes of some decks, and takes out what is empty then. */
async function mergeInto(
  collection: Collection,
  { from, deck }: Extract<BulkAction, { kind: 'merge' }>,
  done: BulkDone,
  progress: Progress,
): Promise<void> {
  const { db } = collection;
  const [into, ...rows] = await db.decks.bulkGet([deck, ...from]);
  done.decks = rows.filter((row) => row !== undefined);
  if (!into || done.decks.length < from.length || from.includes(deck))
    throw new Error('one of the decks is no longer there');
  if ([into, ...done.decks].some(({ hash }) => hash !== null))
    throw new Error('decks that come with the app stay as they are');
  const cards = await moveNotes(collection, await notesOfDecks(collection, from), deck, done);
  await enterAll(collection, cards, { kind: 'move', deck }, done, progress);
  for (const row of done.decks) await takeOut(collection, row, changedAfter(collection, row));
}

type Entered = Exclude<BulkAction, { kind: 'tag' | 'merge' }>;

/** Does it to cards; to the cards of their notes where these move. */
async function enter(
  collection: Collection,
  cards: readonly number[],
  action: Entered,
  done: BulkDone,
  progress: Progress,
): Promise<void> {
  if (action.kind !== 'move') return enterAll(collection, cards, action, done, progress);
  const placed = placedNotes(collection, cards, action.deck);
  const all = await moveNotes(collection, placed, action.deck, done);
  await enterAll(collection, all, action, done, progress);
}

/** Writes an entry for each card, and what the cards become. */
async function enterAll(
  collection: Collection,
  cards: readonly number[],
  action: Entered,
  done: BulkDone,
  progress: Progress,
): Promise<void> {
  const { db, clock } = collection;
  const moment = clock();
  progress(0.2);
  const stored = await readMany(cardShelf(db), [...cards]);
  if (action.kind !== 'move') done.befores = stored;
  const schedules = [...stored.values()].filter(
    ({ stability }) => action.kind !== 'due' || stability > 0,
  );
  progress(0.4);
  const afters: Schedule[] = [];
  for (const { schedule, time } of timed(schedules, moment.now)) {
    const about = { time, device: done.entries[0]?.device ?? ownDevice(), card: schedule.card };
    const from = done.befores.get(schedule.card)!.deck;
    const entry = plainEntry({ ...about, ...fieldsOf(action, from) }, moment);
    const deck = collection.decks.find(({ number }) => number === schedule.deck);
    done.entries.push(entry);
    afters.push(apply(schedule, entry, presetFor(collection.presets, deck, schedule.template)));
  }
  progress(0.6);
  await seal(cardShelf(db), afters);
  progress(0.8);
  await seal(logShelf(db), done.entries);
}

/** A millisecond for each card, the last of them now; none before what was done to the card last. */
function timed(
  schedules: readonly Schedule[],
  now: number,
): { schedule: Schedule; time: number }[] {
  let last = now - schedules.length;
  return schedules
    .toSorted((a, b) => a.touched - b.touched)
    .map((schedule) => {
      last = Math.max(last, schedule.touched) + 1;
      return { schedule, time: last };
    });
}

function fieldsOf(action: Entered, from: number): Pick<LogEntry, 'kind'> & Partial<LogEntry> {
  if (action.kind === 'flag') return { kind: 'flag', stability: action.colour };
  if (action.kind === 'due') return { kind: 'due', state: Review, due: action.due };
  if (action.kind === 'move') return { kind: 'move', stability: action.deck, difficulty: from };
  return { kind: action.kind };
}
