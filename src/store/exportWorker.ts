import type { ExportChoice } from '../core/exchange/formats.ts';
import type { Loss } from '../core/exchange/anki/losses.ts';

/** Whole decks, by their numbers and with a title where they belong together, or the notes of some cards. */
export type ExportScope = { decks: readonly number[]; title?: string } | { cards: Uint32Array };

/** What the export worker is asked. */
export interface ExportRequest extends ExportChoice {
  /** Of the database. */
  name: string;
  /** Which notes; absent for the log, which goes as a whole. */
  scope?: ExportScope;
}

/** A file that is ready to leave. */
export interface ExportedFile {
  name: string;
  file: Blob;
  /** What of it is not carried. */
  losses: Loss[];
}

export type ExportAnswer = { progress: number } | { exported: ExportedFile } | { failed: string };

/** An export under way. */
export interface Exporting {
  done: Promise<ExportedFile>;
  /** Nothing is left of it then. */
  cancel: () => void;
}

/** Starts a worker that writes the file, so that the page stays free; `report` is told the share done, 0–1. */
export function startExport(request: ExportRequest, report: (share: number) => void): Exporting {
  const worker = new Worker(new URL('../workers/export.ts', import.meta.url), { type: 'module' });
  const done = new Promise<ExportedFile>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      if ('progress' in data) report(data.progress);
      else if ('failed' in data) reject(new Error(data.failed));
      else resolve(data.exported);
    });
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(message || 'The worker did not start.')),
    );
  });
  worker.postMessage(request);
  const end = () => worker.terminate();
  done.then(end, end);
  return { done, cancel: end };
}
