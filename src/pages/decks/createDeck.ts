import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { isSameTitle, pathOf, withInner } from '../../core/curriculum/deckPath.ts';
import { outerTitles } from '../../core/curriculum/deckTree.ts';
import { studyDay } from '../../core/day.ts';
import { cardLane } from '../../core/memory/cardShare.ts';
import { buildQueue, counts } from '../../core/memory/queue.ts';
import type { Deck } from '../../core/model.ts';
import { reasonOf } from '../../core/reason.ts';
import { fetchDeckNotes, type DeckNotes } from '../../store/deckNotes.ts';
import { context as contextOf } from '../../store/collection.ts';
import type { DeckPatch } from '../../store/putDeck.ts';
import { useCollection } from '../../store/reactive.tsx';
import { saveDeck } from '../../store/settings.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { type Holding, holdingOf, holdings } from './deckRows.ts';

/** What a deck's page shows; `id` is the deck's own. */
export function createDeck(id: () => string) {
  const { collection, revision, outline } = useCollection();
  const row = createMemo((): (Holding & { deck: Deck }) | null => {
    revision();
    const { decks, columns } = collection;
    const deck = decks.find((each) => each.id === id());
    const held = holdings(columns, collection.clock(), decks);
    return deck ? { deck, ...holdingOf(deck, decks, held) } : null;
  });
  /** Decks of one's own right within it. */
  const inner = createMemo(() => {
    const deck = row()?.deck;
    if (!deck) return [];
    const held = holdings(collection.columns, collection.clock(), collection.decks);
    const depth = pathOf(deck.title).length + 1;
    return withInner(collection.decks, deck)
      .filter(({ title }) => pathOf(title).length === depth)
      .map((each) => ({ deck: each, ...holdingOf(each, collection.decks, held) }));
  });
  /** Those that it stands in, outermost first. */
  const outer = createMemo(() => {
    const deck = row()?.deck;
    if (deck?.hash !== null) return [];
    return outerTitles(deck.title).flatMap(
      (title) =>
        collection.decks.find((each) => each.hash === null && isSameTitle(each.title, title)) ?? [],
    );
  });
  const [notes, setNotes] = createSignal<DeckNotes | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);

  function load() {
    const number = row()?.deck.number;
    if (number === undefined) return;
    setFailure(null);
    fetchDeckNotes(collection, number).then(
      (found) => row()?.deck.number === number && setNotes(found),
      (error: unknown) => setFailure(reasonOf(error)),
    );
  }
  // Its notes change when its text comes in anew or a note is written or taken back, not with what is chosen about it.
  const text = createMemo(() => `${row()?.deck.installed.join()} ${row()?.total}`);
  createEffect(on(text, load));

  /** Writes what is chosen about it; throws. */
  async function keep(patch: DeckPatch) {
    const deck = row()?.deck;
    if (!deck) throw new Error('This deck is no longer there.');
    await saveDeck(collection, deck.number, patch);
  }

  return {
    collection,
    outline,
    row,
    inner,
    outer,
    notes,
    failure,
    retry: load,
    today: () => (revision(), studyDay(collection.clock())),
    columns: () => (revision(), collection.columns),
    presets: () => (revision(), Object.values(collection.presets)),
    newPerDay: () => (revision(), collection.settings.newPerDay),
    decks: () => (revision(), collection.decks),
    /** Cards of it, and of those within it, that are still to come today. */
    left: createMemo(() => {
      revision();
      const deck = row()?.deck;
      if (!deck) return 0;
      const only = new Set(withInner(collection.decks, deck).map(({ number }) => number));
      const context = { ...contextOf(collection, outline), only };
      const { fresh, learning, due } = counts(buildQueue(collection.columns, context, cardLane));
      return fresh + learning + due;
    }),
    keep,
    save: (patch: DeckPatch) => saveOrSay(() => keep(patch)),
  };
}
export type DeckModel = ReturnType<typeof createDeck>;
