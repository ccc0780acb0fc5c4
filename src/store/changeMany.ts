import type { BulkAction } from './bulkWrite.ts';
import { changeCards, type ChangeResult, flagCards, setDue } from './changeCards.ts';
import type { Collection } from './collection.ts';
import { catchUp } from './refresh.ts';
import { undoMany } from './undoMany.ts';

export type { CardsAction } from './bulkWrite.ts';

/** What was done to many cards, in one go, and the way back. */
export interface ChangedMany {
  /** Throws in words where it cannot be taken back. */
  undo: () => Promise<void>;
}

/** Up to so many are changed on the spot, shown at once. */
const FEW = 200;

/** How long the worker keeps what is needed to take it back, ms: longer than the toast stays. */
const KEPT = 60_000;

export type BulkRequest = { now: number; offset: number } & (
  | { name: string; cards: Uint32Array; action: BulkAction }
  | { takeBack: true }
);
export type BulkAnswer = { share: number } | { done: true } | { failed: string };

/** Does the same to many cards, undone in one go; throws in words. `progress`: a share of 1, of large selections. */
export async function changeMany(
  collection: Collection,
  cards: Uint32Array,
  action: BulkAction,
  progress: (share: number) => void,
): Promise<ChangedMany> {
  const few = cards.length <= FEW ? onTheSpot(collection, Array.from(cards), action) : null;
  if (!few) return inWorker(collection, cards, action, progress);
  const result = await few;
  if (!result.ok) throw new Error(result.message);
  return {
    async undo() {
      const undone = await undoMany(collection, result.entries);
      if (!undone.ok) throw new Error(undone.message);
    },
  };
}

/** Null where it is more than entries of the log. */
function onTheSpot(
  collection: Collection,
  cards: readonly number[],
  action: BulkAction,
): Promise<ChangeResult> | null {
  if (action.kind === 'tag' || action.kind === 'move' || action.kind === 'merge') return null;
  if (action.kind === 'flag') return flagCards(collection, cards, action.colour);
  if (action.kind !== 'due') return changeCards(collection, cards, action.kind);
  return setDue(
    collection,
    cards.map((card) => ({ card, due: action.due })),
  );
}

async function inWorker(
  collection: Collection,
  cards: Uint32Array,
  action: BulkAction,
  progress: (share: number) => void,
): Promise<ChangedMany> {
  const { name, clock } = collection;
  const worker = new Worker(new URL('../workers/bulk.ts', import.meta.url), { type: 'module' });
  const now = () => {
    const { now: ms, offset } = clock();
    return { now: ms, offset };
  };
  const ask = async (request: BulkRequest) => {
    await collection.saving;
    await answered(worker, request, progress);
    await catchUp(collection);
  };
  try {
    await ask({ ...now(), name, cards, action });
  } catch (error) {
    worker.terminate();
    throw error;
  }
  const kept = setTimeout(() => worker.terminate(), KEPT);
  return {
    async undo() {
      clearTimeout(kept);
      await ask({ ...now(), takeBack: true }).finally(() => worker.terminate());
    },
  };
}

function answered(
  worker: Worker,
  request: BulkRequest,
  progress: (share: number) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const over = new AbortController();
    const { signal } = over;
    const hear = ({ data }: MessageEvent<BulkAnswer>) => {
      if ('share' in data) return progress(data.share);
      over.abort();
      return 'failed' in data ? reject(new Error(data.failed)) : resolve();
    };
    const broken = ({ message }: ErrorEvent) => {
      over.abort();
      reject(new Error(message || 'The worker did not start.'));
    };
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', broken, { signal });
    worker.postMessage(request);
  });
}
