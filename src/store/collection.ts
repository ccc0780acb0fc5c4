import { studyDay } from '../core/day.ts';
import type { Outline } from '../core/curriculum/curriculum.ts';
import { trackOrder } from '../core/curriculum/order.ts';
import type { Columns } from '../core/memory/columns.ts';
import type { DaySummary, StudyContext, UsualDay } from '../core/memory/context.ts';
import { effective } from '../core/memory/replay.ts';
import type { Deck, LogEntry, Moment, Preset, Schedule, Settings, Today } from '../core/model.ts';
import type { Action } from './actions.ts';
import { joinChannel, type Change, type Channel } from './changes.ts';
import { connected } from './connection.ts';
import { DATABASE, openDb, type Db, type Idb } from './db.ts';
import { giveDevice } from './device.ts';
import { adopt } from './held.ts';
import { load } from './load.ts';
import { receive, startDay } from './refresh.ts';
import type { Summary } from './summaries.ts';
import { makeNoteCache, type NoteCache } from './noteCache.ts';

/** Something done to a card, shown already but perhaps not yet saved. */
export interface Step {
  entry: LogEntry;
  before: Schedule;
  after: Schedule;
}

/**
 * The open database with what is held of it in memory. Pages read the first group of fields, anew
 * after every change: arrays and objects are replaced, except the columns, which change in place.
 */
export interface Collection {
  readonly name: string;
  readonly clock: () => Moment;
  /** Minutes east of UTC at an instant, where the learner is. */
  readonly offsetAt: (ms: number) => number;
  settings: Settings;
  presets: Record<string, Preset>;
  /** In order of their numbers. */
  decks: Deck[];
  columns: Columns;
  /** The running day with everything done, saved or on its way. */
  today: Today;
  /** Today's log entries as written, undos included, in key order. */
  entries: LogEntry[];
  /** Studied days of the last year before today, oldest first, all decks together. */
  summaries: DaySummary[];
  usual: UsualDay;

  /** The rest is the store's own. */
  readonly db: Db;
  readonly device: number;
  /** The row of the running day and its entries as the database has them, as far as known here. */
  saved: { today: Today; entries: LogEntry[]; summary: Summary };
  /** Steps shown and not yet saved. */
  readonly pending: Set<Step[]>;
  /** Counts what was put right in memory from outside: a step thought out before is checked anew. */
  epoch: number;
  /** Ends when all steps begun so far are saved or taken back. */
  saving: Promise<unknown>;
  /** Schedules before today's own grades of this session, by the entry's key: undo's short way. */
  readonly befores: Map<string, Schedule>;
  /** What this session recorded in one go, by the key of each of its entries: undone in one go too. */
  readonly actions: Map<string, Action>;
  readonly notes: NoteCache;
  readonly listeners: Set<(change: Change) => void>;
  readonly channel: Channel;
  /** Ends what watches in the background. */
  readonly stop: AbortController;
}

export interface OpenOptions {
  name?: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  /** Minutes east of UTC at an instant. */
  offset?: (ms: number) => number;
  idb?: Idb;
}

const localOffset = (ms: number) => -new Date(ms).getTimezoneOffset();

/** The database is being deleted, and this connection must not be in the way; nothing more is to be done about it. */
function closed(db: Db): false {
  db.close();
  return false;
}

/** Opens a database and reads what the first card needs: one transaction, nothing written but once. */
export async function openCollection(options: OpenOptions = {}): Promise<Collection> {
  const { name = DATABASE, now = () => Date.now(), offset = localOffset, idb } = options;
  const clockAt = (rollover: number): Moment => {
    const ms = now();
    return { now: ms, offset: offset(ms), rollover };
  };
  const db = openDb(name, idb);
  // Silently: pages begin anew (`reactive.tsx`), and a worker's step is retried or fails.
  db.on('versionchange', ({ newVersion }) => newVersion !== null || closed(db));
  const loaded = await connected(db, () => load(db, clockAt));
  const device = loaded.device || (await giveDevice(db));
  const { settings, presets, decks, columns, today, entries, summary, usual } = loaded;
  const collection: Collection = {
    name,
    clock: () => clockAt(collection.settings.rollover),
    offsetAt: offset,
    settings,
    presets,
    decks,
    columns,
    today,
    entries,
    summaries: [],
    usual,
    db,
    device,
    saved: { today, entries, summary },
    pending: new Set(),
    epoch: 0,
    saving: Promise.resolve(),
    befores: new Map(),
    actions: new Map(),
    notes: makeNoteCache(),
    listeners: new Set(),
    channel: joinChannel(name, (message) => receive(collection, message)),
    stop: new AbortController(),
  };
  adopt(collection, loaded);
  void startDay(collection);
  return collection;
}

/** What a queue depends on, as it is now: from memory, at once. */
export function context(collection: Collection, outline: Outline): StudyContext {
  const moment = collection.clock();
  if (studyDay(moment) !== collection.today.day) void startDay(collection);
  const { settings, presets, decks, today, entries, usual } = collection;
  const track = outline.tracks.find(({ id }) => id === settings.track) ?? null;
  return {
    moment,
    settings,
    presets,
    today,
    usual,
    decks: trackOrder(decks, track),
    entries: effective(entries),
  };
}

/** Lets go of the database; used before it is deleted, and by workers and tests. */
export function closeCollection(collection: Collection): void {
  collection.stop.abort();
  collection.channel.close();
  collection.db.close();
}

/** Calls back after every change, of this tab or another; returns how to stop. */
export function subscribe(collection: Collection, heard: (change: Change) => void): () => void {
  collection.listeners.add(heard);
  return () => collection.listeners.delete(heard);
}
