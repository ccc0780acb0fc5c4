import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';

/**
 * What a chart is over: 1 at the numbers of its cards, or null for the whole collection, whose log also holds cards
 * that are gone. Bytes, because a worker is handed them; a search makes one as well as a deck does.
 */
export type CardSet = Uint8Array | null;

/** The cards that are in some decks (their numbers) now: a card's history goes with it when it moves. */
export function cardsOfDecks(c: Columns, decks: readonly number[]): Uint8Array {
  const chosen = new Set(decks);
  const cards = new Uint8Array(c.length);
  for (let card = 0; card < c.length; card++) {
    if (has(c, card) && chosen.has(c.deck[card]!)) cards[card] = 1;
  }
  return cards;
}

/** Whether a card is among them. */
export function inSet(cards: CardSet, card: number): boolean {
  return cards === null || cards[card] === 1;
}
