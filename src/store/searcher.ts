import type { Outline } from '../core/curriculum/curriculum.ts';
import type { Collection } from './collection.ts';
import type { Found, Questions } from './searchRequest.ts';
import { type About, searchWorker } from './searchWorker.ts';

/** Searches all cards as one types, beside the page. */
export interface Searcher {
  /** Null where a newer search took its place before its turn came. Throws in words. */
  search: (about: About) => Promise<Found | null>;
  /** Texts of some cards, aligned with them, as they were at the last search. */
  rows: (cards: readonly number[]) => Promise<Questions['rows']['answer']>;
  close: () => void;
}

/** `progress`: of reading the texts, which comes before the first answer. */
export function makeSearcher(
  collection: Collection,
  outline: Outline,
  progress: (done: number, total: number) => void,
): Searcher {
  const worker = searchWorker(collection, outline);
  const close = worker.hold(progress);
  let running = false;
  let next: { skip: () => void; go: () => void } | null = null;

  return {
    async search(about) {
      next?.skip();
      if (running) {
        const mine = await new Promise<boolean>((decide) => {
          next = { skip: () => decide(false), go: () => decide(true) };
        });
        if (!mine) return null;
      }
      running = true;
      try {
        return await worker.search(about);
      } finally {
        running = false;
        const waited = next;
        next = null;
        waited?.go();
      }
    },
    rows: worker.rows,
    close,
  };
}

/** The cards that a search finds, in the order in which they are taught. Throws in words. */
export async function findCards(
  collection: Collection,
  outline: Outline,
  text: string,
): Promise<Uint32Array> {
  const worker = searchWorker(collection, outline);
  const release = worker.hold();
  try {
    return (await worker.search({ text, sort: 'deck', down: false })).cards;
  } finally {
    release();
  }
}
