import { questionLane } from '../../core/memory/questionShare.ts';
import { useHref, useNavigate } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { Again, type Answer, AskedNow, QuestionLane, type Rating } from '../../core/model.ts';
import { createNote } from '../../store/createNote.ts';
import { createStudy } from '../../store/createStudy.ts';
import { placeOf } from '../../store/placeOf.ts';
import { useCollection } from '../../store/reactive.tsx';
import { createLater } from '../../ui/later.ts';
import { leaveTo } from '../../ui/leave.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { hideAction, showToast } from '../../ui/toasts.ts';
import { type Attempt, createAttempt } from './createAttempt.ts';
import { createPast } from './createPast.ts';
import { keepAnswer } from './keepAnswer.ts';

interface Round {
  attempt: Attempt;
  /** Past answers, newest first. */
  earlier: Answer[];
  /** Saves it as graded. */
  keep: () => void;
}

/** Everything the question page does. `asked` is the card asked for out of turn. */
export function createAnswer(asked: number | undefined) {
  const { collection, outline, revision } = useCollection();
  const navigate = useNavigate();
  const today = useHref(() => '/');
  const sheet = createSheetParam('note');
  const onProblem = (text: string) => showToast({ text });
  const study = createStudy({
    collection,
    outline,
    sharing: questionLane,
    first: asked,
    onProblem,
    onBack: (way, entries) => later.use((tools) => tools.back(way, entries)),
  });
  const past = createPast(collection, study.showing, onProblem);

  /** What a go at the question shown begins with; its text may come in anew and changes nothing. */
  const ready = createMemo(
    () => {
      const showing = study.showing();
      const shown = study.note();
      const before = past();
      if (!showing || shown?.card !== showing.card || before?.of !== showing) return null;
      return { showing, note: shown.stored.note, before };
    },
    undefined,
    { equals: (a, b) => a?.showing === b?.showing },
  );

  /** The go itself; null until what was answered before is known. */
  const round = createMemo((): Round | null => {
    const now = ready();
    if (!now) return null;
    const { begun, earlier } = now.before;
    const { card } = now.showing;
    const attempt = createAttempt(now.note, begun);
    return { attempt, earlier, keep: keepAnswer({ collection, card, attempt, begun, onProblem }) };
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
    round,
    sheet,
    grading: createSheetParam('grading'),
    show() {
      round()?.attempt.timer.pause();
      study.show();
    },
    note: createNote(collection, sheet.value),
    grade(rating: Rating) {
      hideAction();
      const note = study.note()?.stored.note;
      if (rating === Again && note) later.use((tools) => void tools.detour(note));
      const outOfTurn = study.session().current?.card === asked ? AskedNow : 0;
      const now = round();
      void study.grade(rating, QuestionLane | outOfTurn | (now?.attempt.flags() ?? 0));
      now?.keep();
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
