import type { Print } from '../deck/prints.ts';
import type { Answer, Changed, Deck, Note, Preset } from '../model.ts';
import type { CardRef, LogLine } from './backupLog.ts';

/**
 * A backup file: gzip of lines of JSON. The first line says what it is, each further line holds a
 * page of something, and the last one counts and sums up the others. Notes and cards go by their
 * string ids, so that any device can take them in.
 */
export const FORMAT = 'engram-backup';

/** Moves on when an older app could misread a file: 2 brought answers. Files of earlier versions are read as well. */
export const VERSION = 2;

/** Bytes of one piece of a picture or sound. */
export const PIECE = 1_000_000;

/** What a file says of itself. */
export interface BackupHeader {
  format: typeof FORMAT;
  version: number;
  /** Version of the app that wrote it. */
  app: string;
  /** Milliseconds since the epoch. */
  made: number;
  /** Minutes east of UTC where it was made. */
  offset: number;
  device: number;
  /** Whether pictures and sounds are in it; snapshots leave them where they are. */
  media: boolean;
  counts: { decks: number; notes: number; cards: number; reviews: number };
}

/** A deck without its local numbers and what follows from its notes. */
export type PortableDeck = Omit<Deck, 'number' | 'requires' | 'categories' | 'minutes'>;

/** One note as it travels. */
export interface NoteLine {
  note: Note;
  /** No longer in its deck's text: kept, not asked. */
  retired?: boolean | undefined;
  /** Cards that its text had once, with the index of their kind in `templateKinds`. */
  gone?: [template: string, kind: number][] | undefined;
  /** When it first came, milliseconds since the epoch. */
  added?: number | undefined;
}

/** An answer without its local number. */
export type PortableAnswer = Omit<Answer, 'card'>;

/** Something deleted; of a deck of one's own, what its text is known again by. */
export interface Deleted {
  id: string;
  changed: Changed;
  was?: { title: string; prints: Print[] };
}

/** The user's own version of some fields of a note, and those before it, the newest first. */
export type EditLine = [
  noteId: string,
  fields: Partial<Note>,
  changed: Changed,
  earlier?: { fields: Partial<Note>; changed: Changed; over?: string }[],
  /** The deck's text that it was made over, where that is known. */
  over?: string,
];

/** One line between the first and the last. */
export type BackupPart =
  | { kind: 'settings'; rows: [key: string, value: unknown, changed: Changed][] }
  | { kind: 'presets'; rows: Preset[] }
  | { kind: 'deck'; deck: PortableDeck }
  /** In teaching order; those of one deck may take many lines. */
  | { kind: 'notes'; deck: string; notes: NoteLine[] }
  | LogLine
  | { kind: 'edits'; rows: EditLine[] }
  | { kind: 'answers'; rows: [card: CardRef, answer: PortableAnswer][] }
  | { kind: 'tombstones'; rows: Deleted[] }
  /** Its bytes follow, in pieces, in order. `size` in bytes. */
  | { kind: 'media'; hash: string; type: string; size: number }
  | { kind: 'bytes'; hash: string; base64: string };

/** Why a file is refused, in words for the user. */
export class BackupError extends Error {
  override name = 'BackupError';
}

/** Whether the first was changed later; of two made in the same millisecond the higher device counts. */
export function isNewer(a: Changed, b: Changed): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}

/** The later of two. */
export const newest = (a: Changed, b: Changed): Changed => (isNewer(b, a) ? b : a);
