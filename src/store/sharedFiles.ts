import { readPartAddress, SHARED, type SharedPart } from '../core/exchange/shared.ts';

/** Files that another app shared, not yet imported. */
export interface Share {
  id: string;
  /** In the order in which they came. */
  names: string[];
}

/** The app's own address, with a slash at its end: shares of another app of this origin are not ours. */
const home = () => new URL(import.meta.env.BASE_URL, location.origin).href;

/** What lies in the cache, with its request; nothing where there is no cache. */
async function parts(): Promise<{ part: SharedPart; request: Request }[]> {
  // There is none on an address that is not secure, and no service worker either.
  if (typeof caches === 'undefined' || !(await caches.has(SHARED))) return [];
  const cache = await caches.open(SHARED);
  const own = home();
  const found = (await cache.keys()).flatMap((request) => {
    const part = request.url.startsWith(own)
      ? readPartAddress(request.url.slice(own.length))
      : null;
    return part ? [{ part, request }] : [];
  });
  return found.sort((a, b) => a.part.place - b.part.place);
}

/** What was shared and waits, the latest first. */
export async function waitingShares(): Promise<Share[]> {
  const shares = new Map<string, Share>();
  for (const { part } of await parts()) {
    const share = shares.get(part.id) ?? { id: part.id, names: [] };
    share.names.push(part.name);
    shares.set(part.id, share);
  }
  return [...shares.values()].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** The files of a share; none where it was imported or discarded meanwhile. */
export async function sharedFiles(id: string): Promise<File[]> {
  const own = (await parts()).filter(({ part }) => part.id === id);
  if (own.length === 0) return [];
  const cache = await caches.open(SHARED);
  return Promise.all(
    own.map(async ({ part, request }) => {
      const kept = await cache.match(request);
      return new File(kept ? [await kept.blob()] : [], part.name);
    }),
  );
}

/** A share is imported, or not wanted: it is no longer kept. */
export async function dropShare(id: string): Promise<void> {
  const own = (await parts()).filter(({ part }) => part.id === id);
  if (own.length === 0) return;
  const cache = await caches.open(SHARED);
  await Promise.all(own.map(({ request }) => cache.delete(request)));
}

/** All shares go. */
export async function dropAllShares(): Promise<void> {
  for (const { id } of await waitingShares()) await dropShare(id);
}
