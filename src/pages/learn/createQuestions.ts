import { useNavigate } from '@solidjs/router';
import { createMemo, createResource } from 'solid-js';
import { context } from '../../store/collection.ts';
import { fetchNotes } from '../../store/queries.ts';
import { levelName } from '../../core/curriculum/curriculum.ts';
import type { Learn } from './createLearn.ts';
import { questionStates } from './questionStates.ts';

/** The questions of a module, read when its list opens. */
export function createQuestions(
  { collection, curriculum, views }: Learn,
  module: () => string | null,
) {
  const navigate = useNavigate();
  const decks = () =>
    (views().find((view) => view.module.id === module())?.decks ?? []).map(({ deck }) => deck);
  const states = createMemo(() =>
    questionStates(collection.columns, context(collection, curriculum), decks()),
  );
  const [notes] = createResource(module, () =>
    fetchNotes(
      collection,
      states().map(({ card }) => collection.columns.note[card]!),
    ),
  );

  return {
    failed: () => notes.error !== undefined,
    items: () =>
      (notes.error ? [] : (notes() ?? [])).flatMap(({ note, cards }) => {
        const at = note.cards.findIndex(({ kind }) => kind === 'question');
        const state = states().find(({ card }) => card === cards[at]);
        if (!state || note.draft) return [];
        const detail = [levelName(note.level), state.text].filter(Boolean).join(' · ');
        return [{ id: note.id, title: note.title, detail, askable: state.askable }];
      }),
    ask: (id: string) => navigate(`/answer?question=${encodeURIComponent(id)}`),
  };
}
