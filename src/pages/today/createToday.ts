import { cardLane } from '../../core/memory/cardShare.ts';
import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { freshShare } from '../../core/memory/cardShare.ts';
import { daysToClear, paceFor } from '../../core/memory/comeback.ts';
import { overview } from '../../core/memory/overview.ts';
import { AHEAD, buildQueue } from '../../core/memory/queue.ts';
import type { Settings } from '../../core/model.ts';
import { context as contextOf } from '../../store/collection.ts';
import { goalToday } from '../../store/goalToday.ts';
import { useCollection } from '../../store/reactive.tsx';
import { saveSettings } from '../../store/settings.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { dayState } from './dayState.ts';
import { clearDay, paceOffers } from './paceOffers.ts';

/** What Today shows, anew after every change and whenever the app comes to the front. */
export function createToday() {
  const { collection, revision, outline } = useCollection();
  const navigate = useNavigate();
  const location = useLocation();
  const woken = createWaking();
  const context = () => (revision(), woken(), contextOf(collection, outline));
  const shown = createMemo(() => overview(collection.columns, context(), collection.summaries));
  const settings = createMemo(() => (revision(), collection.settings));

  const save = (patch: Partial<Settings>) => saveOrSay(() => saveSettings(collection, patch));

  // A way back that has reached its end stops by itself; "All of them" holds for its day.
  createEffect(() => {
    const { pace } = settings();
    if (pace && shown().paceOver && pace.since < shown().day) void save({ pace: null });
  });

  async function start(patch: Partial<Settings>) {
    // Back from there leads to Today, not to a sheet on it.
    if (await save(patch)) navigate('/review', { replace: location.search !== '' });
  }

  return {
    collection,
    outline,
    shown,
    state: createMemo(() => dayState(shown(), collection.clock().now + AHEAD)),
    settings,
    /** The day's goal and how much of it is done. */
    goal: () => goalToday(collection, context()),
    save,
    review: () => navigate('/review'),
    answer: () => navigate('/answer'),
    startPaced: (reviewsPerDay: number) =>
      void start({ pace: { reviewsPerDay, since: shown().day } }),
    learnMore() {
      const { day, more } = shown();
      const { extra } = settings();
      const before = extra?.day === day ? extra.cards : 0;
      // The day's share may have been lowered since: what was done beyond it does not count against these.
      const { done } = buildQueue(collection.columns, context(), cardLane);
      const beyond = Math.max(0, done.fresh - freshShare(context()));
      void start({ extra: { day, cards: before + beyond + more } });
    },
    /** Cards that wait, and the paces at which they can be cleared. */
    paces() {
      const { columns } = collection;
      const { waiting, day } = buildQueue(columns, context(), cardLane);
      const days = (pace: number) => daysToClear(columns, day, waiting, pace);
      const under = shown().comeback?.pace ?? settings().pace?.reviewsPerDay;
      const suggested = under ?? paceFor(waiting, collection.usual.reviews);
      const choices = paceOffers(waiting, suggested, days);
      return { waiting, suggested, choices, today: day, paced: settings().pace !== null };
    },
    /** There is a backlog without a pace, and one that would spread it. */
    backlog() {
      const { waiting, overdue } = shown().backlog;
      const spreads = paceFor(waiting, collection.usual.reviews) < waiting;
      return settings().pace === null && overdue > 0 && spreads;
    },
    /** When the pace under way clears what waits. */
    clear() {
      const { day, backlog } = shown();
      const pace = settings().pace?.reviewsPerDay ?? 0;
      if (pace === 0) return '';
      return clearDay(day, daysToClear(collection.columns, day, backlog.waiting, pace));
    },
    /** Something was done, on whatever day: the week has a meaning, and installing is worth it. */
    started: () => collection.summaries.length > 0 || shown().week.some((done) => done > 0),
    /** Cards a day of a way back under way. */
    pace: () => (shown().paceOver ? null : (settings().pace?.reviewsPerDay ?? null)),
    /** Why there is nothing to learn; null where there is. */
    empty: createMemo((): 'installing' | 'off' | null => {
      revision();
      const { decks, columns } = collection;
      if (decks.length === 0) return 'installing';
      const seen = columns.reps.some((reps) => reps > 0);
      return decks.some((deck) => deck.enabled) || seen ? null : 'off';
    }),
  };
}

/** Moves on when the app comes to the front and once a minute: learning cards become due, days end. */
function createWaking() {
  const [woken, setWoken] = createSignal(0);
  const wake = () => document.visibilityState === 'visible' && setWoken((n) => n + 1);
  const timer = setInterval(wake, 60_000);
  document.addEventListener('visibilitychange', wake);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', wake);
  });
  return woken;
}
