import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import type { Outline } from '../core/curriculum/curriculum.ts';
import { laneOf } from '../core/memory/lane.ts';
import type { Sharing } from '../core/memory/share.ts';
import { type EntryKind, type LogEntry, Out, type Rating } from '../core/model.ts';
import { has, readSchedule } from '../core/memory/columns.ts';
import { outcomes } from '../core/memory/schedule.ts';
import {
  graded,
  outdated,
  remaining,
  reveal,
  type Session,
  startSession,
  undone,
} from '../core/memory/session.ts';
import { type Collection, context as contextOf, subscribe } from './collection.ts';
import { createNotes } from './createNotes.ts';
import { presetOf, spreadOf } from './entries.ts';
import { gradeCard } from './gradeCard.ts';
import { canUndo } from './newest.ts';

interface Options {
  collection: Collection;
  outline: Outline;
  /** The lane studied, and how its day is shared out. */
  sharing: Sharing;
  /** Numbers of the decks that are studied by themselves; undefined: all of them. */
  only?: () => ReadonlySet<number> | undefined;
  /** Begin with this card, whatever the queue says. */
  first?: number | undefined;
  /** The card that was before one's eyes when the app was opened, and its turn: it stays if it has it still. */
  resume?: { card: number; turn: string } | undefined;
  /** Something could not be saved; the message says what became of it. */
  onProblem: (message: string) => void;
  /** These entries were undone, or done again, in one go. */
  onBack?: (way: 'undo' | 'redo', entries: readonly LogEntry[]) => void;
  /** The grade made the card a leech. */
  onLeech?: (card: number) => void;
}

/** What leaves the card where it is in the day. */
const quiet: ReadonlySet<EntryKind> = new Set(['flag', 'mark', 'unmark', 'edit', 'move']);

