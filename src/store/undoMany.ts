import { has, readSchedule } from '../core/memory/columns.ts';
import { keyOf, keyText, plainEntry } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection, Step } from './collection.ts';
import { freeTimes, historyOf } from './entries.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';

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
    const steps = undoing(collection, entries);
    if (steps.length === 0) break;
    const recorded = await record(collection, steps, { strict: true, effect: null });
    if (recorded.ok) return { ok: true, cards: steps.length };
    // Stale: another tab was here; what stands in the way is now known.
    if (recorded.reason === 'stale' && !last) continue;
    const why = recorded.reason === 'failed' ? recorded.why : 'the cards are in use in another tab';
    return { ok: false, reason: 'failed', message: `Undo could not be saved: ${why}. Try again.` };
  }
  return { ok: true, cards: 0 };
}

function undoing(collection: Collection, entries: readonly LogEntry[]): Step[] {
  const { columns, device, clock } = collection;
  const own = new Set(historyOf(collection).done.map(({ entry }) => keyText(keyOf(entry))));
  const moment = clock();
  const free = freeTimes(collection);
  let from = moment.now;
  const steps: Step[] = [];
  for (const target of entries) {
    if (!own.has(keyText(keyOf(target))) || !has(columns, target.card)) continue;
    const before = readSchedule(columns, target.card);
    if (before.touched !== target.time) continue;
    // An undo stands after what it names, even where the clock was set back.
    const time = free(Math.max(from, target.time + 1));
    from = time;
    const about = { time, device, card: target.card, kind: 'undo', target: keyOf(target) } as const;
    // What the card was before, its log tells, in the transaction.
    steps.push({ entry: plainEntry(about, moment), before, after: before });
  }
  return steps;
}
