import type { Table } from 'dexie';
import type { Deck, LogEntry, Schedule, StudyDay } from '../core/model.ts';
import type { CardChange } from './changeCards.ts';
import type { Collection } from './collection.ts';
import type { Edit } from './db.ts';
import { installTables } from './installDeck.ts';
import { withLock } from './locks.ts';
import type { Move } from './rehome.ts';
import { writeAndRead } from './write.ts';

/** What can be done to any number of cards; tags and decks are those of their notes. */
export type BulkAction =
  | { kind: CardChange }
  | { kind: 'flag'; colour: number }
  | { kind: 'due'; due: StudyDay }
  | { kind: 'move'; deck: number }
  /** All notes of some decks go into another one, and those decks go. Asks for no cards. */
  | { kind: 'merge'; from: readonly number[]; deck: number }
  | { kind: 'tag'; tag: string; add: boolean };

/** What can be done to the cards selected. */
export type CardsAction = Exclude<BulkAction, { kind: 'merge' }>;

/** What was done: enough to take it back. */
export interface BulkDone {
  entries: LogEntry[];
  /** The cards as they were. */
  befores: Map<number, Schedule>;
  moves: Move[];
  /** The user's own versions of notes before and after. */
  edits: { before: Edit | undefined; after: Edit }[];
  /** Decks that went, as they were. */
  decks: Deck[];
}

/** Of the work that is done, a share of 1. */
export type Progress = (share: number) => void;

/** One write, while no one folds or imports. */
export function bulkWrite<T>(
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

/**
 * A device of its own for each time: so many milliseconds by the clock are not taken from grades that follow, and keys
 * stay unique without asking for each.
 */
export function ownDevice(): number {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return random || 1;
}
