import { hasKey } from '../core/memory/entry.ts';
import { count, emptyCounts } from '../core/memory/totals.ts';
import type { LogEntry, Today } from '../core/model.ts';

/** A day's counts with one entry of a deck's card added or taken away. */
export function counted(
  counts: Today['counts'],
  deck: number,
  entry: LogEntry,
  sign: 1 | -1,
): Today['counts'] {
  const before = counts[deck] ?? emptyCounts();
  const after = count(before, entry, sign);
  return after === before ? counts : { ...counts, [deck]: after };
}

/** What an entry adds or takes: itself, or what it undoes or redoes; null where that is unknown. */
export function effectOf(
  entry: LogEntry,
  entries: readonly LogEntry[],
): { entry: LogEntry; sign: 1 | -1 } | null {
  if (entry.kind !== 'undo' || !entry.target) return { entry, sign: 1 };
  const named = entry.target;
  const target = entries.find((other) => hasKey(other, named));
  const inner = target && target !== entry ? effectOf(target, entries) : null;
  return inner && { entry: inner.entry, sign: inner.sign === 1 ? -1 : 1 };
}
