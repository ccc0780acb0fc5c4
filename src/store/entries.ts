import { hasKey } from '../core/memory/entry.ts';
import type { Columns } from '../core/memory/columns.ts';
import { laneOf, presetFor } from '../core/memory/lane.ts';
import { addLoad, type Load, loadOf, makeSpread } from '../core/memory/load.ts';
import type { Spread } from '../core/memory/schedule.ts';
import { type Lane, type LogEntry, type Preset, Review, type Schedule } from '../core/model.ts';
import type { Collection } from './collection.ts';

/** First millisecond at or after `from` that this installation has not used today. */
export function freeTime(collection: Collection, from: number): number {
  return freeTimes(collection)(from);
}

/** The same for many entries at once: none is given twice. */
export function freeTimes({ entries, device }: Collection): (from: number) => number {
  const taken = new Set(entries.filter((e) => e.device === device).map(({ time }) => time));
  return (from) => {
    let time = from;
    while (taken.has(time)) time++;
    taken.add(time);
    return time;
  };
}

/** The preset of a card, by its deck and lane. */
export function presetOf({ presets, decks }: Collection, s: Schedule): Preset {
  const deck = decks.find(({ number }) => number === s.deck);
  return presetFor(presets, deck, s.template);
}

const loads = new WeakMap<Columns, Partial<Record<Lane, Load>>>();

/** What is due ahead in a lane: counted once a day, then kept up by `addLoad`. */
function laneLoad({ columns, today }: Collection, lane: Lane): Load {
  const held = loads.get(columns) ?? {};
  if (held[lane]?.today !== today.day) held[lane] = loadOf(columns, today.day, lane);
  loads.set(columns, held);
  return held[lane]!;
}

/** How a card's next interval is spread, by its preset and by what is due ahead. */
export function spreadOf(collection: Collection, s: Schedule, { spread }: Preset): Spread {
  return makeSpread(spread, laneLoad(collection, laneOf(s.template)), collection.settings);
}

/** Remembers that a card is due on a day from now on. */
export function noteDue(collection: Collection, s: Schedule): void {
  if (s.state === Review) addLoad(laneLoad(collection, laneOf(s.template)), s.due);
}

/** An own entry and, for one that was undone, the undo that a redo undoes. */
export interface Done {
  entry: LogEntry;
  undo: LogEntry | null;
}

/** What can be undone and redone: today's own entries, newest last. A new step ends redoing. */
export function historyOf({ entries, device }: Collection): { done: Done[]; undone: Done[] } {
  const done: Done[] = [];
  const undone: Done[] = [];
  for (const entry of entries) {
    if (entry.device !== device) continue;
    if (entry.kind !== 'undo') {
      done.push({ entry, undo: null });
      undone.length = 0;
      continue;
    }
    const target = entry.target!;
    const undoing = done.findLastIndex((d) => hasKey(d.entry, target));
    if (undoing >= 0) undone.push({ entry: done.splice(undoing, 1)[0]!.entry, undo: entry });
    const redoing = undone.findLastIndex((d) => d.undo && hasKey(d.undo, target));
    if (redoing >= 0) done.push({ entry: undone.splice(redoing, 1)[0]!.entry, undo: null });
  }
  return { done, undone };
}
