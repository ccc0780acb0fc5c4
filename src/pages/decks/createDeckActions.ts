import { createSignal } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import {
  isSameTitle,
  ownName,
  tidyTitle,
  WITHIN,
  withInner,
} from '../../core/curriculum/deckPath.ts';
import type { Deck } from '../../core/model.ts';
import { type Arranged, renameDeck, takeBackArranged } from '../../store/arrangeDecks.ts';
import { changeMany } from '../../store/changeMany.ts';
import type { Installation } from '../../store/installDeck.ts';
import { bringBack, removeDecks } from '../../store/removeDeck.ts';
import { count } from '../../ui/words.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import type { DeckModel } from './createDeck.ts';

/** What can be done to a deck as a whole, each told with the way back. */
export function createDeckActions({ collection, row }: DeckModel) {
  /** A share of 1 while decks are merged; null while none are. */
  const [merging, setMerging] = createSignal<number | null>(null);
  const deck = () => row()!.deck;
  const all = () => withInner(collection.decks, deck());
  const undo = (run: () => Promise<unknown>) => ({
    label: 'Undo',
    run: () => void saveOrSay(run),
  });

  /** Gives it another title, and so another place; returns whether that was saved. */
  async function retitle(title: string, said: string): Promise<boolean> {
    let done: Arranged | undefined;
    const saved = await saveOrSay(async () => {
      done = await renameDeck(collection, deck(), title);
    });
    if (saved) showToast({ text: said, action: undo(() => takeBackArranged(collection, done!)) });
    return saved;
  }

  return {
    merging,
    rename: (title: string) => retitle(title, `Its name is ${tidyTitle(title)} now.`),
    /** Puts it into another deck, or beside all others. */
    nest(into: Deck | null) {
      const name = ownName(deck().title);
      const title = into ? `${into.title}${WITHIN}${name}` : name;
      return retitle(
        title,
        into ? `${name} is in ${into.title} now.` : `${name} stands by itself now.`,
      );
    },
    /** Whether it would meet a deck of its name there. */
    isTaken(into: Deck | null): boolean {
      const name = ownName(deck().title);
      const title = into ? `${into.title}${WITHIN}${name}` : name;
      return collection.decks.some((each) => each.hash === null && isSameTitle(each.title, title));
    },
    /** Moves all notes of it and of those within it; returns whether that was saved. */
    async mergeInto(into: Deck): Promise<boolean> {
      const { title } = deck();
      const from = all().map(({ number }) => number);
      setMerging(0);
      try {
        const action = { kind: 'merge', from, deck: into.number } as const;
        const done = await changeMany(collection, new Uint32Array(), action, setMerging);
        showToast({ text: `${title} is merged into ${into.title}.`, action: undo(done.undo) });
        return true;
      } catch (error) {
        showToast({ text: `Nothing was merged: ${reasonOf(error)}.` });
        return false;
      } finally {
        setMerging(null);
      }
    },
    /** Removes it and those within it; returns whether that was saved. */
    async remove(): Promise<boolean> {
      const { title } = deck();
      const gone = all();
      let removed: Installation[] = [];
      const saved = await saveOrSay(async () => {
        removed = await removeDecks(
          collection,
          gone.map(({ number }) => number),
        );
      });
      const text =
        gone.length > 1
          ? `${title} and ${count(gone.length - 1, 'deck')} within it are removed`
          : `${title} is removed`;
      if (saved) showToast({ text, action: undo(() => bringBack(collection, removed)) });
      return saved;
    },
  };
}
export type DeckActions = ReturnType<typeof createDeckActions>;
