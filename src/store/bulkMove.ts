import { has, readSchedule } from '../core/memory/columns.ts';
import type { BulkDone } from './bulkWrite.ts';
import type { Collection } from './collection.ts';
import { endOf, rehome } from './moveNote.ts';

/** Moves the notes of cards behind all others of a deck, in their order; gives all of their cards. */
export async function moveNotes(
  collection: Collection,
  cards: readonly number[],
  to: number,
  done: BulkDone,
): Promise<number[]> {
  const { columns } = collection;
  const notes = new Set(cards.map((card) => columns.note[card]!));
  const all: number[] = [];
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || !notes.has(columns.note[card]!) || columns.deck[card] === to)
      continue;
    all.push(card);
    done.befores.set(card, readSchedule(columns, card));
  }
  const places = new Map(
    all.map((card) => [
      columns.note[card]!,
      { deck: columns.deck[card]!, position: columns.position[card]! },
    ]),
  );
  const end = endOf(collection, to);
  done.moves = [...places]
    .sort(([, a], [, b]) => a.deck - b.deck || a.position - b.position)
    .map(([note, from], at) => ({ note, from, to: { deck: to, position: end + at } }));
  if (done.moves.length > 0) await rehome(collection, done.moves);
  return all;
}
