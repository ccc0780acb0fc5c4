import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { Outline } from '../../core/curriculum/curriculum.ts';
import type { Collection } from '../../store/collection.ts';
import { createSearchNames } from '../../store/createSearchNames.ts';
import { makeSearcher, type Searcher } from '../../store/searcher.ts';
import type { RowText } from '../../store/searchRequest.ts';

/** A title is looked up once it rests so long, ms. */
const REST = 400;

/** Marks that mean something to the search. */
const marks = /[\\*_":()-]/g;

/** What is known of other notes: which begin the same, and which tags there are. Asked of the search, in its worker. */
export function createLookup(
  { collection, outline }: { collection: Collection; outline: Outline },
  own: () => string | null,
  title: () => string,
) {
  const [twins, setTwins] = createSignal<RowText[]>([]);
  let searcher: Searcher | null = null;
  const search = (text: string) => {
    searcher ??= makeSearcher(collection, outline, () => undefined);
    return searcher.search({ text, sort: 'deck', down: false });
  };
  onCleanup(() => searcher?.close());

  async function look(wanted: string) {
    try {
      const found = await search(`title:"${wanted.replaceAll(marks, '\\$&')}"`);
      if (!found || wanted !== title()) return;
      const notes = new Map(found.rows.map((row) => [row.id, row]));
      notes.delete(own() ?? '');
      setTwins([...notes.values()]);
    } catch {
      // It is a service: without it one can write all the same.
      setTwins([]);
    }
  }

  let resting: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(title, (wanted) => {
      clearTimeout(resting);
      setTwins([]);
      if (wanted.trim() !== '') resting = setTimeout(() => void look(wanted), REST);
    }),
  );
  onCleanup(() => clearTimeout(resting));

  const names = createSearchNames(collection, outline, () => undefined);
  return {
    twins,
    tags: () => names.names().tags,
    readTags: names.read,
  };
}
