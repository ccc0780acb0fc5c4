import { bundled } from 'virtual:decks';
import { createEffect, createMemo, createSignal } from 'solid-js';
import { trackModules } from '../../core/curriculum/curriculum.ts';
import type { BundledDeck, Deck } from '../../core/model.ts';
import { useCollection } from '../../store/reactive.tsx';
import { type Arranged, createDeck, takeBackArranged } from '../../store/arrangeDecks.ts';
import { saveSettings } from '../../store/settings.ts';
import { bringBackBundled, removedDecks } from '../../store/updateBundled.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import { deckGroups } from './deckRows.ts';

/** What Decks shows, anew after every change. */
export function createDecks() {
  const { collection, revision, outline } = useCollection();
  const [removed, setRemoved] = createSignal<ReadonlySet<string>>(new Set());
  const [coming, setComing] = createSignal<string | null>(null);
  createEffect(() => {
    revision();
    // Where it cannot be read, nothing is offered.
    removedDecks(collection).then(setRemoved, () => setRemoved(new Set<string>()));
  });

  return {
    collection,
    groups: createMemo(() => {
      revision();
      return deckGroups(collection.decks, collection.columns, collection.clock(), outline);
    }),
    decks: () => (revision(), collection.decks),
    isFolded: (key: string) => (revision(), collection.settings.folded.includes(key)),
    /** Lists the decks within one, or within a module, no more; or again. */
    fold(key: string) {
      const { folded } = collection.settings;
      const others = folded.filter((each) => each !== key);
      const now = others.length < folded.length ? others : [...folded, key];
      void saveOrSay(() => saveSettings(collection, { folded: now }));
    },
    /** Makes an empty deck; gives it, or null where it was not saved. */
    async create(title: string): Promise<Deck | null> {
      let done: Arranged | null = null;
      await saveOrSay(async () => {
        done = await createDeck(collection, title);
      });
      const made = done as Arranged | null;
      if (!made) return null;
      const back = () => void saveOrSay(() => takeBackArranged(collection, made));
      showToast({
        text: `${made.deck.title} is made.`,
        action: { label: 'Undo', run: back },
      });
      return made.deck;
    },
    /** Bundled decks that the user removed. */
    removed: createMemo(() => {
      revision();
      const here = new Set(collection.decks.map(({ id }) => id));
      return bundled.filter(({ id }) => removed().has(id) && !here.has(id));
    }),
    /** Id of the deck that is on its way back. */
    coming,
    async bringBack(deck: BundledDeck) {
      setComing(deck.id);
      const on = trackModules(outline, collection.settings.track).includes(deck.module);
      if (await saveOrSay(() => bringBackBundled(collection, deck, on)))
        showToast({ text: `${deck.title} is back, with its history` });
      setComing(null);
    },
  };
}
