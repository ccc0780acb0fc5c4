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
}

/** Fetches a bundled deck's text and installs it. */
export async function installBundled(
  collection: Collection,
  { deck, url, enabled }: BundledSource,
): Promise<void> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  const compiled = (await response.json()) as CompiledDeck;
  await installDeck(collection, compiled, { hash: deck.hash, module: deck.module, enabled });
}
