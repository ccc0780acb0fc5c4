import type { Deleted } from '../core/exchange/backup.ts';
import type { NoteFields } from '../core/deck/noteForm.ts';
import { Dexie, type Table, type Transaction } from 'dexie';
import type {
  Answer,
  Changed,
  Deck,
  EntryKey,
  LogEntry,
  Note,
  Preset,
  Schedule,
  StudyDay,
  Today,
} from '../core/model.ts';
import type { CardPage } from '../core/memory/columns.ts';
import type { Figures } from '../core/stats/figures.ts';
import type { LogPage } from './logPage.ts';
import type { StoredIds } from './idRows.ts';
import type { NotePage } from './notePages.ts';
import type { Summary } from './summaries.ts';

/** A note as it lies in the database: its text, and the local numbers of its cards. */
export interface StoredNote {
  number: number;
  deck: number;
  note: Note;
  /** Aligned with `note.cards` once the user's own edit lies over the note. */
  cards: number[];
}

/** One field of the settings, or another small value of the same kind. */
export interface SettingRow {
  key: string;
  value: unknown;
  changed: Changed;
}

/** `note` and `card`: the next free number. `device`: this installation's random number. */
export interface Counter {
  name: 'note' | 'card' | 'deck' | 'device';
  value: number;
}

/** The local numbers of one note. Kept when its deck goes, so that coming back finds its history. */
export interface Numbered {
  note: number;
  /** 0 where the note is in no installed deck. */
  deck: number;
  /** Template → card number. */
  cards: Map<string, number>;
  /** Gone from its deck's text: its cards are retired. */
  retired: boolean;
  /** When it first came, milliseconds since the epoch; of older rows not known. */
  added?: number;
}

/** All ids that begin with `<home>/`: one row, because single rows are what costs. */
export interface IdRow {
  home: string;
  /** By the part of the id after the slash. */
  slugs: Map<string, Numbered>;
}

/** What the questions of a deck link to; from it `Deck.requires` is computed. */
export interface LinkRow {
  deck: number;
  /** First parts of the ids that its notes have or had: their rows in `ids`. */
  homes: string[];
  questions: [card: number, noteIds: string[]][];
}

/** The user's own version of some fields of a note. */
export interface EditVersion {
  fields: Partial<Note>;
  changed: Changed;
  /** The deck's own text when it was made: tells whether that has changed since. Older versions do not say. */
  over?: string;
}

/** The present one, laid over what its deck says, and those before it, the newest first. */
export interface Edit extends EditVersion {
  note: number;
  earlier?: EditVersion[];
}

/** A note on its way: what was typed into the editor and is not saved yet. On this device only. */
export interface NoteDraft {
  /** Id of the note that is edited; `NEW_NOTE` for one to be added. */
  key: string;
  fields: NoteFields;
  tags: string[];
  /** Id of the deck that it is to go to; empty where none is chosen. */
  deck: string;
  /** Pictures and sounds that it shows or has shown: name → SHA-256. */
  media: Record<string, string>;
  /** Milliseconds since the epoch. */
  time: number;
}

/** Key of the draft of a note to be added. */
export const NEW_NOTE = '';

export interface Media {
  /** SHA-256, hexadecimal. */
  hash: string;
  type: string;
  bytes: ArrayBuffer;
}

/** Something deleted (`deck:<id>`, …), so that a merge does not bring it back. */
export type Tombstone = Deleted;

/** A page of a backup on its way in: nothing of it counts before all of it is taken in at once. */
export interface Staged {
  /** What it holds: `notes`, `log`, … */
  kind: string;
  part: unknown;
}

/** A snapshot where there is no file system of the origin. */
export interface StoredSnapshot {
  name: string;
  packed: ArrayBuffer;
}

/** The pictures and sounds that a snapshot shows: they stay as long as it does. */
export interface SnapshotMedia {
  /** The snapshot's, or `UNNOTED`. */
  name: string;
  /** SHA-256, hexadecimal. */
  hashes: string[];
}

/** Stands for all snapshots made before it was noted what they show. */
export const UNNOTED = '';

