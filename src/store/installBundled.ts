import type { BundledDeck, CompiledDeck } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { installDeck } from './installDeck.ts';

/** A bundled deck and where its text is now. */
export interface BundledSource {
  deck: Pick<BundledDeck, 'hash' | 'module'>;
  /** Absolute. */
  url: string;
  /** Whether it is switched on where it is new. */
  enabled: boolean;
  /** The text that is wanted after it: fetched meanwhile. */
  next?: string | undefined;
}

/** Texts on their way; null where one did not come. */
const ahead = new Map<string, Promise<Response | null>>();

/** Fetches a bundled deck's text and installs it. */
export async function installBundled(
  collection: Collection,
  { deck, url, enabled, next }: BundledSource,
): Promise<void> {
  const coming = ahead.get(url) ?? fetch(url);
  ahead.delete(url);
  if (next) {
    const fetching = fetch(next).catch(() => null);
    ahead.set(next, fetching);
  }
  const response = (await coming) ?? (await fetch(url));
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  const compiled = (await response.json()) as CompiledDeck;
  await installDeck(collection, compiled, { hash: deck.hash, module: deck.module, enabled });
}
