import { createSignal, onCleanup } from 'solid-js';
import type { Loss } from '../../core/exchange/anki/losses.ts';
import { reasonOf } from '../../core/reason.ts';
import { saveFile } from '../saveFile.ts';
import { canShare, share } from './handOver.ts';

/** A file that is ready to leave. */
interface Exported {
  name: string;
  file: Blob;
  losses: Loss[];
}

/** Work on such a file. */
export interface Job {
  done: Promise<Exported>;
  cancel: () => void;
}

export type ExportState =
  | { step: 'ready' }
  | { step: 'working'; share: number }
  /** `shares`: it can be passed on to another app. */
  | {
      step: 'done';
      file: File;
      losses: Loss[];
      shares: boolean;
      where: 'here' | 'saved' | 'shared';
    }
  | { step: 'failed'; reason: string };

/** Has a file written and hands it over: where it can be shared that is offered, elsewhere it is saved at once. */
export function createExporting() {
  const [state, setState] = createSignal<ExportState>({ step: 'ready' });
  let job: Job | null = null;

  function stop() {
    job?.cancel();
    job = null;
    setState({ step: 'ready' });
  }
  onCleanup(() => job?.cancel());

  async function run(start: (report: (share: number) => void) => Job) {
    stop();
    setState({ step: 'working', share: 0 });
    const mine = start((done) => job === mine && setState({ step: 'working', share: done }));
    job = mine;
    try {
      const { name, file: blob, losses } = await mine.done;
      if (job !== mine) return;
      const file = new File([blob], name, { type: blob.type });
      const shares = canShare(file);
      setState({ step: 'done', file, losses, shares, where: shares ? 'here' : 'saved' });
      if (!shares) saveFile(file, name);
    } catch (error) {
      if (job === mine) setState({ step: 'failed', reason: reasonOf(error) });
    }
  }

  function save() {
    const now = state();
    if (now.step !== 'done') return;
    saveFile(now.file, now.file.name);
    setState({ ...now, where: 'saved' });
  }

  return {
    state,
    run: (start: (report: (share: number) => void) => Job) => void run(start),
    stop,
    save,
    /** A platform that refuses after all still leaves the downloads. */
    share() {
      const now = state();
      if (now.step !== 'done') return;
      const tell = (shared: boolean) => shared && setState({ ...now, where: 'shared' });
      share(now.file).then(tell, save);
    },
  };
}
export type ExportModel = ReturnType<typeof createExporting>;
