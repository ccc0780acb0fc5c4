import type { Collection } from '../../store/collection.ts';
import type { ImportedDeck } from '../../store/importWorker.ts';
import { removeDecks } from '../../store/removeDeck.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';

/**
 * The way back from an import of new decks; null where one was there before: what an update changed is not known any
 * more. `here`: ids of the decks before. `taken`: they are gone again.
 */
export function importUndo(
  collection: Collection,
  decks: readonly ImportedDeck[],
  here: { has: (id: string) => boolean },
  taken: () => void,
) {
  if (decks.some(({ id }) => here.has(id))) return null;
  const ids = new Set(decks.map(({ id }) => id));
  async function run() {
    const numbers = collection.decks.flatMap(({ id, number }) => (ids.has(id) ? number : []));
    if (!(await saveOrSay(() => removeDecks(collection, numbers)))) return;
    showToast({ text: 'Taken back.' });
    taken();
  }
  return { label: 'Undo', run: () => void run() };
}
