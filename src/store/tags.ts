import { has } from '../core/memory/columns.ts';
import { New } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { fetchNotes } from './queries.ts';

/** Notes in one stored page. */
const PAGE = 256;

/**
 * Cards that have been seen, by the tags of their notes. Reads every note, a page at a time, so that the page stays
 * free in between; `stop` ends it sooner with what there is.
 */
export async function cardsByTag(
  collection: Collection,
  stop?: AbortSignal,
): Promise<Map<string, number[]>> {
  const { columns } = collection;
  const found = new Map<string, number[]>();
  for (let from = 0; from < columns.notes; from += PAGE) {
    if (stop?.aborted) break;
    const numbers = Array.from({ length: PAGE }, (_, at) => from + at);
    for (const { note, cards } of await fetchNotes(collection, numbers)) {
      const seen = cards.filter((card) => has(columns, card) && columns.state[card] !== New);
      if (seen.length === 0) continue;
      for (const tag of note.tags) {
        const tagged = found.get(tag) ?? [];
        tagged.push(...seen);
        found.set(tag, tagged);
      }
    }
  }
  return found;
}
