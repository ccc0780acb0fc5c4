import type { CardSet } from '../core/stats/cardSet.ts';
import type { Figures } from '../core/stats/figures.ts';
import type { Collection } from './collection.ts';

/** What the scanning worker is asked: one look at the log of some cards. */
export interface ScanRequest {
  /** Of the database. */
  name: string;
  cards: CardSet;
}

/** The figures of these cards, as `readFigures` has them, or what went wrong. */
export type ScanAnswer = { done: Figures } | { failed: string };

/**
 * Scans the whole log in a worker of its own, which ends with the answer. Throws in words; `stop` ends it sooner, and
 * then there is no answer.
 */
export async function scanLog(
  { name, saving }: Collection,
  cards: CardSet,
  stop: AbortSignal,
): Promise<Figures> {
  await saving;
  const worker = new Worker(new URL('../workers/scan.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Figures>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ScanAnswer>) =>
        'done' in data ? resolve(data.done) : reject(new Error(data.failed)),
      );
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The reader of the log did not start.')),
      );
      stop.addEventListener('abort', () => worker.terminate());
      const request: ScanRequest = { name, cards };
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
