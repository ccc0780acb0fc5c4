import { has, readSchedule } from '../core/memory/columns.ts';
import { plainEntry } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import type { Also } from './actions.ts';
import type { ChangeResult } from './changeCards.ts';
import type { Collection, Step } from './collection.ts';
import { freeTimes, presetOf } from './entries.ts';
import { installTables } from './installDeck.ts';
import { record } from './record.ts';
import { startDay } from './refresh.ts';
import { type Move, rehome, turned } from './rehome.ts';

/**
 * Moves a note with all of its cards to the end of another deck. Its id and its history stay; the totals of both decks
 * are counted anew. Removing either deck afterwards takes only what is in it then.
 */
export async function moveNote(
  collection: Collection,
  card: number,
  to: number,
): Promise<ChangeResult> {
  void startDay(collection);
  const { columns, device, clock } = collection;
  const { note, deck, position } = readSchedule(columns, card);
  if (deck === to) return { ok: true, entries: [] };
  const free = freeTimes(collection);
  const steps = cardsOf(collection, note, card).map((each): Step => {
    const before = readSchedule(columns, each);
    const time = free(clock().now);
    const about = { time, device, card: each, kind: 'move' } as const;
    const entry = plainEntry({ ...about, stability: to, difficulty: deck }, clock());
    return { entry, before, after: apply(before, entry, presetOf(collection, before)) };
  });
  const there = { deck: to, position: endOf(collection, to) };
  const also = between(collection, { note, from: { deck, position }, to: there });
  const recorded = await record(collection, steps, { strict: false, effect: null, also });
  if (recorded.ok) return recorded;
  const why = recorded.reason === 'failed' ? recorded.why : 'its deck is gone';
  return { ok: false, reason: 'failed', message: `This could not be moved: ${why}. Try again.` };
}

/** The cards of a note, the present one first. */
export function cardsOf({ columns }: Collection, note: number, first: number): number[] {
  const cards = [first];
  for (let card = 0; card < columns.length; card++) {
    if (card !== first && has(columns, card) && columns.note[card] === note) cards.push(card);
  }
  return cards;
}

/** The first place behind all notes of a deck. */
export function endOf({ columns }: Collection, deck: number): number {
  let end = 0;
  for (let card = 0; card < columns.length; card++) {
    if (has(columns, card) && columns.deck[card] === deck)
      end = Math.max(end, columns.position[card]! + 1);
  }
  return end;
}

function between(collection: Collection, move: Move): Also {
  return {
    tables: installTables(collection.db),
    run: () => rehome(collection, [move]),
    back: () => between(collection, turned(move)),
  };
}