/** What studied days came to, in full: of one deck, or of all cards of the log. */
export interface FiguresRow {
  /** Deck number, or `ALL`. */
  deck: number;
  figures: Figures;
}

/** Says what the other rows of `figures` are worth: without it they mean nothing. */
export interface FiguresMark {
  deck: typeof MARK;
  /** Days before this one are counted. It was the running day when they were. */
  until: StudyDay;
  /** Of the counting that made the rows, or that is under way. */
  token: number;
  /** `odd`: the log holds more of that day, or later ones, than the start reads: only a scan tells. */
  state: 'counting' | 'made' | 'odd';
}

/** Key of the mark among the figures. */
export const MARK = -1;

interface Tables {
  decks: Table<Deck, number>;
  presets: Table<Preset, string>;
  settings: Table<SettingRow, string>;
  counters: Table<Counter, Counter['name']>;
  today: Table<Today, number>;
  summaries: Table<Summary, number>;
  figures: Table<FiguresRow | FiguresMark, number>;
  notePages: Table<NotePage, number>;
  noteLoose: Table<StoredNote, number>;
  cardPages: Table<CardPage, number>;
  cardLoose: Table<Schedule, number>;
  logPages: Table<LogPage, number>;
  logLoose: Table<LogEntry, EntryKey>;
  ids: Table<StoredIds, string>;
  links: Table<LinkRow, number>;
  media: Table<Media, string>;
  edits: Table<Edit, number>;
  tombstones: Table<Tombstone, string>;
  staged: Table<Staged, number>;
  snapshots: Table<StoredSnapshot, string>;
  snapshotMedia: Table<SnapshotMedia, string>;
  answers: Table<Answer, [card: number, time: number]>;
  drafts: Table<NoteDraft, string>;
}
export type Db = Dexie & Tables;

/** Key of the one row of `today`. */
export const TODAY = 0;

export const DATABASE = 'engram';

/** The tables as they are now. A change here is a new version below, with its upgrade. */
const tables: Record<keyof Tables, string> = {
  decks: 'number',
  presets: 'id',
  settings: 'key',
  counters: 'name',
  today: '',
  summaries: 'deck',
  figures: 'deck',
  notePages: '',
  noteLoose: 'number',
  cardPages: '',
  cardLoose: 'card',
  logPages: '',
  logLoose: '[time+device]',
  ids: 'home',
  links: 'deck',
  media: 'hash',
  edits: 'note',
  tombstones: 'id',
  staged: '++, kind',
  snapshots: 'name',
  snapshotMedia: 'name',
  answers: '[card+time]',
  drafts: 'key',
};

/** Another IndexedDB than the platform's, for tests. */
export interface Idb {
  indexedDB: IDBFactory;
  IDBKeyRange: typeof IDBKeyRange;
}

// Its aids to finding faults cost time with every step, and it takes every address of this machine for a developer's.
Dexie.debug = false;

/** The database, not yet open: Dexie opens it with the first step. */
export function openDb(name: string, idb?: Idb): Db {
  const db = new Dexie(name, {
    cache: 'disabled',
    chromeTransactionDurability: 'relaxed',
    ...idb,
  }) as Db;
  const { staged, snapshots, figures, answers, snapshotMedia, drafts, ...version1 } = tables;
  db.version(1).stores(version1);
  db.version(2).stores({ staged, snapshots }).upgrade(upgrade2);
  // Counted from the log when there is nothing else to do; until then the log is scanned.
  db.version(3).stores({ figures });
  db.version(4).stores({ answers });
  db.version(5).stores({ snapshotMedia }).upgrade(upgrade5);
  db.version(6).stores({ drafts });
  return db;
}

/** Until then one date stood for a deck's text and for what was chosen about it. */
async function upgrade2(tx: Transaction): Promise<void> {
  await tx
    .table<Deck>('decks')
    .toCollection()
    .modify((deck) => {
      deck.installed ??= deck.changed;
    });
}

/** Until then snapshots did not say what they show: it may be anything that is here. */
async function upgrade5(tx: Transaction): Promise<void> {
  const hashes = await tx.table<Media, string>('media').toCollection().primaryKeys();
  await tx.table<SnapshotMedia>('snapshotMedia').put({ name: UNNOTED, hashes });
}
