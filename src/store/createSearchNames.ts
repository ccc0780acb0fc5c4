import { createMemo, createSignal } from 'solid-js';
import type { Outline } from '../core/curriculum/curriculum.ts';
import { isOwn } from '../core/curriculum/deckPath.ts';
import type { Names } from '../core/search/suggest.ts';
import type { Collection } from './collection.ts';
import type { FoundNames } from './searchRequest.ts';
import { searchWorker } from './searchWorker.ts';

/** The names that a search may be given, anew after every change. */
export function createSearchNames(
  collection: Collection,
  outline: Outline,
  revision: () => unknown,
) {
  const [noted, setNoted] = createSignal<FoundNames>({ tags: [], companies: [] });
  const names = createMemo((): Names => {
    revision();
    const { modules, tracks } = outline;
    return {
      // One's own first, as Decks lists them.
      decks: [...collection.decks]
        .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.title.localeCompare(b.title))
        .map(({ title }) => title),
      presets: Object.values(collection.presets).map(({ name }) => name),
      modules,
      tracks,
      ...noted(),
    };
  });
  return {
    names,
    /** What notes have, which takes reading them, is asked for when the first suggestion needs it. */
    read() {
      const worker = searchWorker(collection, outline);
      const release = worker.hold();
      worker
        .names()
        .then(setNoted, () => undefined)
        .finally(release);
    },
  };
}
