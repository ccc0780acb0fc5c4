import { startBackupWorker } from './backupWorker.ts';
import type { Collection } from './collection.ts';
import { withLock } from './locks.ts';
import { isSnapshotDue } from './snapshots.ts';

/** Takes the day's snapshot, now or when the app is looked at on a later day. Returns how to stop. */
export function keepSnapshots(collection: Collection, app: string): () => void {
  // What fails is tried again with the next look; the cards are not touched by it.
  const work = () => void daily(collection, app).catch(() => undefined);
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
    else setTimeout(work, 5_000);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** One tab does it; the others find it done. */
function daily(collection: Collection, app: string): Promise<void> {
  return withLock(`engram:${collection.name}:snapshot`, async () => {
    if (collection.stop.signal.aborted || !(await isSnapshotDue(collection))) return;
    const worker = startBackupWorker(collection.name);
    try {
      await worker.snapshot(app, 'daily');
    } finally {
      worker.end();
    }
  });
}
