import { studyDay } from '../core/day.ts';
import type { Collection } from './collection.ts';
import { changedNow } from './changed.ts';
import { connected } from './connection.ts';
import { writeHeld } from './write.ts';

/** Key of the last export's time among the settings' rows; it stays on its device. */
export const EXPORTED = 'exported';

/** Days after which an export is asked for. */
export const FORTNIGHT = 14;

/** When a backup file last left this device, ms; null for never. */
export async function lastExport({ db }: Collection): Promise<number | null> {
  const row = await connected(db, () => db.settings.get(EXPORTED));
  return typeof row?.value === 'number' ? row.value : null;
}

/** Notes that one left now. */
export async function noteExport(collection: Collection): Promise<void> {
  const { db } = collection;
  const changed = changedNow(collection);
  await writeHeld(collection, [db.settings], { kind: 'settings' }, async () => {
    await db.settings.put({ key: EXPORTED, value: changed[0], changed });
  });
}

/** Study days since the last export, or since the first day of study; null where nothing is to lose. */
export async function daysWithoutExport(collection: Collection): Promise<number | null> {
  const exported = await lastExport(collection);
  const moment = collection.clock();
  const since =
    exported === null
      ? collection.summaries[0]?.day
      : studyDay({ ...moment, now: Math.min(exported, moment.now) });
  return since === undefined ? null : studyDay(moment) - since;
}
