import type { BundledDeck } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { startImportWorker } from './importWorker.ts';
import { type BundledSource, installBundled } from './installBundled.ts';
import { catchUp } from './refresh.ts';

/**
 * Installs the bundled decks that are not here yet and updates those whose text has changed, module
 * by module; decks the user removed stay away. Called on start, outside a review. `on` says which
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
  for (const module of new Set(wanted.map((deck) => deck.module))) {
    const install = wanted
      .filter((deck) => deck.module === module)
      .map((deck) => sourceOf(deck, on(deck)));
    const work = worker ? worker.ask({ name, install }) : installBundled(collection, install);
    await work.catch((error: unknown) => failures.push(error));
  }
  worker?.end();
  await catchUp(collection);
  if (failures.length > 0) throw failures[0];
}

/** Installs a bundled deck that was removed; its schedules come back with it. */
export async function bringBackBundled(
  collection: Collection,
  deck: BundledDeck,
  enabled: boolean,
): Promise<void> {
  const install = [sourceOf(deck, enabled)];
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

function sourceOf(deck: BundledDeck, enabled: boolean): BundledSource {
  const page = globalThis.location?.href ?? 'http://localhost/';
  const { href } = new URL(`${import.meta.env.BASE_URL}${deck.url}`, page);
  return { deck, url: href, enabled };
}
