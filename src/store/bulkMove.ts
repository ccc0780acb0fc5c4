import { has, readSchedule } from '../core/memory/columns.ts';
import type { BulkDone } from './bulkWrite.ts';
import type { Collection } from './collection.ts';
import { readDeckNotes } from './deckNotes.ts';
import { endOf } from './moveNote.ts';
import { type Move, rehome } from './rehome.ts';

/** A note that is to move, and where it is. */
export type Placed = Omit<Move, 'to'>;

/** The notes of cards that are not in a deck yet, in the order in which they are taught. */
export function placedNotes(
  { columns }: Collection,
  cards: readonly number[],
  to: number,
): Placed[] {
  const places = new Map(
    cards
      .filter((card) => columns.deck[card] !== to)
      .map((card) => [
        columns.note[card]!,
        { deck: columns.deck[card]!, position: columns.position[card]! },
      ]),
  );
  return [...places]
    .map(([note, from]) => ({ note, from }))
    .sort((a, b) => a.from.deck - b.from.deck || a.from.position - b.from.position);
}

/** All notes of some decks, deck by deck: those without cards and those no longer in the text come last in each. */
export async function notesOfDecks(
  collection: Collection,
  decks: readonly number[],
): Promise<Placed[]> {
  const { columns } = collection;
  const placed: Placed[] = [];
  for (const deck of decks) {
    const { inUse, retired } = await readDeckNotes(collection, deck);
    for (const { number, cards } of [...inUse, ...retired]) {
      const card = cards.find((each) => has(columns, each));
      const position = card === undefined ? 0 : columns.position[card]!;
      placed.push({ note: number, from: { deck, position } });
    }
  }
  return placed;
}

/** Moves notes behind all others of a deck, in their order; gives all of their cards. */
export async function moveNotes(
  collection: Collection,
  placed: readonly Placed[],
  to: number,
  done: BulkDone,
): Promise<number[]> {
  const { columns } = collection;
  const notes = new Set(placed.map(({ note }) => note));
  const all: number[] = [];
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || !notes.has(columns.note[card]!)) continue;
    all.push(card);
    done.befores.set(card, readSchedule(columns, card));
  }
  const end = endOf(collection, to);
  done.moves = placed.map((each, at) => ({ ...each, to: { deck: to, position: end + at } }));
  if (done.moves.length > 0) await rehome(collection, done.moves);
  return all;
}
