import { createSignal } from 'solid-js';
import { type Note, type Rating, Suspended } from '../../core/model.ts';
import type { Collection } from '../../store/collection.ts';
import { createCard } from '../../store/createCard.ts';
import type { createStudy } from '../../store/createStudy.ts';
import { fetchNote } from '../../store/queries.ts';
import { cardTools, sayDone } from '../../ui/card/tools.ts';
import { replayAudio } from '../../ui/replayAudio.ts';
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
    say: sayDone(review.undo),
    moveOn: study.refresh,
  });

  const { grade, undo, redo } = review;
  const tools = cardTools(card, {
    show: study.show,
    grade,
    undo,
    redo,
    menu,
    texts: () => [text()?.front ?? '', text()?.lead ?? '', text()?.back ?? ''],
    more: { speak: () => readAloud(review), replay: () => void replayAudio() },
  });

  return {
    ...tools,
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
