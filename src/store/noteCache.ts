import type { StoredNote } from './db.ts';

/** Pages of notes kept in memory: the cards of a session lie close together. */
const KEPT = 6;

/** A page of notes: gives the note of a number, with the user's own edit over it. */
export type HeldPage = (number: number) => StoredNote | undefined;

/** Notes by page number, the least lately used page going first. */
export interface NoteCache {
  get: (page: number) => Promise<HeldPage> | undefined;
  set: (page: number, notes: Promise<HeldPage>) => void;
  clear: () => void;
}

export function makeNoteCache(): NoteCache {
  const pages = new Map<number, Promise<HeldPage>>();
  return {
    get(page) {
      const notes = pages.get(page);
      if (notes) {
        pages.delete(page);
        pages.set(page, notes);
      }
      return notes;
    },
    set(page, notes) {
      pages.set(page, notes);
      // What could not be read is asked for again next time.
      notes.catch(() => pages.get(page) === notes && pages.delete(page));
      for (const oldest of pages.keys()) {
        if (pages.size <= KEPT) break;
        pages.delete(oldest);
      }
    },
    clear: () => pages.clear(),
  };
}
