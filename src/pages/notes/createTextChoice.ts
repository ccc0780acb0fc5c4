import { has } from '../../core/memory/columns.ts';
import type { ChangeResult } from '../../store/changeCards.ts';
import type { Collection } from '../../store/collection.ts';
import { keepOwnText, useDeckText } from '../../store/ownText.ts';
import type { StoredNote } from '../../store/queries.ts';
import { undo } from '../../store/undo.ts';
import { showToast } from '../../ui/toasts.ts';

/** The choice between one's own text of a note and its deck's. `changed`: the note is to be read anew. */
export function createTextChoice(collection: Collection, stored: StoredNote, changed: () => void) {
  const first = () => stored.cards.find((card) => has(collection.columns, card));

  async function choose(how: typeof useDeckText, said: string) {
    const card = first();
    if (card === undefined) return;
    const result: ChangeResult = await how(collection, card);
    const action = { label: 'Undo', run: () => void takeBack() };
    showToast(result.ok ? { text: said, action } : { text: result.message });
    if (result.ok) changed();
  }

  async function takeBack() {
    const result = await undo(collection);
    showToast({ text: result.ok ? 'Your text is back.' : result.message });
    changed();
  }

  return {
    keep: () => void choose(keepOwnText, 'Yours stays.'),
    theirs: () => void choose(useDeckText, 'The deck’s text is back.'),
  };
}
