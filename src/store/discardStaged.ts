import type { Collection } from './collection.ts';
import { withLock } from './locks.ts';

/** Held by a worker from staging a backup until it ends, however it ends. */
export const restoreLock = (name: string) => `engram:${name}:restore`;

/** Clears what was laid by for a restore that was called off or killed; waits for one that goes on. */
export async function discardStaged({ db, name }: Collection): Promise<void> {
  if ((await db.staged.count()) === 0) return;
  await withLock(restoreLock(name), () => db.staged.clear());
}
