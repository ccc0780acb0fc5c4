import { has } from '../core/memory/columns.ts';
import { keyOf, keyText } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import { actionOf } from './actions.ts';
import type { Collection } from './collection.ts';
import { historyOf } from './entries.ts';

export type Way = 'undo' | 'redo';

/** What `undo` and `redo` would do now: for buttons. */
export function canUndo(collection: Collection): { undo: LogEntry[]; redo: LogEntry[] } {
  const entries = (way: Way) => newest(collection, way)?.parts.map(({ entry }) => entry) ?? [];
  return { undo: entries('undo'), redo: entries('redo') };
}

/** The newest action with all of its entries that are where the newest is. */
export function newest(collection: Collection, way: Way) {
  const { done, undone } = historyOf(collection);
  const list = way === 'undo' ? done : undone;
  for (const { entry } of list.toReversed()) {
    const action = actionOf(collection, entry);
    if (!action) continue;
    const keys = new Set(action.entries.map((each) => keyText(keyOf(each))));
    const parts = list.filter((each) => keys.has(keyText(keyOf(each.entry))));
    const present = parts.filter((each) => has(collection.columns, each.entry.card));
    return present.length > 0 ? { parts: present, also: action.also } : null;
  }
  return null;
}
