import type { BundledDeck, CompiledDeck } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { installDecks, type Installation } from './installDeck.ts';

/** A bundled deck and where its text is now. */
export interface BundledSource {
  deck: Pick<BundledDeck, 'hash' | 'module'>;
  /** Absolute. */
  url: string;
  /** Whether it is switched on where it is new. */
  enabled: boolean;
}

/**
 * Fetches bundled decks' texts and installs those that come; then throws what did not. Each has a transaction of its
 * own: what the user does meanwhile is saved between them.
 */
export async function installBundled(
  collection: Collection,
  sources: readonly BundledSource[],
): Promise<void> {
  const coming = await Promise.allSettled(sources.map(read));
  for (const each of coming)
    if (each.status === 'fulfilled') await installDecks(collection, [each.value]);
  for (const each of coming) if (each.status === 'rejected') throw each.reason;
}

async function read({ deck, url, enabled }: BundledSource): Promise<Installation> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  const compiled = (await response.json()) as CompiledDeck;
  return { compiled, options: { hash: deck.hash, module: deck.module, enabled } };
}
