import type { Settings } from '../model.ts';
import type { Columns } from './columns.ts';
import type { Done } from './done.ts';
import { newPlace } from './fresh.ts';
import type { DeckOffer } from './fresh.ts';
import { Claimed } from './scan.ts';

/** New cards in the order in which they come, and some to take the place of those said to be known. */
export interface Introduced {
  fresh: number[];
  spare: number[];
}

/** How the day's new cards are chosen. */
interface Manner extends Pick<Settings, 'newOrder' | 'burySiblings'> {
  /** New cards of the whole day, those done included. */
  share: number;
  /** By note, of `scan`. */
  marks: Uint8Array;
}

/** Cards offered beyond the day's share. */
export const SPARE = 20;

/**
 * Chooses the day's new cards out of what the decks offer: follow-ups first, then teaching order, with a ripe reverse
 * card after every second other one, a third of the day's share at most. A note has one card a day (it is claimed in
 * `marks`) unless siblings are not buried, and a deck no more than its own limit.
 */
export function introduce(
  c: Columns,
  decks: readonly DeckOffer[],
  done: Done,
  { share, marks, newOrder, burySiblings }: Manner,
): Introduced {
  const left = new Map(
    decks.map(({ deck }) => {
      const limit = deck.newPerDay ?? Infinity;
      return [deck.number, limit - (done.byDeck.get(deck.number)?.fresh ?? 0)];
    }),
  );
  const plain = decks.flatMap((offer) => offer.plain);
  if (newOrder === 'random') {
    plain.sort((a, b) => newPlace(c, a, newOrder) - newPlace(c, b, newOrder));
  }
  const others = [...decks.flatMap((offer) => offer.followups), ...plain];
  const reverse = decks.flatMap((offer) => offer.reverse);
  const take = (list: number[]): number | undefined => {
    for (let card = list.shift(); card !== undefined; card = list.shift()) {
      const deck = c.deck[card]!;
      const note = c.note[card]!;
      if ((burySiblings && marks[note]! & Claimed) || left.get(deck)! <= 0) continue;
      if (burySiblings) marks[note]! |= Claimed;
      left.set(deck, left.get(deck)! - 1);
      return card;
    }
    return undefined;
  };

  const fresh: number[] = [];
  let turned = done.definitions;
  const cap = Math.floor(share / 3);
  while (done.fresh + fresh.length < share) {
    const straight = done.fresh + fresh.length - turned;
    const turn = turned < cap && 2 * (turned + 1) <= straight;
    const first = turn ? reverse : others;
    let card = take(first);
    let from = first;
    if (card === undefined && (turn || turned < Math.max(1, cap))) {
      from = turn ? others : reverse;
      card = take(from);
    }
    if (card === undefined) break;
    if (from === reverse) turned++;
    fresh.push(card);
  }
  const spare: number[] = [];
  for (let card = take(others); card !== undefined && spare.length < SPARE; card = take(others)) {
    spare.push(card);
  }
  return { fresh, spare };
}
