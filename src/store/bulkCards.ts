import type { Table } from 'dexie';
import { has, readSchedule } from '../core/memory/columns.ts';
import { keyOf, plainEntry } from '../core/memory/entry.ts';
import { presetFor } from '../core/memory/lane.ts';
import { apply } from '../core/memory/replay.ts';
import { Review, type LogEntry, type Schedule, type StudyDay } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { CardChange } from './changeCards.ts';
import type { Collection } from './collection.ts';
import type { Edit } from './db.ts';
import { editOf, versionsOf } from './edits.ts';
import { installTables } from './installDeck.ts';
import { withLock } from './locks.ts';
import { endOf, type Move, rehome, turned } from './moveNote.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf, logShelf, noteShelf } from './shelves.ts';
import { withEdit } from './withEdit.ts';
import { writeAndRead } from './write.ts';

/** What can be done to any number of cards; tags and decks are those of their notes. */
export type BulkAction =
  | { kind: CardChange }
  | { kind: 'flag'; colour: number }
  | { kind: 'due'; due: StudyDay }
  | { kind: 'move'; deck: number }
  | { kind: 'tag'; tag: string; add: boolean };

/** What was done: enough to take it back. */
export interface BulkDone {
  entries: LogEntry[];
  /** The cards as they were. */
  befores: Map<number, Schedule>;
  moves: Move[];
  /** The user's own versions of notes before and after. */
  edits: { before: Edit | undefined; after: Edit }[];
}

/** Of the work that is done, a share of 1. */
type Progress = (share: number) => void;

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
  const change = action.kind === 'tag' || action.kind === 'move' ? 'decks' : 'all';
  return locked(collection, change, async () => {
    const present = cards.filter((card) => has(collection.columns, card));
    const done: BulkDone = { entries: [], befores: new Map(), moves: [], edits: [] };
    if (action.kind === 'tag') done.edits = await tagNotes(collection, present, action, progress);
    else await enter(collection, present, action, done, progress);
    progress(1);
    return done;
  });
}

/** One write, while no one folds or imports. */
function locked<T>(
  collection: Collection,
  kind: 'decks' | 'all',
  body: () => Promise<T>,
): Promise<T> {
  const { db, name } = collection;
  const tables = new Set<Table>([
    ...installTables(db),
    db.presets,
    db.edits,
    db.logPages,
    db.logLoose,
  ]);
  return withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, [...tables], { kind }, body),
  );
}

type Entered = Exclude<BulkAction, { kind: 'tag' }>;

/** Writes an entry for each card, and what the cards become. */
async function enter(
  collection: Collection,
  cards: readonly number[],
  action: Entered,
  done: BulkDone,
  progress: Progress,
): Promise<void> {
  const { db, clock } = collection;
  const moment = clock();
  const wanted =
    action.kind === 'move' ? await moveNotes(collection, cards, action.deck, done) : cards;
  progress(0.2);
  const stored = await readMany(cardShelf(db), [...wanted]);
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

/**
 * A device of its own for each time: so many milliseconds by the clock are not taken from grades that follow, and keys
 * stay unique without asking for each.
 */
function ownDevice(): number {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return random || 1;
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

/** Moves the notes of cards behind all others of a deck, in their order; gives all of their cards. */
async function moveNotes(
  collection: Collection,
  cards: readonly number[],
  to: number,
  done: BulkDone,
): Promise<number[]> {
  const { columns } = collection;
  const notes = new Set(cards.map((card) => columns.note[card]!));
  const all: number[] = [];
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || !notes.has(columns.note[card]!) || columns.deck[card] === to)
      continue;
    all.push(card);
    done.befores.set(card, readSchedule(columns, card));
  }
  const places = new Map(
    all.map((card) => [
      columns.note[card]!,
      { deck: columns.deck[card]!, position: columns.position[card]! },
    ]),
  );
  const end = endOf(collection, to);
  done.moves = [...places]
    .sort(([, a], [, b]) => a.deck - b.deck || a.position - b.position)
    .map(([note, from], at) => ({ note, from, to: { deck: to, position: end + at } }));
  if (done.moves.length > 0) await rehome(collection, done.moves);
  return all;
}

