import { createEffect, createSignal, onCleanup } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { startBackupWorker, type BackupWorker } from '../../store/backupWorker.ts';
import type { Collection } from '../../store/collection.ts';
import { lastExport, noteExport } from '../../store/exported.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { backupName } from './backupName.ts';

export type ExportState =
  | { step: 'ready' }
  | { step: 'working'; share: number }
  | { step: 'done'; name: string; file: Blob }
  | { step: 'failed'; reason: string };

/** Writes a backup in a worker and hands it to the downloads. */
export function createExport(collection: Collection, revision: () => number) {
  const [state, setState] = createSignal<ExportState>({ step: 'ready' });
  const [last, setLast] = createSignal<number | null>();
  let worker: BackupWorker | null = null;

  createEffect(() => {
    revision();
    // What cannot be read is not shown; exporting works all the same.
    lastExport(collection).then(setLast, () => undefined);
  });

  async function run() {
    stop();
    const mine = startBackupWorker(collection.name);
    worker = mine;
    setState({ step: 'working', share: 0 });
    try {
      const file = await mine.write(__VERSION__, (share) => setState({ step: 'working', share }));
      const { now, offset } = collection.clock();
      const name = backupName(now, offset);
      saveFile(file, name);
      setState({ step: 'done', name, file });
      // A file that left is a file that left, whether or not this can be noted.
      await noteExport(collection).catch(() => undefined);
    } catch (error) {
      setState({ step: 'failed', reason: reasonOf(error) });
    } finally {
      mine.end();
    }
  }

  function stop() {
    worker?.end();
    worker = null;
    setState({ step: 'ready' });
  }
  onCleanup(() => worker?.end());

  return {
    state,
    /** When a backup last left, ms; null for never, undefined while it is not known. */
    last,
    run: () => void run(),
    stop,
    again() {
      const now = state();
      if (now.step === 'done') saveFile(now.file, now.name);
    },
  };
}
