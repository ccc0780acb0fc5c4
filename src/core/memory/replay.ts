import { Again, Colour, Deleted, Known, Marked, New, Review, Suspended } from '../model.ts';
import type { LogEntry, Preset, Rating, Schedule } from '../model.ts';
import { inOrder, keyOf, keyText } from './entry.ts';
import { elapsedDays, nextMemory, roundMemory } from './schedule.ts';

function graded(s: Schedule, entry: LogEntry, preset: Preset): Schedule {
  const rating = entry.rating as Rating;
  const memory = nextMemory(s, elapsedDays(s, entry.day), rating, preset.weights);
  return {
    ...s,
    ...roundMemory(memory),
    state: entry.state,
    step: entry.step,
    due: entry.due,
    last: entry.day,
    first: s.first || entry.day,
    reps: s.reps + 1,
    lapses: s.lapses + (rating === Again && entry.stateBefore === Review ? 1 : 0),
    flags: entry.kind === 'known' ? s.flags | Known : s.flags,
  };
}

/** A memory given by an import or a placement, as of the entry's day. */
function given(s: Schedule, entry: LogEntry): Schedule {
  return {
    ...s,
    ...roundMemory(entry),
    state: entry.state,
    step: entry.step,
    due: entry.due,
    last: entry.state === New ? 0 : entry.day,
  };
}

const blankMemory = {
  state: New,
  step: 0,
  due: 0,
  stability: 0,
  difficulty: 0,
  last: 0,
  first: 0,
  reps: 0,
  lapses: 0,
  buried: 0,
} as const;

function changed(s: Schedule, entry: LogEntry, preset: Preset): Schedule {
  switch (entry.kind) {
    case 'grade':
    case 'known':
      return entry.rating === 0 ? s : graded(s, entry, preset);
    case 'set':
      return given(s, entry);
    case 'suspend':
      return { ...s, flags: s.flags | Suspended };
    case 'unsuspend':
      return { ...s, flags: s.flags & ~Suspended };
    case 'bury':
      return { ...s, buried: entry.day };
    case 'unbury':
      return { ...s, buried: 0 };
    case 'reset':
      return { ...s, ...blankMemory, flags: s.flags & ~Known };
    case 'flag':
      return { ...s, flags: (s.flags & ~Colour) | ((entry.stability << 4) & Colour) };
    case 'mark':
      return { ...s, flags: s.flags | Marked };
    case 'unmark':
      return { ...s, flags: s.flags & ~Marked };
    case 'due':
      return s.stability > 0 ? { ...s, state: Review, step: 0, due: entry.due } : s;
    case 'delete':
      return { ...s, flags: s.flags | Deleted };
    // What a card's deck is and what its text says is kept with the notes, not here.
    case 'move':
    case 'edit':
    case 'undo':
      return s;
  }
}

/**
 * A schedule after one effective entry. State, step and due are the entry's own; stability and difficulty are
 * computed anew with the card's present preset, rounded to float32. Pure.
 */
export function apply(s: Schedule, entry: LogEntry, preset: Preset): Schedule {
  return { ...changed(s, entry, preset), touched: entry.time };
}

/**
 * A card's schedule from its log: the blank schedule and all of the card's entries (undos too), in any order.
 * Grading live with `apply` gives the same to the last bit, as long as keys only grow.
 */
export function replay(blank: Schedule, entries: readonly LogEntry[], preset: Preset): Schedule {
  return effective(entries).reduce((s, entry) => apply(s, entry, preset), blank);
}

/**
 * The entries that hold, in key order: without those undone, and without the undos. Undoing an undo is a redo.
 * An undo counts wherever its key sorts (a clock set back may put it before its target); one whose target is not
 * among the entries does nothing; of several undos of one entry, one that holds is enough.
 */
export function effective(entries: readonly LogEntry[]): LogEntry[] {
  const ordered = inOrder(entries);
  const undos = ordered.filter((entry) => entry.kind === 'undo' && entry.target);
  const dead = undone(undos);
  if (dead.size === 0) return ordered.filter(({ kind }) => kind !== 'undo');
  return ordered.filter((entry) => entry.kind !== 'undo' && !dead.has(keyText(keyOf(entry))));
}

/**
 * Keys that an undo in force names. An undo is settled once all undos of it are; each names one key, so this
 * takes one pass, however long the chains. Undos that name each other in a ring are never settled, and touch
 * nothing else.
 */
function undone(undos: readonly LogEntry[]): Set<string> {
  const targets = new Map<string, string>();
  const open = new Map<string, number>();
  for (const undo of undos) {
    const target = keyText(undo.target!);
    targets.set(keyText(keyOf(undo)), target);
    open.set(target, (open.get(target) ?? 0) + 1);
  }
  const dead = new Set<string>();
  const settled = [...targets.keys()].filter((key) => !open.has(key));
  for (let key = settled.pop(); key !== undefined; key = settled.pop()) {
    const target = targets.get(key);
    if (target === undefined) continue;
    if (!dead.has(key)) dead.add(target);
    const left = open.get(target)! - 1;
    open.set(target, left);
    if (left === 0) settled.push(target);
  }
  return dead;
}
