import { createSignal } from 'solid-js';
import { type LogEntry, type Note, type Rating, Suspended } from '../../core/model.ts';
import type { Collection } from '../../store/collection.ts';
import { createCard } from '../../store/createCard.ts';
import type { createStudy } from '../../store/createStudy.ts';
import { fetchNote } from '../../store/queries.ts';
import { cardActions, plain } from '../../ui/card/actions.ts';
import { type KeyActions, press } from '../../ui/card/keys.ts';
import type { CardModel } from '../../ui/card/model.ts';
import { signsText } from '../../ui/card/signsText.ts';
import { replayAudio } from '../../ui/replayAudio.ts';
import { undoneText } from '../../ui/card/undoneText.ts';
import { showToast } from '../../ui/toasts.ts';
import { readAloud } from './createSpeech.ts';
import type { createSheetParam } from '../../ui/sheetParam.ts';

interface Host {
  study: ReturnType<typeof createStudy>;
  collection: Collection;
  revision: () => number;
  menu: ReturnType<typeof createSheetParam>;
  grade: (rating: Rating) => void;
  undo: () => void;
  redo: () => void;
}

/** Everything that can be done to a card besides grading it; loaded after the first card stands. */
export function createTools(review: Host) {
  const { study, collection, menu } = review;
  /** A card that is no longer the one shown, but is spoken of. */
  const [subject, setSubject] = createSignal<{ card: number; note: Note } | null>(null);
  const text = () => study.note()?.text;

  const card = createCard({
    collection,
    card: () => subject()?.card ?? study.session().current?.card ?? null,
    note: () => subject()?.note ?? study.note()?.stored.note ?? null,
    revision: review.revision,
    say: (said, entries) =>
      showToast(
        entries.length > 0
          ? { text: said, action: { label: 'Undo', run: review.undo } }
          : { text: said },
      ),
    moveOn: study.refresh,
  });

  const model: CardModel = {
    ...card,
    copy() {
      const { front = '', lead = '', back = '' } = text() ?? {};
      navigator.clipboard.writeText(plain([front, lead, back])).then(
        () => showToast({ text: 'Question and answer copied.' }),
        () => showToast({ text: 'The browser did not allow copying.' }),
      );
    },
  };

  const actions: KeyActions = {
    show: study.show,
    grade: (rating) => review.grade(rating as Rating),
    undo: review.undo,
    redo: review.redo,
    speak: () => readAloud(review),
    replay: () => void replayAudio(),
    ...cardActions(model, menu.open),
  };

  return {
    model,
    actions,
    signs: () => signsText(model),
    press: (name: string) => press(actions, name),
    /** Says what was undone or done again. */
    back: (way: 'undo' | 'redo', entries: readonly LogEntry[]) =>
      showToast({ text: `${undoneText(way, entries)}.` }),
    async leech(number: number) {
      const { note, lapses, flags } = collection.columns;
      const stored = await fetchNote(collection, note[number]!).catch(() => null);
      if (!stored) return;
      const put = flags[number]! & Suspended ? ' and suspended' : '';
      showToast({
        text: `A leech: forgotten ${lapses[number]} times${put}.`,
        action: {
          label: 'What to do',
          run() {
            setSubject({ card: number, note: stored.note });
            menu.open('leech');
          },
        },
      });
    },
    /** The card shown is spoken of again. */
    closed: () => setSubject(null),
  };
}

export type Tools = ReturnType<typeof createTools>;
