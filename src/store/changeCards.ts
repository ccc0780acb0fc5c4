import { has, readSchedule } from '../core/memory/columns.ts';
import { plainEntry } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import { gradeEntry, type Memory } from '../core/memory/schedule.ts';
import {
  Easy,
  type EntryKind,
  type LogEntry,
  Review,
  type Schedule,
  type State,
  type StudyDay,
} from '../core/model.ts';
import type { Collection, Step } from './collection.ts';
import { freeTimes, noteDue, presetOf, spreadOf } from './entries.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';

/** What can be done to cards without more to say. */
export type CardChange = EntryKind &
  ('suspend' | 'unsuspend' | 'bury' | 'unbury' | 'reset' | 'mark' | 'unmark' | 'delete');

export type ChangeResult =
  | { ok: true; entries: LogEntry[] }
  | { ok: false; reason: 'failed'; message: string };

/** Does the same to many cards, in one transaction; shown at once. Cards that are gone are left out. */
export function changeCards(
  collection: Collection,
  cards: readonly number[],
  kind: CardChange,
): Promise<ChangeResult> {
  return each(collection, cards, (s, time) =>
    plainEntry({ time, device: collection.device, card: s.card, kind }, collection.clock()),
  );
}

/** Gives cards a colour flag, 1–7, or takes it away: 0. */
export function flagCards(
  collection: Collection,
  cards: readonly number[],
  colour: number,
): Promise<ChangeResult> {
  return each(collection, cards, (s, time) => {
    const about = { time, device: collection.device, card: s.card, kind: 'flag' } as const;
    return plainEntry({ ...about, stability: colour }, collection.clock());
  });
}

/** Sets due dates (study days): what is remembered of the cards stays. New cards have no date and are left out. */
export function setDue(
  collection: Collection,
  dues: readonly { card: number; due: StudyDay }[],
): Promise<ChangeResult> {
  const { columns, device, clock } = collection;
  const due = new Map(dues.map((each) => [each.card, each.due]));
  const seen = [...due.keys()].filter((card) => has(columns, card) && columns.stability[card]! > 0);
  return each(collection, seen, (s, time) => {
    const about = { time, device, card: s.card, kind: 'due', state: Review } as const;
    return plainEntry({ ...about, due: due.get(s.card)! }, clock());
  });
}

/** "I know this" of many new cards: first grade Easy. Cards that are not new are left out. */
export function knowCards(collection: Collection, cards: readonly number[]): Promise<ChangeResult> {
  const { columns, device, clock } = collection;
  const fresh = cards.filter((card) => has(columns, card) && columns.state[card] === 0);
  return each(collection, fresh, (s, time) => {
    const preset = presetOf(collection, s);
    const spread = spreadOf(collection, s, preset);
    const given = { time, device, taken: 0, flags: 0, kind: 'known', spread } as const;
    return gradeEntry(s, Easy, preset, clock(), given);
  });
}

/** A memory given to one card, as by a placement or an import. */
export function setMemory(
  collection: Collection,
  card: number,
  memory: Memory & { state: State; due: number },
): Promise<ChangeResult> {
  const { device, clock } = collection;
  return each(collection, [card], (s, time) =>
    plainEntry({ time, device, card: s.card, kind: 'set', ...memory }, clock()),
  );
}

async function each(
  collection: Collection,
  cards: readonly number[],
  entryOf: (s: Schedule, time: number) => LogEntry,
): Promise<ChangeResult> {
  void startDay(collection);
  const { columns } = collection;
  const free = freeTimes(collection);
  let from = collection.clock().now;
  const steps: Step[] = [];
  for (const card of new Set(cards)) {
    if (!has(columns, card)) continue;
    const before = readSchedule(columns, card);
    const entry = entryOf(before, free(from));
    from = entry.time;
    const after = apply(before, entry, presetOf(collection, before));
    if (after.due !== before.due) noteDue(collection, after);
    steps.push({ entry, before, after });
  }
  if (steps.length === 0) return { ok: true, entries: [] };
  const recorded = await record(collection, steps, { strict: false, effect: null });
  if (recorded.ok) return recorded;
  const why = recorded.reason === 'failed' ? recorded.why : 'its deck is gone';
  return { ok: false, reason: 'failed', message: `This could not be saved: ${why}. Try again.` };
}
