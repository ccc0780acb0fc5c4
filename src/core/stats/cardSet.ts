import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';

/**
 * What a chart is over: 1 at the numbers of its cards, or null for the whole collection, whose log also holds cards
 * that are gone. Bytes, because a worker is handed them; a search makes one as well as a deck does.
 */
export type CardSet = Uint8Array | null;

/** The cards that are in a deck now: a card's history goes with it when it moves. */
export function cardsOfDeck(c: Columns, deck: number): Uint8Array {
  const cards = new Uint8Array(c.length);
  for (let card = 0; card < c.length; card++) {
    if (has(c, card) && c.deck[card] === deck) cards[card] = 1;
  }
  return cards;
}

/** Whether a card is among them. */
export function inSet(cards: CardSet, card: number): boolean {
  return cards === null || cards[card] === 1;
}
