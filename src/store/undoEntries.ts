import { has, readSchedule } from '../core/memory/columns.ts';
import { keyOf, plainEntry } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection, Step } from './collection.ts';
import { freeTime } from './entries.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';

/** Undoes these entries, in one transaction: what was done as one is taken back as one. Throws where it is not saved. */
export async function undoEntries(
  collection: Collection,
  entries: readonly LogEntry[],
): Promise<void> {
  void startDay(collection);
  if (collection.pending.size > 0) await collection.saving;
  const { columns, device } = collection;
  const moment = collection.clock();
  let from = Math.max(moment.now, ...entries.map(({ time }) => time + 1));
  const steps = entries.flatMap((target): Step[] => {
    if (!has(columns, target.card)) return [];
    const time = freeTime(collection, from);
    from = time + 1;
    const about = { time, device, card: target.card, kind: 'undo', target: keyOf(target) } as const;
    // What the card becomes, its log says when it is saved.
    const before = readSchedule(columns, target.card);
    return [{ entry: plainEntry(about, moment), before, after: before }];
  });
  if (steps.length === 0) return;
  const recorded = await record(collection, steps, { strict: false, effect: null });
  if (recorded.ok) return;
  const why = recorded.reason === 'failed' ? recorded.why : 'a deck is gone';
  throw new Error(`It could not be undone: ${why}.`);
}
