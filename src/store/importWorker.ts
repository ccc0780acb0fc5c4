import type { BundledSource } from './installBundled.ts';

/** What the import worker is asked. */
export type ImportRequest =
  | { name: string; install: BundledSource }
  | { name: string; compile: { path: string; text: string }[] };

/** What it answers, one answer a request, in order. */
export type ImportAnswer = { done: true; decks: number } | { failed: string };

export interface ImportWorker {
  /** Asks one thing; the next only after its answer. Throws what went wrong in words. */
  ask: (request: ImportRequest) => Promise<number>;
  end: () => void;
}

/** Starts the worker that installs and compiles, so that neither holds up the page. */
export function startImportWorker(): ImportWorker {
  const worker = new Worker(new URL('../workers/import.ts', import.meta.url), { type: 'module' });
  const ask = (request: ImportRequest) =>
    new Promise<number>((resolve, reject) => {
      const once = { once: true };
      const answered = ({ data }: MessageEvent<ImportAnswer>) =>
        'done' in data ? resolve(data.decks) : reject(new Error(data.failed));
      const broken = ({ message }: ErrorEvent) =>
        reject(new Error(message || 'The importer did not start.'));
      worker.addEventListener('message', answered, once);
      worker.addEventListener('error', broken, once);
      worker.postMessage(request);
    });
  return { ask, end: () => worker.terminate() };
}
