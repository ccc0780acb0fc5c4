import { slugOf } from './slug.ts';

/** Where a deck belongs. */
export interface Identity {
  id: string;
  /** Folder id of the module, or null. */
  module: string | null;
}

const inModule = /(?:^|\/)((\d{2})-[a-z0-9-]+)\/([^/]+)\.md$/;

/**
 * A file of decks/ is known by its folder and name: `01-foundations/glossary.md` is
 * `module-01-glossary`. Any other file by its name alone. An id in the front matter wins.
 */
export function identify(path: string, given: string | null, bundled: boolean): Identity {
  const match = bundled ? inModule.exec(path) : null;
  const name = match?.[3] ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  const fromPath = match ? `module-${match[2]}-${slugOf(name)}` : slugOf(name) || 'deck';
  return { id: given ?? fromPath, module: match?.[1] ?? null };
}

/** Deck ids of files compiled together differ: the second `glossary` is `glossary-2`. */
export function distinct(identities: Identity[]): Identity[] {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const count = (seen.get(identity.id) ?? 0) + 1;
    seen.set(identity.id, count);
    return count === 1 ? identity : { ...identity, id: `${identity.id}-${count}` };
  });
}
