import { has } from '../core/memory/columns.ts';
import { keyOf, keyText } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { historyOf } from './entries.ts';
import { emit } from './held.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';
import { undoSteps } from './undoSteps.ts';

export type UndoManyResult =
  | { ok: true; cards: number }
  | { ok: false; reason: 'failed'; message: string };

/**
 * Undoes what was done to many cards at once, in one transaction. Only today's own entries can be
 * undone, and of a card only its newest: what was done to it since stays, and so does what came
 * before that.
 */
export async function undoMany(
  collection: Collection,
  entries: readonly LogEntry[],
): Promise<UndoManyResult> {
  void startDay(collection);
  // Until it is saved, an entry's own millisecond may still move on.
  if (collection.pending.size > 0) await collection.saving;
  for (const last of [false, true]) {
    const steps = undoSteps(collection, newestOf(collection, entries));
    if (steps.length === 0) break;
    const recorded = await record(collection, steps, { strict: true, effect: null });
    if (recorded.ok) {
      // What the cards became was told by their log, after it was first shown.
      emit(collection, { kind: 'all' }, 'here');
      return { ok: true, cards: steps.length };
    }
    // Stale: another tab was here; what stands in the way is now known.
    if (recorded.reason === 'stale' && !last) continue;
    const why = recorded.reason === 'failed' ? recorded.why : 'the cards are in use in another tab';
    return { ok: false, reason: 'failed', message: `Undo could not be saved: ${why}. Try again.` };
  }
  return { ok: true, cards: 0 };
}

/** Of these entries those that are their card's newest. */
function newestOf(collection: Collection, entries: readonly LogEntry[]): LogEntry[] {
  const { columns } = collection;
  const own = new Set(historyOf(collection).done.map(({ entry }) => keyText(keyOf(entry))));
  return entries.filter(
    (each) =>
      own.has(keyText(keyOf(each))) &&
      has(columns, each.card) &&
      columns.touched[each.card] === each.time,
  );
}
