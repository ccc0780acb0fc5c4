import type { BundledDeck } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { startImportWorker } from './importWorker.ts';
import { type BundledSource, fetchAhead, installBundled } from './installBundled.ts';
import { catchUp } from './refresh.ts';

/**
 * Installs the bundled decks that are not here yet and updates those whose text has changed, in
 * their order; decks the user removed stay away. Called on start, outside a review. `on` says which
 * new ones are switched on, asked when their turn comes. What fails is left as it was, told at the
 * end, and tried again with the next start. A worker does it, unless the page itself shall: a few
 * small decks are there sooner than a worker has started.
 */
export async function updateBundled(
  collection: Collection,
  bundled: readonly BundledDeck[],
  on: (deck: BundledDeck) => boolean = () => true,
  here = typeof Worker === 'undefined',
): Promise<void> {
  const wanted = await outdated(collection, bundled);
  if (wanted.length === 0) return;
  const { name } = collection;
  const worker = here ? null : startImportWorker();
  const failures: unknown[] = [];
  for (const [at, deck] of wanted.entries()) {
    const following = wanted[at + 1];
    const next = following && addressOf(following);
    const install: BundledSource = { deck, url: addressOf(deck), enabled: on(deck), next };
    const work = worker ? worker.ask({ name, install }) : installBundled(collection, install);
    await work.catch((error: unknown) => failures.push(error));
  }
  worker?.end();
  await catchUp(collection);
  if (failures.length > 0) throw failures[0];
}

/** Fetches the texts of decks that are going to be installed by this page. */
export function fetchBundled(decks: readonly BundledDeck[]): void {
  for (const deck of decks) fetchAhead(addressOf(deck));
}

/** Installs a bundled deck that was removed; its schedules come back with it. */
export async function bringBackBundled(
  collection: Collection,
  deck: BundledDeck,
  enabled: boolean,
): Promise<void> {
  const install: BundledSource = { deck, url: addressOf(deck), enabled };
  const worker = startImportWorker();
  try {
    await worker.ask({ name: collection.name, install });
  } finally {
    worker.end();
  }
  await catchUp(collection);
}

/** Ids of decks that were removed here. */
export async function removedDecks({ db }: Collection): Promise<Set<string>> {
  const rows = await connected(db, () => db.tombstones.toArray());
  return new Set(rows.flatMap(({ id }) => (id.startsWith('deck:') ? id.slice(5) : [])));
}

async function outdated(
  { db, decks }: Collection,
  bundled: readonly BundledDeck[],
): Promise<BundledDeck[]> {
  const hashes = new Map(decks.map(({ id, hash }) => [id, hash]));
  const differing = bundled.filter(({ id, hash }) => hashes.get(id) !== hash);
  const keys = differing.map(({ id }) => `deck:${id}`);
  const removed = await connected(db, () => db.tombstones.bulkGet(keys));
  return differing.filter((_, at) => removed[at] === undefined);
}

const addressOf = ({ url }: BundledDeck): string =>
  new URL(`${import.meta.env.BASE_URL}${url}`, globalThis.location?.href ?? 'http://localhost/')
    .href;
