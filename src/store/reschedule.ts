import type { Preset } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { putDeck, type DeckPatch } from './putDeck.ts';
import { replayAll, replayTables } from './rebuild.ts';
import { catchUp } from './refresh.ts';
import { rescheduleInWorker } from './upkeepWorker.ts';
import { writeAndRead } from './write.ts';

/** A change under which every schedule is made anew from the log. */
export type Rescheduling =
  | { preset: Preset }
  /** Another preset for a deck, with whatever else was chosen about it. */
  | { deck: number; patch: DeckPatch };

/** Saves it and replays the log; in a worker where there are any, for it takes seconds. */
export async function reschedule(collection: Collection, change: Rescheduling): Promise<void> {
  if (typeof Worker === 'undefined') return rescheduleHere(collection, change);
  await collection.saving;
  await rescheduleInWorker(collection, change);
  await catchUp(collection);
}

/** The same on the spot, in one transaction. */
export function rescheduleHere(collection: Collection, change: Rescheduling): Promise<void> {
  const { db } = collection;
  return writeAndRead(collection, replayTables(db), { kind: 'all' }, async () => {
    if ('preset' in change) await db.presets.put(change.preset);
    else await putDeck(collection, change.deck, change.patch);
    await replayAll(db);
  });
}
