import { has, readSchedule } from '../core/memory/columns.ts';
import { keyOf, keyText, plainEntry } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import type { LogEntry, Schedule } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { freeTime, historyOf, presetOf } from './entries.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';

export type UndoResult =
  | { ok: true; card: number; entry: LogEntry }
  | { ok: false; reason: 'nothing' | 'failed'; message: string };

/** Undoes the newest own entry of today that holds; `entry` is the one undone. */
export function undo(collection: Collection): Promise<UndoResult> {
  return step(collection, 'undo');
}

/** Takes the newest undo back, until something new is done. */
export function redo(collection: Collection): Promise<UndoResult> {
  return step(collection, 'redo');
}

/** What `undo` and `redo` would do now: for buttons. */
export function canUndo(collection: Collection): { undo: LogEntry | null; redo: LogEntry | null } {
  const { done, undone } = historyOf(collection);
  return { undo: done.at(-1)?.entry ?? null, redo: undone.at(-1)?.entry ?? null };
}

async function step(collection: Collection, way: 'undo' | 'redo'): Promise<UndoResult> {
  void startDay(collection);
  // Until it is saved, a grade's own millisecond may still move on.
  if (collection.pending.size > 0) await collection.saving;
  const first = await attempt(collection, way);
  // Stale: another tab was here; what is newest is now known.
  return first === 'stale' ? orFailed(await attempt(collection, way)) : first;
}

const orFailed = (result: UndoResult | 'stale'): UndoResult =>
  result === 'stale'
    ? { ok: false, reason: 'failed', message: 'This card is in use in another tab. Try again.' }
    : result;

async function attempt(
  collection: Collection,
  way: 'undo' | 'redo',
): Promise<UndoResult | 'stale'> {
  const { done, undone } = historyOf(collection);
  const newest = (way === 'undo' ? done : undone).at(-1);
  if (!newest || !has(collection.columns, newest.entry.card)) {
    return { ok: false, reason: 'nothing', message: `Nothing to ${way}.` };
  }
  const target = way === 'undo' ? newest.entry : newest.undo!;
  const moment = collection.clock();
  const entry = plainEntry(
    {
      // An undo stands after what it names, even where the clock was set back.
      time: freeTime(collection, Math.max(moment.now, target.time + 1)),
      device: collection.device,
      card: target.card,
      kind: 'undo',
      target: keyOf(target),
    },
    moment,
  );
  const before = readSchedule(collection.columns, target.card);
  const after = shortWay(collection, newest.entry, before, way);
  const sign = way === 'undo' ? (-1 as const) : (1 as const);
  const effect = after && { entry: newest.entry, sign };
  const steps = [{ entry, before, after: after ?? before }];
  const recorded = await record(collection, steps, { strict: true, effect });
  if (recorded.ok) return { ok: true, card: target.card, entry: newest.entry };
  if (recorded.reason === 'stale') return 'stale';
  const message = `The ${way} could not be saved: ${recorded.why}. Try again.`;
  return { ok: false, reason: 'failed', message };
}

/** The card's schedule after the step, where memory tells it; null: the card's log must. */
function shortWay(
  collection: Collection,
  entry: LogEntry,
  now: Schedule,
  way: 'undo' | 'redo',
): Schedule | null {
  if (way === 'redo') {
    return entry.time > now.touched ? apply(now, entry, presetOf(collection, now)) : null;
  }
  return collection.befores.get(keyText(keyOf(entry))) ?? null;
}
