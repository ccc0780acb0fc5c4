import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { type SortKey, sortKeys } from '../../core/search/sort.ts';
import { createSearchNames } from '../../store/createSearchNames.ts';
import { useCollection } from '../../store/reactive.tsx';
import { makeSearcher } from '../../store/searcher.ts';
import type { RowText } from '../../store/searchRequest.ts';
import { saveSettings } from '../../store/settings.ts';
import { chosenColumns, type Column } from './figureTexts.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { createQuery } from '../../ui/search/createQuery.ts';

interface Search extends Record<string, string | undefined> {
  q?: string;
  sort?: string;
  down?: string;
}

/** What the browser shows: the cards that are found, in order, and the texts of those in sight. */
export function createBrowse() {
  const { collection, revision, outline } = useCollection();
  const [address, setAddress] = useSearchParams<Search>();
  const query = createQuery(address.q ?? '', (text) => {
    if ((address.q ?? '') !== text) setAddress({ q: text || null }, { replace: true });
  });
  const { typed, parsed } = query;
  const searched = createSearchNames(collection, outline, revision);
  const [found, setFound] = createSignal<Uint32Array | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [reading, setReading] = createSignal<{ done: number; total: number } | null>(null);
  const [searching, setSearching] = createSignal(false);
  const [again, setAgain] = createSignal(0);
  const sort = createMemo(() => sortKeys.find((key) => key === address.sort) ?? 'deck');
  const down = createMemo(() => address.down !== undefined);
  const searcher = makeSearcher(collection, outline, (done, total) =>
    setReading(done < total ? { done, total } : null),
  );
  onCleanup(searcher.close);

  async function search() {
    if ('problem' in parsed()) return;
    setSearching(true);
    try {
      const answer = await searcher.search({ text: typed(), sort: sort(), down: down() });
      if (!answer) return;
      Array.from(answer.cards.subarray(0, answer.rows.length)).forEach((card, at) =>
        texts.set(card, answer.rows[at]!),
      );
      setFailure(null);
      setTextsAt((n) => n + 1);
      setFound(answer.cards);
      setSearching(false);
    } catch (error) {
      setFailure(reasonOf(error));
      setSearching(false);
    }
  }
  createEffect(on([parsed, sort, down, revision, again], () => void search()));

  // Texts that were shown stay until newer ones come, so that nothing flickers.
  const texts = new Map<number, RowText>();
  const [textsAt, setTextsAt] = createSignal(0);
  const wanted = new Set<number>();
  async function fetchRows() {
    const cards = [...wanted];
    wanted.clear();
    try {
      const rows = await searcher.rows(cards);
      rows.forEach((row, at) => texts.set(cards[at]!, row));
      setTextsAt((n) => n + 1);
    } catch {
      // The search that failed with it says so.
    }
  }

  return {
    collection,
    revision,
    modules: outline.modules,
    today: () => (revision(), collection.today.day),
    columns: () => (revision(), collection.columns),
    decks: createMemo(() => (revision(), new Map(collection.decks.map((d) => [d.number, d])))),
    query,
    typed,
    found,
    failure,
    searching,
    reading,
    retry: () => setAgain((n) => n + 1),
    /** What stands beside the question on wide screens. */
    beside: createMemo(() => (revision(), chosenColumns(collection.settings.columns))),
    choose(columns: readonly Column[]) {
      void saveOrSay(() => saveSettings(collection, { columns: [...columns] }));
    },
    sort,
    down,
    /** In this order; the same again turns it round. */
    sortBy(key: SortKey) {
      const turned = sort() === key && !down();
      setAddress(
        { sort: key === 'deck' ? null : key, down: turned ? '' : null },
        {
          replace: true,
        },
      );
    },
    text: (card: number) => (textsAt(), texts.get(card)),
    /** A row came into sight. */
    want(card: number) {
      found();
      if (wanted.size === 0) queueMicrotask(() => void fetchRows());
      wanted.add(card);
    },
    names: searched.names,
    readNames: searched.read,
  };
}
export type BrowseModel = ReturnType<typeof createBrowse>;
