import type { BundledDeck, CompiledDeck } from '../core/model.ts';
import type { Collection } from './collection.ts';

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

/** Fetches a text that will soon be wanted. */
export function fetchAhead(url: string): void {
  if (!ahead.has(url))
    ahead.set(
      url,
      fetch(url).catch(() => null),
    );
}

/** Fetches a bundled deck's text and installs it. */
export async function installBundled(
  collection: Collection,
  { deck, url, enabled, next }: BundledSource,
): Promise<void> {
  const coming = ahead.get(url) ?? fetch(url);
  ahead.delete(url);
  if (next) fetchAhead(next);
  const response = (await coming) ?? (await fetch(url));
  if (!response.ok) throw new Error(`${url} could not be fetched (${response.status}).`);
  const [compiled, { installDeck }] = await Promise.all([
    response.json() as Promise<CompiledDeck>,
    import('./installDeck.ts'),
  ]);
  await installDeck(collection, compiled, { hash: deck.hash, module: deck.module, enabled });
}
