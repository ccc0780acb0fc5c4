import type { Db } from './db.ts';

const lost = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

/** Whether an error says that the connection itself is gone: phones drop it in the background. */
function isLost(error: unknown): boolean {
  return error instanceof Error && lost.has(error.name);
}

/** Runs one step; where the connection was lost it is reopened and the step retried, once. */
export async function connected<T>(db: Db, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (!isLost(error)) throw error;
    db.close({ disableAutoOpen: false });
    await db.open();
    return step();
  }
}

/** A request of a raw transaction as a promise. */
export function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/**
 * One read-write transaction without Dexie's own bookkeeping, which costs a grade more than its
 * writing does (PERFORMANCE.md). `committed` runs in the commit's own event, before any later one.
 */
export async function transact<T>(
  db: Db,
  stores: string[],
  body: (tx: IDBTransaction) => Promise<T>,
  committed: (value: T) => void,
): Promise<T> {
  if (!db.isOpen()) await db.open();
  return connected(db, () => {
    const tx = db.backendDB().transaction(stores, 'readwrite', { durability: 'relaxed' });
    return new Promise<T>((resolve, reject) => {
      let outcome: { value: T } | { error: unknown } | null = null;
      tx.addEventListener('complete', () => {
        if (!outcome || 'error' in outcome) return reject(outcome?.error);
        committed(outcome.value);
        resolve(outcome.value);
      });
      tx.addEventListener('abort', () =>
        reject(outcome && 'error' in outcome ? outcome.error : tx.error),
      );
      body(tx).then(
        (value) => {
          outcome = { value };
        },
        (error: unknown) => {
          outcome = { error };
          abort(tx);
        },
      );
    });
  });
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended by itself: its abort event tells the rest.
  }
}
