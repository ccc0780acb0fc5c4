import type { CardSet } from '../core/stats/cardSet.ts';
import type { RetentionRow } from '../core/stats/retention.ts';
import type { Collection } from './collection.ts';

/** What the scanning worker is asked: one look at the log of some cards. */
export interface ScanRequest {
  /** Of the database. */
  name: string;
  cards: CardSet;
}

/** What came of it. More charts over the log are more fields here: one scan serves them all. */
export interface Scanned {
  /** By study day, oldest first. */
  retention: RetentionRow[];
}

export type ScanAnswer = { done: Scanned } | { failed: string };

/**
 * Scans the whole log in a worker of its own, which ends with the answer. Throws in words; `stop` ends it sooner, and
 * then there is no answer.
 */
export async function scanLog(
  { name, saving }: Collection,
  cards: CardSet,
  stop: AbortSignal,
): Promise<Scanned> {
  await saving;
  const worker = new Worker(new URL('../workers/scan.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Scanned>((resolve, reject) => {
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
