import { has } from '../core/memory/columns.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';
import { undoSteps } from './undoSteps.ts';

/** Undoes these entries, in one transaction: what was done as one is taken back as one. Throws where it is not saved. */
export async function undoEntries(
  collection: Collection,
  entries: readonly LogEntry[],
): Promise<void> {
  void startDay(collection);
  if (collection.pending.size > 0) await collection.saving;
  const { columns } = collection;
  const present = entries.filter(({ card }) => has(columns, card));
  const steps = undoSteps(collection, present);
  if (steps.length === 0) return;
  const recorded = await record(collection, steps, { strict: false, effect: null });
  if (recorded.ok) return;
  const why = recorded.reason === 'failed' ? recorded.why : 'a deck is gone';
  throw new Error(`It could not be undone: ${why}.`);
}
