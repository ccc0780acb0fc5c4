import { studyDay } from '../core/day.ts';
import type { Collection } from './collection.ts';
import { UNNOTED } from './db.ts';
import { installTables } from './installDeck.ts';
import { withLock } from './locks.ts';
import { dropUnusedMedia, shownMedia } from './media.ts';
import { filePlace, rowPlace, type SnapshotPlace } from './snapshotPlaces.ts';
import { packBackup } from './writeBackup.ts';

/** `daily` ones come by themselves; one is made `before` a backup is taken in. */
type SnapshotReason = 'daily' | 'before';

/** A backup kept on this device, without pictures and sounds: those stay here as long as it does. */
export interface Snapshot {
  name: string;
  /** Milliseconds since the epoch. */
  made: number;
  reason: SnapshotReason;
  /** Bytes. */
  size: number;
}

/** How many of each kind are kept. */
const kept: Record<SnapshotReason, number> = { daily: 7, before: 3 };

/** The snapshots on this device, newest first. */
export async function listSnapshots(collection: Collection): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const place of await places(collection)) {
    for (const { name, size } of await place.list()) {
      const [, made, reason] = /^(\d+)-(daily|before)\.gz$/.exec(name) ?? [];
      if (made) found.push({ name, made: Number(made), reason: reason as SnapshotReason, size });
    }
  }
  return found.sort((a, b) => b.made - a.made);
}

/** One of them as a file, to be restored. Throws where it is gone. */
export async function openSnapshot(collection: Collection, name: string): Promise<Blob> {
  for (const place of await places(collection)) {
    const file = await place.read(name);
    if (file) return file;
  }
  throw new Error('This snapshot is no longer there.');
}

/**
 * Takes a snapshot and lets the oldest go. In a worker, where files can be written. Nothing else
 * writes meanwhile: what it shows is noted before it could be dropped.
 */
export function takeSnapshot(
  collection: Collection,
  app: string,
  reason: SnapshotReason,
): Promise<void> {
  const { db, name: database, clock } = collection;
  return withLock(`engram:${database}:write`, async () => {
    const file = await packBackup(collection, { app, media: false });
    const name = `${clock().now}-${reason}.gz`;
    await db.snapshotMedia.put({ name, hashes: [...(await shownMedia(collection))] });
    const [first, ...others] = await places(collection);
    try {
      await first!.write(name, file);
    } catch (error) {
      if (others.length === 0) throw error;
      await others[0]!.write(name, file);
    }
    await prune(collection);
  });
}

/** Older than this, a snapshot that is not whole is nobody's work in progress. */
const LONGEST = 86_400_000;

/** Whether none was taken on this study day, and there is something to keep. */
export async function isSnapshotDue(collection: Collection): Promise<boolean> {
  const { summaries, entries, decks } = collection;
  const any = summaries.length + entries.length > 0 || decks.some(({ hash }) => hash === null);
  if (!any) return false;
  const moment = collection.clock();
  const today = studyDay(moment);
  const all = await listSnapshots(collection);
  return !all.some(
    ({ made, reason }) => reason === 'daily' && studyDay({ ...moment, now: made }) === today,
  );
}

async function prune(collection: Collection): Promise<void> {
  const { now } = collection.clock();
  for (const place of await places(collection))
    await place.tidy(now - LONGEST).catch(() => undefined);
  const all = await listSnapshots(collection);
  for (const reason of ['daily', 'before'] as const) {
    const old = all.filter((each) => each.reason === reason).slice(kept[reason]);
    for (const { name } of old)
      for (const place of await places(collection)) await place.remove(name).catch(() => undefined);
  }
  await forgetMedia(collection);
}

/** Lets go of the pictures and sounds that only snapshots showed which are gone. */
async function forgetMedia(collection: Collection): Promise<void> {
  const { db } = collection;
  const here = new Set((await listSnapshots(collection)).map(({ name }) => name));
  await db.transaction('rw', installTables(db), async () => {
    const noted = await db.snapshotMedia.toCollection().primaryKeys();
    const unnoted = [...here].some((name) => !noted.includes(name));
    const gone = noted.filter((name) => (name === UNNOTED ? !unnoted : !here.has(name)));
    if (gone.length === 0) return;
    await db.snapshotMedia.bulkDelete(gone);
    await dropUnusedMedia(collection);
  });
}

/** Where to write first, and where else some may lie. */
async function places({ db, name }: Collection): Promise<SnapshotPlace[]> {
  const files = await filePlace(name);
  return files ? [files, rowPlace(db)] : [rowPlace(db)];
}
