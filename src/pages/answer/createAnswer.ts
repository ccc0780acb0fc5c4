import { useHref, useNavigate } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { AskedNow, QuestionLane, type Rating } from '../../core/model.ts';
import { createNote } from '../../store/createNote.ts';
import { createStudy } from '../../store/createStudy.ts';
import { placeOf } from '../../store/placeOf.ts';
import { useCollection } from '../../store/reactive.tsx';
import { leaveTo } from '../../ui/leave.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { showToast } from '../../ui/toasts.ts';
import { createAttempt } from './createAttempt.ts';

/** Everything the question page does. `asked` is the card asked for out of turn. */
export function createAnswer(asked: number | undefined) {
  const { collection, outline } = useCollection();
  const navigate = useNavigate();
  const today = useHref(() => '/');
  const sheet = createSheetParam('note');
  const study = createStudy({
    collection,
    outline,
    lane: 'questions',
    first: asked,
    onProblem: (text) => showToast({ text }),
  });

  const attempt = createMemo(() => {
    study.showing();
    const shown = study.note();
    return shown ? createAttempt(shown.stored.note) : null;
  });

  return {
    study,
    collection,
    attempt,
    sheet,
    note: createNote(collection, sheet.value),
    grade(rating: Rating) {
      const outOfTurn = study.session().current?.card === asked ? AskedNow : 0;
      void study.grade(rating, QuestionLane | outOfTurn | (attempt()?.flags() ?? 0));
    },
    leave: () => leaveTo('/', today() ?? '/', navigate),
    /** Where a deck belongs, in words. */
    place: (deck: number) => placeOf(collection, outline, deck),
  };
}

export type Answering = ReturnType<typeof createAnswer>;
