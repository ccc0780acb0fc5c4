import { useNavigate, useHref } from '@solidjs/router';
import { Easy, New, type Rating } from '../../core/model.ts';
import { createStudy } from '../../store/createStudy.ts';
import { placeOf } from '../../store/placeOf.ts';
import { useCollection } from '../../store/reactive.tsx';
import { createLater } from '../../ui/later.ts';
import { leaveTo } from '../../ui/leave.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { hideAction, showToast } from '../../ui/toasts.ts';

/** Everything the review page does; the components only show it. */
export function createReview() {
  const { collection, outline, revision } = useCollection();
  const navigate = useNavigate();
  const today = useHref(() => '/');
  const study = createStudy({
    collection,
    outline,
    lane: 'cards',
    onProblem: (text) => showToast({ text }),
    onBack: (way, entries) => later.use((tools) => tools.back(way, entries)),
    onLeech: (card) => later.use((tools) => void tools.leech(card)),
  });

  const isNew = () => {
    const card = study.session().current?.card;
    return card !== undefined && collection.columns.state[card] === New;
  };

  const review = {
    study,
    revision,
    undo() {
      hideAction();
      study.undo();
    },
    redo() {
      hideAction();
      study.redo();
    },
    collection,
    isNew,
    note: createSheetParam('note'),
    menu: createSheetParam('menu'),
    grade(rating: Rating) {
      hideAction();
      void study.grade(rating);
    },
    /** First grade Easy, and its reverse is not introduced. */
    known() {
      if (!isNew()) return;
      void study.grade(Easy, 0, 'known');
      showToast({ text: 'Marked as known.', action: { label: 'Undo', run: study.undo } });
    },
    leave: () => leaveTo('/', today() ?? '/', navigate),
    /** Where a deck belongs, in words. */
    place: (deck: number) => placeOf(collection, outline, deck),
  };
  const later = createLater(() =>
    import('./createTools.ts').then(({ createTools }) => createTools(review)),
  );
  return {
    ...review,
    later,
    /** Its flag and its mark, in words. */
    signs: () => later.value()?.signs() ?? '',
  };
}

export type Review = Omit<ReturnType<typeof createReview>, 'later'>;
