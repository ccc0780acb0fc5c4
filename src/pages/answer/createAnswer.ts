import { questionLane } from '../../core/memory/questionShare.ts';
import { useHref, useNavigate } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { Again, AskedNow, QuestionLane, type Rating } from '../../core/model.ts';
import { createNote } from '../../store/createNote.ts';
import { createStudy } from '../../store/createStudy.ts';
import { placeOf } from '../../store/placeOf.ts';
import { useCollection } from '../../store/reactive.tsx';
import { createLater } from '../../ui/later.ts';
import { leaveTo } from '../../ui/leave.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { hideAction, showToast } from '../../ui/toasts.ts';
import { createAttempt } from './createAttempt.ts';

/** Everything the question page does. `asked` is the card asked for out of turn. */
export function createAnswer(asked: number | undefined) {
  const { collection, outline, revision } = useCollection();
  const navigate = useNavigate();
  const today = useHref(() => '/');
  const sheet = createSheetParam('note');
  const study = createStudy({
    collection,
    outline,
    sharing: questionLane,
    first: asked,
    onProblem: (text) => showToast({ text }),
    onBack: (way, entries) => later.use((tools) => tools.back(way, entries)),
  });

  const attempt = createMemo(() => {
    study.showing();
    const shown = study.note();
    return shown ? createAttempt(shown.stored.note) : null;
  });

  const answering = {
    study,
    collection,
    revision,
    menu: createSheetParam('menu'),
    undo() {
      hideAction();
      study.undo();
    },
    redo() {
      hideAction();
      study.redo();
    },
    attempt,
    sheet,
    note: createNote(collection, sheet.value),
    grade(rating: Rating) {
      hideAction();
      const note = study.note()?.stored.note;
      if (rating === Again && note) later.use((tools) => void tools.detour(note));
      const outOfTurn = study.session().current?.card === asked ? AskedNow : 0;
      void study.grade(rating, QuestionLane | outOfTurn | (attempt()?.flags() ?? 0));
    },
    leave: () => leaveTo('/', today() ?? '/', navigate),
    /** Where a deck belongs, in words. */
    place: (deck: number) => placeOf(collection, outline, deck),
  };
  const later = createLater(() =>
    import('./createTools.ts').then(({ createTools }) => createTools(answering)),
  );
  return {
    ...answering,
    later,
    /** Its flag and its mark, in words. */
    signs: () => later.value()?.signs() ?? '',
  };
}

export type Answering = Omit<ReturnType<typeof createAnswer>, 'later'>;
