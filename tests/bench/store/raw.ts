/** Plain IndexedDB, for what is compared with. */
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

export function committed(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error));
  });
}

/** Opens a database with these stores, each with the index it is to have. */
export function openRaw(
  name: string,
  stores: Record<string, IDBObjectStoreParameters & { index?: string[] }>,
): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1);
  opening.addEventListener('upgradeneeded', () => {
    for (const [store, { index, ...options }] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, options);
      if (index) made.createIndex('index', index);
    }
  });
  return settled(opening);
}

/** Writes rows in transactions of a thousand. */
export async function putRows(
  db: IDBDatabase,
  store: string,
  rows: Iterable<unknown>,
): Promise<void> {
  let batch: unknown[] = [];
  const flush = () => {
    const tx = db.transaction(store, 'readwrite', { durability: 'relaxed' });
    for (const row of batch) tx.objectStore(store).put(row);
    batch = [];
    return committed(tx);
  };
  for (const row of rows) if (batch.push(row) === 1000) await flush();
  if (batch.length > 0) await flush();
}
