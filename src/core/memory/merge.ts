import type { LogEntry } from '../model.ts';
import { byKey, inOrder } from './entry.ts';

/** The union of two logs by key, in key order. Entries are never rewritten, so of two with one key either will do. */
export function mergeEntries(a: readonly LogEntry[], b: readonly LogEntry[]): LogEntry[] {
  const left = inOrder(a);
  const right = inOrder(b);
  const merged: LogEntry[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    const x = left[i];
    const y = right[j];
    const next = !y || (x && byKey(x, y) <= 0) ? (i++, x!) : (j++, y);
    const last = merged.at(-1);
    if (!last || byKey(last, next) !== 0) merged.push(next);
  }
  return merged;
}
