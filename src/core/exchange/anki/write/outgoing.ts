import type { LogEntry, Moment, Note, Preset, Schedule } from '../../../model.ts';
import type { KeptType } from '../keptType.ts';
import type { OutLoss } from './outLosses.ts';

/** What goes out, in the app's own terms. */

/** What holds for the whole package. */
export interface Outgoing {
  /** When and where it is written. */
  moment: Moment;
  /** Minutes east of UTC at an instant, where the learner is. */
  offsetAt: (ms: number) => number;
  burySiblings: boolean;
  /** New cards a day, for decks without a limit of their own. */
  newPerDay: number;
  /** With schedules, flags and reviews; else all cards go as new ones. */
  history: boolean;
  /** A note type of Anki's by the SHA-256 that notes name; null where it is not there any more. */
  keptType: (hash: string) => Promise<KeptType | null>;
  /** SHA-1 of bytes. */
  sha1: (bytes: Uint8Array) => Promise<Uint8Array>;
}

export interface OutgoingDeck {
  id: string;
  /** Its path, parted by `::`. */
  title: string;
  /** What is said about it: Markdown. */
  description: string;
  /** What holds for its cards, or for its questions where those are what it is for. */
  preset: Preset;
  newPerDay: number | null;
  reviewsPerDay: number | null;
  /** In teaching order. */
  notes: OutgoingNote[];
  /** What of it does not go along, counted. */
  lost: Partial<Record<OutLoss, number>>;
}

export interface OutgoingNote {
  /** With the user's own edit over it. */
  note: Note;
  /** When it came and when it was last changed, milliseconds since the epoch. */
  added: number;
  changed: number;
  /** Its cards were written anew here, and not by its fields: what Anki had of it is not what it says now. */
  rewritten: boolean;
  /** Those that go along. */
  cards: OutgoingCard[];
}

export interface OutgoingCard {
  template: string;
  schedule: Schedule;
  preset: Preset;
  /** All of its log, in any order. */
  entries: readonly LogEntry[];
}