/** Puts a tag on the notes of cards, or takes it off, in the user's own version of each. */
async function tagNotes(
  collection: Collection,
  cards: readonly number[],
  { tag, add }: { tag: string; add: boolean },
  progress: Progress,
): Promise<BulkDone['edits']> {
  const { db, columns } = collection;
  const numbers = [...new Set(cards.map((card) => columns.note[card]!))];
  const [stored, own] = await Promise.all([
    readMany(noteShelf(db), numbers),
    db.edits.bulkGet(numbers),
  ]);
  progress(0.3);
  const [now, device] = changedNow(collection);
  const edits: BulkDone['edits'] = [];
  numbers.forEach((number, at) => {
    const before = own[at];
    const note = stored.get(number);
    if (!note) return;
    const { tags } = withEdit(note.note, before);
    const others = tags.filter((each) => each.toLowerCase() !== tag.toLowerCase());
    if (add ? others.length < tags.length : others.length === tags.length) return;
    // Later than what it replaces, whatever the clock says.
    const time = Math.max(now, (before?.changed[0] ?? 0) + 1);
    const fields = { ...before?.fields, tags: add ? [...tags, tag] : others };
    const version = { fields, changed: [time, device] as [number, number] };
    const after = editOf(number, [version, ...(before ? versionsOf(before) : [])]);
    edits.push({ before, after });
  });
  await inParts(edits, progress, (part) => db.edits.bulkPut(part.map(({ after }) => after)));
  return edits;
}

/** Rows written at once: between them it can be told how far it is. */
const ROWS = 1000;

async function inParts<T>(
  all: readonly T[],
  progress: Progress,
  write: (part: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS) {
    progress(0.3 + (0.7 * at) / all.length);
    await write(all.slice(at, at + ROWS));
  }
}

/** Takes it back in one transaction. What was done to a card since stays, and so does what came before that. */
export function takeBack(
  collection: Collection,
  { entries, befores, moves, edits }: BulkDone,
  progress: Progress = () => undefined,
): Promise<void> {
  const { db, clock } = collection;
  return locked(collection, edits.length + moves.length > 0 ? 'decks' : 'all', async () => {
    if (moves.length > 0) await rehome(collection, moves.map(turned));
    progress(0.2);
    const stored = await readMany(
      cardShelf(db),
      entries.map(({ card }) => card),
    );
    const held = entries.filter(({ card, time }) => stored.get(card)?.touched === time);
    const moment = clock();
    const device = ownDevice();
    // After what they name, even where the clock was set back.
    let time = Math.max(
      moment.now - held.length,
      held.reduce((a, b) => Math.max(a, b.time), 0),
    );
    const undos = held.map((entry) => {
      const about = { time: ++time, device, card: entry.card, kind: 'undo' } as const;
      return plainEntry({ ...about, target: keyOf(entry) }, moment);
    });
    progress(0.5);
    await seal(
      cardShelf(db),
      held.map(({ card }) => befores.get(card)!),
    );
    await seal(logShelf(db), undos);
    progress(0.7);
    await takeBackEdits(collection, edits, progress);
  });
}

async function takeBackEdits(
  { db }: Collection,
  edits: BulkDone['edits'],
  progress: Progress,
): Promise<void> {
  await inParts(edits, progress, async (part) => {
    const now = await db.edits.bulkGet(part.map(({ after }) => after.note));
    const same = part.filter(({ after }, at) => String(now[at]?.changed) === String(after.changed));
    await db.edits.bulkPut(same.flatMap(({ before }) => before ?? []));
    const gone = same.filter(({ before }) => !before).map(({ after }) => after.note);
    await db.edits.bulkDelete(gone);
  });
}
