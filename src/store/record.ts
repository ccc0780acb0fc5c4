import { keyOf, keyText } from '../core/memory/entry.ts';
import type { LogEntry, Schedule } from '../core/model.ts';
import { reasonOf } from '../core/reason.ts';
import { type Also, remember } from './actions.ts';
import type { Told } from './changes.ts';
import type { Collection, Step } from './collection.ts';
import { changeOf, putInDoubt, settle, show, takeBack } from './held.ts';
import { refresh } from './refresh.ts';
import { saveStep, type Saved } from './saveStep.ts';
import type { Stale } from './saveSteps.ts';
import { cardShelf } from './shelves.ts';
import { readMany } from './shelf.ts';

/** How saving went. Where it did not, memory is as the database is again. */
export type Recorded =
  | { ok: true; entries: LogEntry[] }
  | { ok: false; reason: 'stale'; gone: boolean }
  | { ok: false; reason: 'failed'; why: string };

/** `effect`: what a single step adds to the day's counts or takes from them, for the short way. */
export interface Manner {
  /** A card touched by someone else makes the steps stale. */
  strict: boolean;
  effect: { entry: LogEntry; sign: 1 | -1 } | null;
  /** What is written along with the steps. */
  also?: Also | null;
}

/** Shows steps at once, before the first await, and saves them in one transaction. */
export async function record(
  collection: Collection,
  steps: Step[],
  manner: Manner,
): Promise<Recorded> {
  const { epoch, pending } = collection;
  // One after the other: what comes later rests on what came before.
  const earlier = pending.size > 0 ? collection.saving : null;
  show(collection, steps);
  const saving = save(collection, steps, manner, epoch, earlier);
  collection.saving = Promise.allSettled([collection.saving, saving]);
  try {
    const result = await saving;
    if ('written' in result) {
      // What was written along with the steps may be cards that are not held yet.
      if (manner.also) await refresh(collection).catch(() => undefined);
      return { ok: true, entries: result.written.map((w) => w.entry) };
    }
    takeBack(collection, steps, (card) => result.stored.get(card));
    await refresh(collection).catch(() => undefined);
    const gone = steps.some(({ before }) => !result.stored.has(before.card));
    return { ok: false, reason: 'stale', gone };
  } catch (error) {
    await putRight(collection, steps);
    return { ok: false, reason: 'failed', why: reasonOf(error) };
  }
}

async function save(
  collection: Collection,
  steps: Step[],
  manner: Manner,
  epoch: number,
  earlier: Promise<unknown> | null,
): Promise<Saved | Stale> {
  if (earlier) await earlier;
  const [step] = steps;
  if (step && steps.length === 1 && manner.effect) {
    const finish = (saved: Saved | null) => {
      if (!saved) return;
      const [written] = saved.written;
      // Its millisecond was taken: what was thought out on top of it no longer holds.
      if (written?.entry.time !== step.entry.time) putInDoubt(collection);
      if (written) collection.befores.set(keyText(keyOf(written.entry)), step.before);
      finished(collection, steps, saved);
    };
    const saved = await saveStep(collection, step, manner.effect, epoch, finish);
    if (saved) return saved;
  }
  // The long way is rarely gone: it stays off the path to the first card.
  const { saveSteps } = await import('./saveSteps.ts');
  const saved = await saveSteps(collection, steps, manner.strict, manner.also);
  // Perhaps not what was shown.
  putInDoubt(collection);
  if ('written' in saved) {
    remember(collection, saved.written, manner.also);
    finished(collection, steps, saved, manner.also ? { kind: 'decks' } : changeOf(steps));
    if (manner.also) await refresh(collection, { kind: 'decks' }, 'here');
  }
  return saved;
}

function finished(
  collection: Collection,
  steps: Step[],
  { today, written }: Saved,
  change: Told = changeOf(steps),
): void {
  const missed = settle(collection, steps, written, today);
  collection.channel.tell({ change, today, written });
  if (missed) void refresh(collection);
}

async function putRight(collection: Collection, steps: Step[]): Promise<void> {
  const cards = steps.map(({ before }) => before.card);
  let stored: Map<number, Schedule>;
  try {
    stored = await readMany(cardShelf(collection.db), cards);
  } catch {
    stored = new Map(steps.map(({ before }) => [before.card, before]));
  }
  takeBack(collection, steps, (card) => stored.get(card));
}
