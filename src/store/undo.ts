import { keyOf, keyText } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import type { LogEntry, Schedule } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { presetOf } from './entries.ts';
import { newest, type Way } from './newest.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';
import { undoSteps } from './undoSteps.ts';

export type UndoResult =
  /** `entries`: what was undone or done again, together as they were recorded. */
  { ok: true; entries: LogEntry[] } | { ok: false; reason: 'nothing' | 'failed'; message: string };

/** Undoes the newest own action of today that holds. */
export function undo(collection: Collection): Promise<UndoResult> {
  return step(collection, 'undo');
}

/** Takes the newest undo back, until something new is done. */
export function redo(collection: Collection): Promise<UndoResult> {
  return step(collection, 'redo');
}

async function step(collection: Collection, way: Way): Promise<UndoResult> {
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

async function attempt(collection: Collection, way: Way): Promise<UndoResult | 'stale'> {
  const found = newest(collection, way);
  if (!found) return { ok: false, reason: 'nothing', message: `Nothing to ${way}.` };
  const { parts } = found;
  const also = way === 'undo' ? (found.also?.back() ?? null) : found.also;
  const targets = parts.map(({ entry, undo }) => (way === 'undo' ? entry : undo!));
  const steps = undoSteps(collection, targets);
  const [only] = parts.length === 1 && !also ? parts : [];
  const after = only ? shortWay(collection, only.entry, steps[0]!.before, way) : null;
  if (after) steps[0]!.after = after;
  const sign = way === 'undo' ? (-1 as const) : (1 as const);
  const effect = after && { entry: only!.entry, sign };
  const recorded = await record(collection, steps, { strict: true, effect, also });
  if (recorded.ok) return { ok: true, entries: parts.map(({ entry }) => entry) };
  if (recorded.reason === 'stale') return 'stale';
  const message = `The ${way} could not be saved: ${recorded.why}. Try again.`;
  return { ok: false, reason: 'failed', message };
}

/** The card's schedule after the step, where memory tells it; null: the card's log must. */
function shortWay(
  collection: Collection,
  entry: LogEntry,
  now: Schedule,
  way: Way,
): Schedule | null {
  if (way === 'redo') {
    return entry.time > now.touched ? apply(now, entry, presetOf(collection, now)) : null;
  }
  return collection.befores.get(keyText(keyOf(entry))) ?? null;
}
