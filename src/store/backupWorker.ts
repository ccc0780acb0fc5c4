import type { BackupHeader } from '../core/exchange/backup.ts';
import type { TakenIn } from './mergeBackup.ts';
import type { Token } from './stageBackup.ts';

/** What the backup worker is asked, and what each answer is. */
interface Tasks {
  write: { ask: { app: string }; answer: Blob };
  look: { ask: { file: Blob }; answer: BackupHeader };
  stage: { ask: { file: Blob }; answer: Token };
  takeIn: { ask: { token: Token; mode: 'merge' | 'replace' }; answer: TakenIn };
  snapshot: { ask: { app: string; reason: 'daily' | 'before' }; answer: null };
}
type Task = keyof Tasks;

export type BackupRequest = {
  [T in Task]: { name: string; task: T } & Tasks[T]['ask'];
}[Task];
export type BackupAnswer = { progress: number } | { value: unknown } | { failed: string };

type Report = (share: number) => void;

export interface BackupWorker {
  /** Everything in one file. */
  write: (app: string, report: Report) => Promise<Blob>;
  /** What a file says of itself. */
  look: (file: Blob) => Promise<BackupHeader>;
  /** Reads and checks a whole file and lays it by. */
  stage: (file: Blob, report: Report) => Promise<Token>;
  /** Takes in what was laid by. */
  takeIn: (token: Token, mode: 'merge' | 'replace') => Promise<TakenIn>;
  snapshot: (app: string, reason: 'daily' | 'before') => Promise<void>;
  /** Also in the middle of something: then it has not happened. */
  end: () => void;
}

/** Starts the worker that writes and reads backups, so that neither holds up the page. */
export function startBackupWorker(name: string): BackupWorker {
  const worker = new Worker(new URL('../workers/backup.ts', import.meta.url), { type: 'module' });
  const ended = new AbortController();

  function ask<T extends Task>(
    task: T,
    what: Tasks[T]['ask'],
    report?: Report,
  ): Promise<Tasks[T]['answer']> {
    return new Promise((resolve, reject) => {
      const over = new AbortController();
      const until = { signal: AbortSignal.any([over.signal, ended.signal]) };
      const settle = (how: () => void) => {
        over.abort();
        how();
      };
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<BackupAnswer>) => {
          if ('progress' in data) report?.(data.progress);
          else if ('failed' in data) settle(() => reject(new Error(data.failed)));
          else settle(() => resolve(data.value as Tasks[T]['answer']));
        },
        until,
      );
      worker.addEventListener(
        'error',
        ({ message }) => settle(() => reject(new Error(message || 'The worker did not start.'))),
        until,
      );
      worker.postMessage({ name, task, ...what });
    });
  }

  return {
    write: (app, report) => ask('write', { app }, report),
    look: (file) => ask('look', { file }),
    stage: (file, report) => ask('stage', { file }, report),
    takeIn: (token, mode) => ask('takeIn', { token, mode }),
    async snapshot(app, reason) {
      await ask('snapshot', { app, reason });
    },
    end() {
      ended.abort();
      worker.terminate();
    },
  };
}
