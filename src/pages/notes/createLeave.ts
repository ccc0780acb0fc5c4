import { useNavigate } from '@solidjs/router';
import type { Collection } from '../../store/collection.ts';
import type { StoredNote } from '../../store/queries.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Editor } from './createEditor.ts';

/** The way out: back to where one came from. What was typed and not saved stays as a draft. */
export function createLeave(editor: Editor, stored: StoredNote | null, collection: Collection) {
  const navigate = useNavigate();
  // The router counts its own steps: the first page of a visit has none before it.
  const { _depth: depth = 0 } = (window.history.state ?? {}) as { _depth?: number };

  function go() {
    if (depth > 0 && window.history.length > 1) return navigate(-1);
    const deck = stored
      ? collection.decks.find(({ number }) => number === stored.deck)?.id
      : editor.now().deck;
    navigate(deck ? `/decks/${deck}` : '/decks', { replace: true });
  }

  return {
    /** After it was saved. */
    saved: go,
    leave() {
      void editor.kept();
      if (editor.changed()) showToast({ text: 'Not saved: kept as a draft.' });
      go();
    },
  };
}
