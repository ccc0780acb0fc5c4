import { createMemo, createSignal } from 'solid-js';
import { has, readSchedule } from '../core/memory/columns.ts';
import { type Practice, practised, startPractice } from '../core/memory/practice.ts';
import { outcomes } from '../core/memory/schedule.ts';
import { Again, AskedNow, type Rating } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { createNotes } from './createNotes.ts';
import { mix } from '../core/hash.ts';
import type { Showing } from '../core/numeric/showing.ts';
import { presetOf, spreadOf } from './entries.ts';
import { gradeCard } from './gradeCard.ts';
import { redo, undo } from './undo.ts';

interface Options {
  collection: Collection;
  /** In the order in which they come. */
  cards: readonly number[];
  /** Grades count, as those of a review; without it nothing is ever written. */
  counts: boolean;
  /** Something could not be saved; the message says what became of it. */
  onProblem: (message: string) => void;
}

/** A custom study as the page lives it. It is nowhere stored: reloading begins it anew. */
export function createCustom({ collection, cards, counts, onProblem }: Options) {
  const [practice, setPractice] = createSignal(startPractice(cards));
  const [past, setPast] = createSignal<readonly Practice[]>([]);
  /** What was taken back, the last first to come again. */
  const [future, setFuture] = createSignal<readonly Practice[]>([]);
  const [shownAt, setShownAt] = createSignal<number | null>(null);
  const began = collection.clock().now;
  const [lastAt, setLastAt] = createSignal(began);
  let cardAt = began;

  const current = createMemo(() => practice().cards[0] ?? null);
  const turns = () => {
    const [card, ...rest] = practice().cards;
    return {
      current: card === undefined ? null : { card },
      queue: { reviews: rest, fresh: [], learning: [] },
    };
  };
  /** Without grades it is its answers here that count, and each day begins with others. */
  const practising = (card: number): Showing => ({
    seed: mix(collection.columns.seed[card]!, collection.today.day),
    index: past().filter(({ cards: [asked] }) => asked === card).length,
  });
  const notes = createNotes(collection, turns, counts ? undefined : practising);

  const intervals = createMemo((): number[] => {
    const card = current();
    if (!counts || card === null || shownAt() === null || !has(collection.columns, card)) return [];
    const schedule = readSchedule(collection.columns, card);
    const preset = presetOf(collection, schedule);
    const spread = spreadOf(collection, schedule, preset);
    return outcomes(schedule, preset, collection.clock(), spread).map(({ interval }) => interval);
  });

  function turn(next: Practice) {
    setPractice(next);
    setShownAt(null);
    cardAt = collection.clock().now;
    setLastAt(cardAt);
  }

  async function grade(rating: Rating) {
    const card = current();
    if (card === null || shownAt() === null) return;
    const before = practice();
    const taken = collection.clock().now - cardAt;
    const saved = counts
      ? gradeCard(collection, { card, rating, taken, flags: AskedNow })
      : undefined;
    setPast([...past(), before]);
    setFuture([]);
    turn(practised(before, rating));
    const result = await saved;
    if (!result || result.ok) return;
    onProblem(result.message);
    // What is no longer as it was is skipped; what was not counted is asked again.
    setPast(past().filter((each) => each !== before));
    if (result.reason === 'stale') return;
    const now = practice();
    turn({
      ...now,
      cards: [card, ...now.cards.filter((each) => each !== card)],
      done: now.done - (rating === Again ? 0 : 1),
      answers: now.answers - 1,
    });
  }

  let going = false;

  /** A step back or forth. One at a time: the next begins where this one ends. */
  async function go(way: 'undo' | 'redo') {
    const to = (way === 'undo' ? past() : future()).at(-1);
    if (!to || going) return;
    going = true;
    const result = counts
      ? await (way === 'undo' ? undo : redo)(collection)
      : { ok: true as const };
    going = false;
    if (!result.ok) return onProblem(result.message);
    const from = practice();
    setPast(way === 'undo' ? past().slice(0, -1) : [...past(), from]);
    setFuture(way === 'undo' ? [...future(), from] : future().slice(0, -1));
    turn(to);
  }

  return {
    practice,
    /** One showing of one card: the same card asked again is another. */
    showing: createMemo(() =>
      current() === null ? null : { card: current()!, at: practice().answers },
    ),
    revealed: () => shownAt() !== null,
    shownAt: () => shownAt() ?? 0,
    intervals,
    note: notes.current,
    failure: notes.failure,
    retry: notes.retry,
    show() {
      const card = current();
      if (card !== null && notes.ready(card) && shownAt() === null) setShownAt(performance.now());
    },
    grade: (rating: Rating) => void grade(rating),
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
    undo: () => void go('undo'),
    redo: () => void go('redo'),
    /** Milliseconds from the first card to the last answer. */
    taken: () => lastAt() - began,
  };
}
