import type { BackupAnswer, BackupRequest } from '../store/backupWorker.ts';
import { closeCollection, openCollection, type Collection } from '../store/collection.ts';
import { restoreLock } from '../store/discardStaged.ts';
import { failureWords } from '../store/failure.ts';
import { takeInBackup } from '../store/mergeBackup.ts';
import { readHeader } from '../store/readBackup.ts';
import { takeSnapshot } from '../store/snapshots.ts';
import { stageBackup } from '../store/stageBackup.ts';
import { writeBackup } from '../store/writeBackup.ts';

/** Answers one request. */
export async function answer(request: BackupRequest): Promise<BackupAnswer> {
  try {
    if (request.task === 'look') return { value: await readHeader(request.file) };
    const collection = await openCollection({ name: request.name });
    try {
      return { value: await carryOut(collection, request) };
    } finally {
      closeCollection(collection);
    }
  } catch (error) {
    return { failed: failureWords(error) };
  }
}

async function carryOut(
  collection: Collection,
  request: Exclude<BackupRequest, { task: 'look' }>,
): Promise<unknown> {
  switch (request.task) {
    case 'write':
      return writeBackup(collection, { app: request.app, media: true, report: makeReport() });
    case 'stage':
      await holdRestore(collection);
      return stageBackup(collection, request.file, makeReport());
    case 'takeIn':
      return takeInBackup(collection, request.token, request.mode);
    case 'snapshot':
      return takeSnapshot(collection, request.app, request.reason).then(() => null);
  }
}

/** Until this worker ends, what it lays by is nobody else's to clear. */
function holdRestore({ name }: Collection): Promise<void> {
  return new Promise((held, failed) => {
    const hold = () => {
      held();
      return new Promise<never>(() => {});
    };
    navigator.locks.request(restoreLock(name), hold).catch(failed);
  });
}

/** Tells the page at most once a hundredth. */
function makeReport(): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share - told < 0.01) return;
    told = share;
    postMessage({ progress: share } satisfies BackupAnswer);
  };
}