/** A session on one lane as the pages live it: what is shown now, and what can be done. */
export function createStudy(options: Options) {
  const { collection, outline, sharing, first, resume, onProblem } = options;
  const context = () => ({ ...contextOf(collection, outline), only: options.only?.() });
  const start = (card?: number) => startSession(collection.columns, context(), sharing, card);
  function begin(): Session {
    const begun = start(first);
    if (!resume || begun.current?.card === resume.card) return begun;
    return turnOf(collection, resume.card) === resume.turn ? start(resume.card) : begun;
  }
  const [session, setSession] = createSignal<Session>(begin());
  const [shownAt, setShownAt] = createSignal(0);
  const [unsaved, setUnsaved] = createSignal(0);
  const notes = createNotes(collection, session);

  /** One showing of one card: the same card shown again is another. */
  const showing = createMemo(() => session().current, undefined, {
    equals: (a, b) => a?.card === b?.card && a?.shownAt === b?.shownAt,
  });

  const intervals = createMemo((): number[] => {
    const current = session().current;
    if (!current?.revealed || !has(collection.columns, current.card)) return [];
    const schedule = readSchedule(collection.columns, current.card);
    const preset = presetOf(collection, schedule);
    const spread = spreadOf(collection, schedule, preset);
    return outcomes(schedule, preset, collection.clock(), spread).map(({ interval }) => interval);
  });

  /** The same as the card was when it was shown. */
  const turn = createMemo(() => {
    const now = showing();
    return now && turnOf(collection, now.card);
  });

  /** Builds the session anew from what is saved; the card shown stays if it still has its turn. */
  function refresh() {
    const { current } = untrack(session);
    const untouched = current !== null && turnOf(collection, current.card) === untrack(turn);
    const now = start(untouched ? current.card : undefined);
    const stays = untouched && now.current?.card === current.card;
    setSession(stays ? { ...now, current } : now);
  }

  /** What was asked for before the card's text was there, in its order; null while nothing waits. */
  let early: (() => void)[] | null = null;
  /** What was asked for while a step is taken back: it is meant for the card that comes back. */
  let later: (() => void)[] | null = null;
  const inTurn = (act: () => void) => {
    const waiting = later ?? early;
    if (waiting) waiting.push(act);
    else act();
  };
  createEffect(
    on(notes.current, (note) => {
      if (!note || !early) return;
      const acts = early;
      early = null;
      acts.forEach(inTurn);
    }),
  );

  function show() {
    const current = session().current;
    if (!current || current.revealed) return;
    if (!notes.ready(current.card)) {
      early = [show];
      return;
    }
    setShownAt(performance.now());
    setSession(reveal(session()));
  }

  async function grade(rating: Rating, flags = 0, kind: EntryKind & ('grade' | 'known') = 'grade') {
    const { current } = session();
    if (!current || (!current.revealed && kind === 'grade')) return;
    const { card } = current;
    if (!has(collection.columns, card)) return refresh();
    const before = readSchedule(collection.columns, card);
    const taken = Math.max(0, collection.clock().now - current.shownAt);
    const saved = gradeCard(collection, { card, rating, taken, flags, kind });
    // Memory has changed already: the next card does not wait for the disk.
    const after = readSchedule(collection.columns, card);
    const now = context();
    batch(() => {
      setUnsaved((count) => count + 1);
      setSession(outdated(session(), now.moment) ? start() : graded(session(), before, after, now));
    });
    const result = await saved;
    setUnsaved((count) => count - 1);
    if (result.ok) {
      if (result.leech) options.onLeech?.(card);
      return;
    }
    onProblem(result.message);
    if (result.reason === 'failed') setSession(start(card));
    else refresh();
  }

  const onLane = ({ card }: LogEntry) =>
    laneOf(collection.columns.template[card]!) === sharing.lane;

  async function goBack(way: 'undo' | 'redo') {
    early = null;
    later = [];
    try {
      // Rarely needed: it stays off the path to the first card.
      const steps = await import('./undo.ts');
      const result = await steps[way](collection);
      if (result.ok) wentBack(way, result.entries);
      else if (result.reason === 'failed') onProblem(result.message);
    } finally {
      const acts = later;
      later = null;
      acts.forEach(inTurn);
    }
  }

  function wentBack(way: 'undo' | 'redo', entries: readonly LogEntry[]) {
    if (entries.every(({ kind }) => quiet.has(kind))) refresh();
    else if (way === 'redo') setSession(start());
    else {
      const here = entries.find(onLane) ?? entries[0]!;
      setSession(undone(session(), here.card, collection.columns, context()));
    }
    options.onBack?.(way, entries);
  }

  /** One step after the other: what was shown early of a card that goes is not wanted any more. */
  const inBack = (act: () => void) => {
    if (later) later.push(act);
    else act();
  };

  /** Only what was done here, today, and on this lane is taken back. */
  const history = createMemo(() => {
    session();
    const newest = canUndo(collection);
    return { undo: newest.undo.some(onLane), redo: newest.redo.some(onLane) };
  });

  const left = createMemo(() => {
    const { fresh, learning, due } = remaining(session());
    return fresh + learning + due;
  });

  onCleanup(
    subscribe(collection, (change) => {
      if (change.kind === 'decks' || change.kind === 'all') notes.reread();
      if (change.origin === 'elsewhere' || change.kind !== 'card') refresh();
    }),
  );
  createWaker(session, refresh);

  return {
    session,
    showing,
    /** The turn of the card shown. */
    turn,
    note: notes.current,
    /** Why the card's text could not be read; null while all is well. */
    failure: notes.failure,
    retry: notes.retry,
    intervals,
    shownAt,
    /** Grades of today that are on disk: what is still being saved is not counted as done. */
    done: () => session().done - unsaved(),
    total: () => session().done + left(),
    left,
    canUndo: () => history().undo,
    canRedo: () => history().redo,
    show: () => inTurn(show),
    grade: (...given: Parameters<typeof grade>) => inTurn(() => void grade(...given)),
    undo: () => inBack(() => void (history().undo && goBack('undo'))),
    redo: () => inBack(() => void (history().redo && goBack('redo'))),
    refresh,
  };
}

/** What of a card decides when it is asked. */
function turnOf({ columns }: Collection, card: number): string {
  if (!has(columns, card)) return '';
  const { reps, state, step, due, buried, flags } = readSchedule(columns, card);
  return [reps, state, step, due, buried, flags & Out].join();
}

/** Looks again when a learning card is due, and when the app comes back to the front. */
function createWaker(session: () => Session, refresh: () => void) {
  createEffect(() => {
    const until = session().waitUntil;
    if (session().current || until === null) return;
    const timer = setTimeout(refresh, Math.max(0, until - Date.now()) + 50);
    onCleanup(() => clearTimeout(timer));
  });
  const onVisible = () => {
    if (document.visibilityState === 'visible' && !session().current) refresh();
  };
  document.addEventListener('visibilitychange', onVisible);
  onCleanup(() => document.removeEventListener('visibilitychange', onVisible));
}
