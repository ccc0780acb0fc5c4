import type { IndexableType, Table } from 'dexie';

/**
 * A large collection: sealed pages of many records, and the newest changes as loose rows over
 * them. The number of rows is what costs in IndexedDB, not their size (PERFORMANCE.md).
 */
export interface Shelf<R, K extends IndexableType, P> {
  pages: Table<P, number>;
  loose: Table<R, K>;
  key: (record: R) => K;
  /** The page a key belongs to; null where records are kept in order of arrival. */
  pageOf: ((key: K) => number) | null;
  /** Most records of a page in order of arrival; such records are never replaced or removed. */
  size: number;
  pack: (records: R[], page: number) => P;
  unpack: (page: P, number: number) => R[];
}

/** Saves records as loose rows. */
export async function put<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  records: R[],
): Promise<void> {
  await shelf.loose.bulkPut(records);
}

/** One record, loose or sealed. */
export async function read<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  key: K,
): Promise<R | undefined> {
  const loose = await shelf.loose.get(key);
  if (loose !== undefined) return loose;
  const page = shelf.pageOf?.(key);
  const sealed = page === undefined ? await sealedRecords(shelf) : await recordsOf(shelf, page);
  const wanted = plain(key);
  return sealed.find((record) => plain(shelf.key(record)) === wanted);
}

/** Some records of a shelf with numbered pages, by key; each page is read once. */
export async function readMany<R, P>(
  shelf: Shelf<R, number, P>,
  keys: number[],
): Promise<Map<number, R>> {
  const found = new Map<number, R>();
  for (const record of await looseRecords(shelf, keys)) found.set(shelf.key(record), record);
  const missing = keys.filter((key) => !found.has(key));
  for (const [page, group] of groupBy(missing, shelf.pageOf!)) {
    const wanted = new Set(group);
    for (const record of await recordsOf(shelf, page)) {
      if (wanted.has(shelf.key(record))) found.set(shelf.key(record), record);
    }
  }
  return found;
}

/** Loose rows are few: beyond some keys it costs less to read them all than to ask for each. */
const FEW = 50;

async function looseRecords<R, P>(shelf: Shelf<R, number, P>, keys: number[]): Promise<R[]> {
  if (keys.length <= FEW) {
    return (await shelf.loose.bulkGet(keys)).filter((record) => record !== undefined);
  }
  const wanted = new Set(keys);
  return (await shelf.loose.toArray()).filter((record) => wanted.has(shelf.key(record)));
}

/** Deletes those of the keys that are loose: asking for a row that is not there costs as much. */
async function dropLoose<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  keys: K[],
): Promise<void> {
  const gone = new Set(keys.map(plain));
  const loose = await shelf.loose.toCollection().primaryKeys();
  await shelf.loose.bulkDelete(loose.filter((key) => gone.has(plain(key))));
}

/** Every record, in no promised order. */
export function readAll<R, K extends IndexableType, P>(shelf: Shelf<R, K, P>): Promise<R[]> {
  return shelf.pages.db.transaction('r', shelf.pages, shelf.loose, async () => {
    const [sealed, loose] = await Promise.all([sealedRecords(shelf), shelf.loose.toArray()]);
    return [...over(shelf, sealed, loose).values()];
  });
}

/** Moves loose rows into their pages; `which` may keep some loose. Returns how many it moved. */
export function fold<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  which: (record: R) => boolean = () => true,
): Promise<number> {
  return shelf.pages.db.transaction('rw', shelf.pages, shelf.loose, async () => {
    const records = (await shelf.loose.toArray()).filter(which);
    await seal(shelf, records);
    return records.length;
  });
}

/** Writes records straight into pages, for imports; loose rows of the same keys go. */
export function seal<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  records: R[],
): Promise<void> {
  return shelf.pages.db.transaction('rw', shelf.pages, shelf.loose, async () => {
    if (records.length === 0) return;
    if (shelf.pageOf) await sealByKey(shelf, records, shelf.pageOf);
    else await append(shelf, records);
    await dropLoose(shelf, records.map(shelf.key));
  });
}

/** Removes records wherever they are. */
export function remove<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  keys: K[],
): Promise<void> {
  return shelf.pages.db.transaction('rw', shelf.pages, shelf.loose, async () => {
    const { pageOf } = shelf;
    if (!pageOf) throw new Error('Records kept in order of arrival are never removed');
    for (const [page, group] of groupBy(keys, pageOf)) {
      const gone = new Set(group.map(plain));
      const kept = (await recordsOf(shelf, page)).filter((r) => !gone.has(plain(shelf.key(r))));
      if (kept.length === 0) await shelf.pages.delete(page);
      else await shelf.pages.put(shelf.pack(kept, page), page);
    }
    await dropLoose(shelf, keys);
  });
}

async function sealByKey<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  records: R[],
  pageOf: (key: K) => number,
): Promise<void> {
  for (const [page, group] of groupBy(records, (record) => pageOf(shelf.key(record)))) {
    const merged = over(shelf, await recordsOf(shelf, page), group);
    await shelf.pages.put(shelf.pack([...merged.values()], page), page);
  }
}

async function append<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  records: R[],
): Promise<void> {
  const last = await lastPage(shelf.pages);
  const waiting = [...(await recordsOf(shelf, last)), ...records];
  for (let at = 0; at < waiting.length; at += shelf.size) {
    const page = last + at / shelf.size;
    await shelf.pages.put(shelf.pack(waiting.slice(at, at + shelf.size), page), page);
  }
}

/** The page that records in order of arrival go on with. */
export async function lastPage<P>(pages: Table<P, number>): Promise<number> {
  const [last = 0] = await pages.toCollection().reverse().limit(1).primaryKeys();
  return last;
}

async function recordsOf<R, K extends IndexableType, P>(
  shelf: Shelf<R, K, P>,
  page: number,
): Promise<R[]> {
  const stored = await shelf.pages.get(page);
  return stored === undefined ? [] : shelf.unpack(stored, page);
}

async function sealedRecords<R, K extends IndexableType, P>(shelf: Shelf<R, K, P>): Promise<R[]> {
  const [numbers, pages] = await Promise.all([
    shelf.pages.toCollection().primaryKeys(),
    shelf.pages.toArray(),
  ]);
  return pages.flatMap((page, at) => shelf.unpack(page, numbers[at]!));
}

/** The newer records laid over the older ones, by key. */
function over<R, K extends IndexableType, P>(shelf: Shelf<R, K, P>, older: R[], newer: R[]) {
  const merged = new Map<number | string, R>();
  for (const record of older) merged.set(plain(shelf.key(record)), record);
  for (const record of newer) merged.set(plain(shelf.key(record)), record);
  return merged;
}

/** A key that a Map can compare. */
const plain = (key: IndexableType): number | string =>
  typeof key === 'number' ? key : String(key);

/** Items by what they belong to, in their order. */
export function groupBy<T>(items: readonly T[], group: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const page = group(item);
    const members = groups.get(page);
    if (members) members.push(item);
    else groups.set(page, [item]);
  }
  return groups;
}
