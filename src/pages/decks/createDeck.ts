import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Deck } from '../../core/model.ts';
import { reasonOf } from '../../core/reason.ts';
import { fetchDeckNotes, type DeckNotes } from '../../store/deckNotes.ts';
import { useCollection } from '../../store/reactive.tsx';
import { saveDeck } from '../../store/settings.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { deckGroups } from './deckRows.ts';

/** What a deck's page shows; `id` is the deck's own. */
export function createDeck(id: () => string) {
  const { collection, revision, outline } = useCollection();
  const row = createMemo(() => {
    revision();
    const groups = deckGroups(
      collection.decks.filter((deck) => deck.id === id()),
      collection.columns,
      collection.clock(),
      outline,
    );
    return groups[0]?.rows[0] ?? null;
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
  // Its notes change when its text comes in anew, not with what is chosen about it.
  const text = createMemo(() => row()?.deck.installed.join());
  createEffect(on(text, load));

  return {
    collection,
    outline,
    row,
    notes,
    failure,
    retry: load,
    today: () => (revision(), studyDay(collection.clock())),
    columns: () => (revision(), collection.columns),
    presets: () => (revision(), Object.values(collection.presets)),
    newPerDay: () => (revision(), collection.settings.newPerDay),
    save(patch: Partial<Omit<Deck, 'number' | 'id'>>) {
      const deck = row()?.deck;
      return deck
        ? saveOrSay(() => saveDeck(collection, deck.number, patch))
        : Promise.resolve(false);
    },
  };
}
export type DeckModel = ReturnType<typeof createDeck>;
