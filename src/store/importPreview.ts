import type { Coming } from '../core/deck/count.ts';
import type { AnkiOptions } from '../core/exchange/anki/deckOptions.ts';
import type { MatchedBy } from '../core/deck/match.ts';
import type { GuessedEncoding } from '../core/exchange/delimited/encodings.ts';
import type { Role, RowKind } from '../core/exchange/delimited/roles.ts';
import type { Separator } from '../core/exchange/delimited/separators.ts';
import type { CompiledDeck, Html, Note, Warning } from '../core/model.ts';

/** Instead of a deck's id: a deck of its own. */
export const NEW = 'new';

/** Where the notes of a file can go. */
export interface TargetChoice {
  /** Deck id, or `NEW`. */
  id: string;
  title: string;
  /** Removed earlier: its schedules are still known. */
  removed: boolean;
}

/** What becomes of one note. */
export interface NoteChange {
  state: 'new' | 'changed' | 'gone';
  title: string;
  /** Its title so far, where that is another one. */
  before: string | null;
  by: MatchedBy | null;
  /** The user has a text of one's own over it, which stays unless the new one is wanted. */
  edited?: EditedChange;
}

/** Both texts of a note that the user edited: Markdown, or the fields of a note that came from Anki. */
export interface EditedChange {
  /** Of the note. */
  id: string;
  mine: string;
  theirs: string;
}

/** What importing a file would do. */
export interface DeckPreview {
  /** Id of the deck that it goes to, or `NEW`. */
  target: string;
  /** Empty where the file itself says by its id. */
  choices: TargetChoice[];
  /** The deck is here, or was: the rest compares with it. */
  known: 'here' | 'removed' | null;
  coming: Coming;
  counts: { new: number; changed: number; unchanged: number; gone: number };
  /** How those known before were found. */
  found: Record<MatchedBy, number>;
  /** What is not as it was, in the order of the deck; at most `mostChanges`. */
  changes: NoteChange[];
  /** The first notes, as they will be shown. */
  samples: Note[];
}

/** What comes with a deck of Anki's beside its cards. */
export interface AnkiCounts {
  studied: number;
  suspended: number;
  reviews: number;
  /** Its deck options; null where there are none. */
  options: AnkiOptions | null;
  /** What it will say of the deck; empty where it says nothing, or where something is said of it already. */
  description: Html;
  /** Cards whose schedule is in the log already, where that is known. */
  known?: number;
}

/** One file of an import. */
export interface FilePreview {
  name: string;
  title: string;
  kind: CompiledDeck['kind'];
  /** An error among them keeps the file out. */
  warnings: Warning[];
  /** Null where the file is kept out. */
  deck: DeckPreview | null;
  /** What of its history comes with it, where it has one. */
  anki?: AnkiCounts;
  /** How its rows were read; only of the first deck of a table. */
  table?: TablePreview;
}

/** A table as it is read, and what can be chosen about that. */
export interface TablePreview {
  /** By which it is named when something is chosen. */
  place: number;
  /** Whether it is read by what was chosen the last time it came. */
  kept: boolean;
  /** Null where it was no file: a text that was pasted is decoded already. */
  encoding: GuessedEncoding | null;
  separator: Separator;
  quotes: boolean;
  /** Whether its quotation marks do not pair. */
  quoteTrouble: boolean;
  header: boolean;
  html: boolean;
  kind: RowKind;
  columns: ColumnPreview[];
}

/** A column: its name, empty where it has none, what it is for, and its first values. */
export interface ColumnPreview {
  name: string;
  role: Role;
  values: string[];
}

/** A picture or sound of an import. */
export interface MediaPreview {
  name: string;
  /** Whether a text names it. */
  used: boolean;
  /** Why it is not taken, or null. */
  problem: string | null;
  /** By which the samples find it; null where it is not taken. */
  hash: string | null;
}

/** Changes that are listed by name; the counts tell of the rest. */
export const mostChanges = 200;

/** Notes that are shown as a sample. */
const sampleSize = 5;

/** Of each of many decks a few would be too many. */
export const samplesOf = (decks: number): number => (decks <= 3 ? sampleSize : decks <= 20 ? 1 : 0);
