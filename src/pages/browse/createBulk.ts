import { createSignal } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { type CardsAction, type ChangedMany, changeMany } from '../../store/changeMany.ts';
import { showToast } from '../../ui/toasts.ts';
import { bulkText } from './bulkText.ts';
import type { BrowseModel } from './createBrowse.ts';
import type { Selection } from './createSelection.ts';

/** What is done to the selected cards: one thing at a time, each told with the way back. */
export function createBulk({ collection, decks }: BrowseModel, selection: Selection) {
  /** A share of 1 while a large selection is changed; null while none is. */
  const [working, setWorking] = createSignal<number | null>(null);

  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    setWorking(0);
    try {
      return await work();
    } catch (error) {
      showToast({ text: `Nothing was changed: ${reasonOf(error)}.` });
      return null;
    } finally {
      setWorking(null);
    }
  }

  async function undo(changed: ChangedMany) {
    const undone = await attempt(async () => {
      await changed.undo();
      return true;
    });
    if (undone) showToast({ text: 'Taken back.' });
  }

  return {
    working,
    async run(action: CardsAction) {
      const cards = selection.cards();
      if (cards.length === 0 || working() !== null) return;
      const changed = await attempt(() => changeMany(collection, cards, action, setWorking));
      if (!changed) return;
      const deck = action.kind === 'move' ? decks().get(action.deck)?.title : undefined;
      showToast({
        text: bulkText(action, cards.length, deck ?? ''),
        action: { label: 'Undo', run: () => void undo(changed) },
      });
    },
  };
}
export type Bulk = ReturnType<typeof createBulk>;
