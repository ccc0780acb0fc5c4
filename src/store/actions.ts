import type { Table } from 'dexie';
import { keyOf, keyText } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection } from './collection.ts';
import type { Written } from './held.ts';

/** What an action writes besides its log entries, inside the same transaction, and how to take it back. */
export interface Also {
  tables: Table[];
  run: () => Promise<void>;
  /** The other way: for undo; and its own other way for redo. */
  back: () => Also;
}

/** What was done in one go: several entries, or more than entries. */
export interface Action {
  entries: readonly LogEntry[];
  also: Also | null;
}

/** Keeps what was recorded in one go together, until the app is closed. */
export function remember(
  { actions }: Collection,
  written: readonly Written[],
  also: Also | null = null,
): void {
  const entries = written.map(({ entry }) => entry);
  if (entries[0]?.kind === 'undo' || (entries.length < 2 && !also)) return;
  for (const entry of entries) actions.set(keyText(keyOf(entry)), { entries, also });
}

/** The action that an entry is part of; null where its undo would need more than the log says. */
export function actionOf({ actions }: Collection, entry: LogEntry): Action | null {
  const known = actions.get(keyText(keyOf(entry)));
  if (known) return known;
  return entry.kind === 'edit' || entry.kind === 'move' ? null : { entries: [entry], also: null };
}
