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

/** Fetches bundled decks' texts and installs those that come, in one transaction; then throws what did not. */
export async function installBundled(
  collection: Collection,
  sources: readonly BundledSource[],
): Promise<void> {
  const coming = await Promise.allSettled(sources.map(read));
  const here = coming.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  if (here.length > 0) await installDecks(collection, here);
  for (const each of coming) if (each.status === 'rejected') throw each.reason;
}

async function read({ deck, url, enabled }: BundledSource): Promise<Installation> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  const compiled = (await response.json()) as CompiledDeck;
  return { compiled, options: { hash: deck.hash, module: deck.module, enabled } };
}
