import type { UsualDay } from '../core/memory/context.ts';
import type { Collection } from './collection.ts';
import type { Rescheduling } from './reschedule.ts';

/** What is asked of the worker that keeps a collection in order. */
export type UpkeepRequest = Asked & ({ fold: true } | { reschedule: Rescheduling });

/** Of which database, and when it is there: the worker begins no other study day than the page. */
interface Asked {
  name: string;
  now: number;
  offset: number;
}

function asked({ name, clock }: Collection): Asked {
  const { now, offset } = clock();
  return { name, now, offset };
}

export type UpkeepAnswer = { done: { usual: UsualDay } } | { failed: string };

/** Folds loose rows into pages, in a worker: no page is held up by a long log. */
export async function foldInWorker(collection: Collection): Promise<void> {
  const { usual } = await ask({ ...asked(collection), fold: true });
  collection.usual = usual;
}

/** Saves what changes schedules, and replays the log, in a worker. The caller reads anew what is held. */
export async function rescheduleInWorker(
  collection: Collection,
  reschedule: Rescheduling,
): Promise<void> {
  await ask({ ...asked(collection), reschedule });
}

/** Asks one thing of a worker of its own, which ends with the answer. Throws in words. */
async function ask(request: UpkeepRequest): Promise<{ usual: UsualDay }> {
  const worker = new Worker(new URL('../workers/upkeep.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<UpkeepAnswer>) =>
        'done' in data ? resolve(data.done) : reject(new Error(data.failed)),
      );
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'The worker did not start.')),
      );
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}
