import { useHref, useNavigate, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { withInner } from '../../core/curriculum/deckPath.ts';
import { cardLane } from '../../core/memory/cardShare.ts';
import { Again, Easy, Good, New, type Rating } from '../../core/model.ts';
import { context as contextOf } from '../../store/collection.ts';
import { createStudy } from '../../store/createStudy.ts';
import { placeOf } from '../../store/placeOf.ts';
import { useCollection } from '../../store/reactive.tsx';
import { isName } from '../../ui/Card.tsx';
import { keepCard, takeBefore } from '../../ui/cardAtHand.ts';
import { cardFrom } from '../../ui/cardFrom.ts';
import { createLater } from '../../ui/later.ts';
import { leaveTo } from '../../ui/leave.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { hideAction, showToast } from '../../ui/toasts.ts';
import { whenIdle } from '../../ui/whenIdle.ts';

/** Everything the review page does; the components only show it. */
export function createReview() {
  const { collection, outline, revision } = useCollection();
  const settings = createMemo(() => (revision(), collection.settings));
  const navigate = useNavigate();
  const before = takeBefore();
  const [search] = useSearchParams<{ deck?: string }>();
  /** The deck that is studied by itself, with those within it. */
  const deck = () => (revision(), collection.decks.find(({ id }) => id === search.deck));
  /** Where one came from. */
  const home = () => (deck() ? `/decks/${encodeURIComponent(deck()!.id)}` : '/');
  const back = useHref(home);
  const study = createStudy({
    collection,
    outline,
    sharing: cardLane,
    only() {
      const one = deck();
      return one && new Set(withInner(collection.decks, one).map(({ number }) => number));
    },
    resume: before?.card,
    onProblem: (text) => showToast({ text }),
    onBack: (way, entries) => later.use((tools) => tools.back(way, entries)),
    onLeech: (card) => later.use((tools) => void tools.leech(card)),
  });

  /** Kept for who opens the app here again; typed cards and those with pictures need more than their text. */
  const keep = () => {
    if (left) return;
    const shown = study.note();
    const now = study.showing();
    const plain = shown && !shown.text.typed && !/data-media/.test(shown.text.front);
    if (!now || !plain || settings().confidence) return keepCard(null);
    const { text, stored } = shown;
    keepCard({
      card: now.card,
      turn: study.turn() ?? '',
      day: collection.today.day,
      rollover: settings().rollover,
      front: text.front,
      name: isName(text),
      from: cardFrom(review.place(stored.deck), stored.note, later.value()?.signs() ?? ''),
      done: study.done(),
      total: study.total(),
      leftText: leftText(),
      isNew: isNew(),
    });
  };
  createEffect(on([study.note, study.showing, study.done], () => whenIdle(keep)));
  let left = false;
  onCleanup(() => {
    left = true;
    keepCard(null);
  });
  const leftText = () => (study.left() > 0 ? `${study.left()} left` : '');

  const isNew = () => {
    const card = study.session().current?.card;
    return card !== undefined && collection.columns.state[card] === New;
  };

  /** The card shown when something was said about it, and what: a bit of the log entry's flags. */
  let said: [showing: unknown, flag: number] | undefined;

  function grade(rating: Rating) {
    hideAction();
    void study.grade(rating, said?.[0] === study.showing() ? said?.[1] : 0);
  }

  const review = {
    study,
    settings,
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
    /** What the day's figures depend on, anew with every change. */
    context: () => (revision(), contextOf(collection, outline)),
    isNew,
    note: createSheetParam('note'),
    menu: createSheetParam('menu'),
    grade,
    /** A number key; with two buttons 1 and 2 are theirs, and 3 stays Good for hands that know it. */
    key(rating: Rating) {
      if (settings().buttons === 'four' || rating === Again) grade(rating);
      else if (rating !== Easy) grade(Good);
    },
    /** How sure one is before the answer, which is then shown. */
    say(flag: number) {
      said = [study.showing(), flag];
      study.show();
    },
    /** First grade Easy, and its reverse is not introduced. */
    known() {
      if (!isNew()) return;
      void study.grade(Easy, 0, 'known');
      showToast({ text: 'Marked as known.', action: { label: 'Undo', run: study.undo } });
    },
    answer: () => navigate('/answer', { replace: true }),
    leave: () => leaveTo(home(), back() ?? home(), navigate),
    deck,
    /** Does what was pressed before this page stood. */
    begin() {
      if (before?.card.card !== study.session().current?.card) return;
      if (before?.pressed === 'show') study.show();
      else if (before?.pressed === 'known') review.known();
    },
    leftText,
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
