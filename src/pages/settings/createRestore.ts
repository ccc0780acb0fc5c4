import { createSignal, onCleanup } from 'solid-js';
import type { BackupHeader } from '../../core/exchange/backup.ts';
import { reasonOf } from '../../core/reason.ts';
import { startBackupWorker, type BackupWorker } from '../../store/backupWorker.ts';
import type { Collection } from '../../store/collection.ts';
import { catchUp } from '../../store/refresh.ts';
import { discardStaged } from '../../store/discardStaged.ts';
import { showToast } from '../../ui/toasts.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { backupName } from './backupName.ts';
import { takenInText } from './takenInText.ts';

export type RestoreMode = 'merge' | 'replace';

/** What is to be restored: a file that was chosen, or a snapshot. */
export interface Source {
  file: Blob;
  from: 'file' | 'snapshot';
}

export type RestoreState =
  | { step: 'ready' }
  | { step: 'looking' }
  | { step: 'chosen'; header: BackupHeader }
  | { step: 'confirm'; header: BackupHeader }
  /** `share` is null where it is not known; then it can no longer be called off. */
  | { step: 'working'; doing: string; share: number | null }
  | { step: 'done'; text: string }
  | { step: 'failed'; reason: string };

/** Restores a backup in a worker: look, check it all, keep what is here, take it in at once. */
export function createRestore(collection: Collection) {
  const [state, setState] = createSignal<RestoreState>({ step: 'ready' });
  let worker: BackupWorker | null = null;
  let source: Source | null = null;
  let left = false;

  function begin(): BackupWorker {
    worker?.end();
    worker = startBackupWorker(collection.name);
    left = false;
    return worker;
  }

  function failed(error: unknown) {
    const reason = reasonOf(error);
    setState({ step: 'failed', reason });
    if (left) showToast({ text: `Not restored: ${reason}. Nothing was changed.` });
  }

  async function choose(chosen: () => Promise<Source> | Source) {
    const mine = begin();
    setState({ step: 'looking' });
    try {
      source = await chosen();
      setState({ step: 'chosen', header: await mine.look(source.file) });
    } catch (error) {
      failed(error);
    }
  }

  async function run(mode: RestoreMode) {
    if (!source) return;
    const mine = begin();
    const doing = (words: string) => (share: number) =>
      setState({ step: 'working', doing: words, share });
    try {
      doing('Checking the backup')(0);
      const token = await mine.stage(source.file, doing('Checking the backup'));
      await keepWhatIsHere(mine, mode, doing('Saving what is here now'));
      setState({ step: 'working', doing: 'Taking it in', share: null });
      const taken = await mine.takeIn(token, mode);
      await catchUp(collection);
      const text = takenInText(mode, taken);
      setState({ step: 'done', text });
      if (left) showToast({ text });
    } catch (error) {
      failed(error);
    } finally {
      mine.end();
    }
  }

  /** Before everything is replaced a file must be there, or for a snapshot another snapshot. */
  async function keepWhatIsHere(
    mine: BackupWorker,
    mode: RestoreMode,
    report: (share: number) => void,
  ) {
    report(0);
    const snapshot = mine.snapshot(__VERSION__, 'before');
    if (mode === 'replace' && source?.from === 'snapshot') return snapshot;
    await snapshot.catch(() => undefined);
    if (mode === 'merge') return;
    const file = await mine.write(__VERSION__, report);
    const { now, offset } = collection.clock();
    saveFile(file, backupName(now, offset));
  }

  /** The sheet was closed: what can be called off is, the rest tells when it is over. */
  function leave() {
    const now = state();
    left = true;
    if (now.step === 'working' && now.share === null) return;
    worker?.end();
    worker = null;
    if (now.step === 'working') void discardStaged(collection).catch(() => undefined);
    setState({ step: 'ready' });
  }
  onCleanup(leave);

  return {
    state,
    /** What is being restored. */
    from: () => source?.from ?? 'file',
    choose: (chosen: () => Promise<Source> | Source) => void choose(chosen),
    run: (mode: RestoreMode) => void run(mode),
    /** Forward to the confirmation, and back. */
    confirm(asked: boolean) {
      const now = state();
      if (now.step === 'chosen' || now.step === 'confirm')
        setState({ step: asked ? 'confirm' : 'chosen', header: now.header });
    },
    leave,
  };
}
