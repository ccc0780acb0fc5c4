import type { CardSet } from '../core/stats/cardSet.ts';
import type { Figures } from '../core/stats/figures.ts';
import type { Collection } from './collection.ts';
import type { RecallAsk, RecallFigures } from './statsRecall.ts';

/** What the scanning worker is asked: the log of some cards, or what recall came to in it, or when each card came. */
export type ScanRequest = {
  /** Of the database. */
  name: string;
} & (
  | { what: 'figures'; cards: CardSet }
  | ({ what: 'recall' } & RecallAsk)
  | { what: 'added'; rollover: number }
);

type Found = Figures | RecallFigures | Int32Array;

/** What was asked for, or what went wrong. */
export type ScanAnswer = { done: Found } | { failed: string };

/**
 * Scans the whole log in a worker of its own, which ends with the answer: the figures of these cards, as `readFigures`
 * has them. Throws in words; `stop` ends it sooner, and then there is no answer.
 */
export function scanLog(
  collection: Collection,
  cards: CardSet,
  stop: AbortSignal,
): Promise<Figures> {
  const request: ScanRequest = { name: collection.name, what: 'figures', cards };
  return scan(collection, request, stop);
}

/** What the recall of some cards came to, as `readRecall` has it: in a worker, like `scanLog`. */
export function scanRecall(
  collection: Collection,
  ask: RecallAsk,
  stop: AbortSignal,
): Promise<RecallFigures> {
  return scan(collection, { name: collection.name, what: 'recall', ...ask }, stop);
}

/** The study day on which each card came, as `readAddedDays` finds it: in a worker, like `scanLog`. */
export function scanAdded(collection: Collection, stop: AbortSignal): Promise<Int32Array> {
  const { name, settings } = collection;
  return scan(collection, { name, what: 'added', rollover: settings.rollover }, stop);
}

async function scan<T extends Found>(
  { saving }: Collection,
  request: ScanRequest,
  stop: AbortSignal,
): Promise<T> {
  await saving;
  const worker = new Worker(new URL('../workers/scan.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ScanAnswer>) =>
        'done' in data ? resolve(data.done as T) : reject(new Error(data.failed)),
      );
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The reader of the log did not start.')),
      );
      stop.addEventListener('abort', () => worker.terminate());
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
