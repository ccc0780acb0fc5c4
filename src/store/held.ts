import { has, readSchedule, removeSchedule, writeSchedule } from '../core/memory/columns.ts';
import { byKey } from '../core/memory/entry.ts';
import type { LogEntry, Schedule, Today } from '../core/model.ts';
import type { Told } from './changes.ts';
import type { Collection, Step } from './collection.ts';
import { counted, effectOf } from './counting.ts';
import type { Loaded } from './load.ts';
import { daySummaries } from './summaries.ts';

/** A step as it was saved: its time may have moved on by a millisecond. */
export interface Written {
  entry: LogEntry;
  schedule: Schedule;
}

/** Takes what was read as what is held; steps still on their way stay shown over it. */
export function adopt(collection: Collection, loaded: Loaded): void {
  const { columns, today, entries, summary, usual } = loaded;
  Object.assign(collection, { columns, usual, ...keptSame(collection, loaded) });
  collection.saved = { today, entries, summary };
  putInDoubt(collection);
  collection.notes.clear();
  for (const steps of collection.pending) {
    for (const { after } of steps) if (has(columns, after.card)) writeSchedule(columns, after);
  }
  collection.summaries = daySummaries(summary, today.day);
  derive(collection);
}

/** What says the same as before stays the same object: a page does not make anew what it shows of it. */
function keptSame(held: Shared, loaded: Shared): Shared {
  const decks = new Map(held.decks.map((deck) => [deck.number, deck]));
  const presets = Object.entries(loaded.presets);
  return {
    settings: same(held.settings, loaded.settings),
    presets: Object.fromEntries(presets.map(([id, now]) => [id, same(held.presets[id], now)])),
    decks: loaded.decks.map((now) => same(decks.get(now.number), now)),
  };
}
type Shared = Pick<Loaded, 'settings' | 'presets' | 'decks'>;

const same = <T>(before: T | undefined, now: T): T =>
  JSON.stringify(before) === JSON.stringify(now) ? before! : now;

/** Shows steps at once: the next card can be asked for before they are saved. */
export function show(collection: Collection, steps: Step[]): void {
  collection.pending.add(steps);
  for (const { after } of steps) writeSchedule(collection.columns, after);
  derive(collection);
  emit(collection, changeOf(steps), 'here');
}

/** Steps were saved. Returns whether another tab wrote in between, so that there is more to read. */
export function settle(
  collection: Collection,
  steps: Step[],
  written: Written[],
  today: Today,
): boolean {
  const { saved, columns } = collection;
  collection.pending.delete(steps);
  for (const { schedule } of written) {
    if (!isPending(collection, schedule.card)) writeSchedule(columns, schedule);
  }
  saved.entries = [...saved.entries, ...written.map(({ entry }) => entry)];
  const missed = advance(collection, today);
  derive(collection);
  return missed;
}

/**
 * Takes the running day's row as written. Where writes of others lie between, the revision stays
 * what is known, so that no step passes for up to date before they are read.
 */
export function advance({ saved }: Collection, today: Today): boolean {
  const known = saved.today.revision;
  if (today.revision <= known) return false;
  const sameDay = today.day === saved.today.day;
  const missed = today.revision > known + 1 || !sameDay;
  const counts = sameDay ? today.counts : saved.today.counts;
  saved.today = { day: saved.today.day, revision: missed ? known : today.revision, counts };
  return missed;
}

/** Steps were not saved: their cards are again what the database says (`stored`, by card). */
export function takeBack(
  collection: Collection,
  steps: Step[],
  stored: (card: number) => Schedule | undefined,
): void {
  collection.pending.delete(steps);
  putInDoubt(collection);
  for (const { before } of steps) {
    if (isPending(collection, before.card)) continue;
    const schedule = stored(before.card);
    if (schedule) writeSchedule(collection.columns, schedule);
    else removeSchedule(collection.columns, before.card);
  }
  derive(collection);
  emit(collection, changeOf(steps), 'here');
}

/**
 * Memory was put right from outside: steps that wait check what they rest on, and undo asks the log.
 */
export function putInDoubt(collection: Collection): void {
  collection.epoch++;
  collection.befores.clear();
}

/** What to tell of steps: one card by itself, more as a change of everything. */
export function changeOf(steps: readonly Step[]): Told {
  return steps.length === 1 ? { kind: 'card', card: steps[0]!.before.card } : { kind: 'all' };
}

/** Tells the listeners of this tab. */
export function emit(collection: Collection, change: Told, origin: 'here' | 'elsewhere'): void {
  for (const heard of collection.listeners) heard({ ...change, origin });
}

/** Tells this tab and the others of a write. */
export function announce(collection: Collection, change: Told, today: Today): void {
  collection.channel.tell({ change, today, written: [] });
  emit(collection, change, 'here');
}

function isPending({ pending }: Collection, card: number): boolean {
  return [...pending].some((steps) => steps.some(({ before }) => before.card === card));
}

/** What is shown: what is saved and what is on its way. */
export function derive(collection: Collection): void {
  const { day, revision } = collection.saved.today;
  let { counts } = collection.saved.today;
  const entries = collection.saved.entries.filter((entry) => entry.day === day);
  for (const { entry } of [...collection.pending].flat()) {
    if (entry.day !== day) continue;
    entries.push(entry);
    const effect = effectOf(entry, entries);
    if (effect) counts = counted(counts, deckOf(collection, entry.card), effect.entry, effect.sign);
  }
  collection.today = { day, revision, counts };
  collection.entries = entries.sort(byKey);
}

function deckOf({ columns }: Collection, card: number): number {
  return has(columns, card) ? readSchedule(columns, card).deck : 0;
}
