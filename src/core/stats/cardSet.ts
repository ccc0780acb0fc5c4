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

/** Some cards (their numbers) as a set. */
export function setOf(cards: Uint32Array): Uint8Array {
  const set = new Uint8Array(cards.reduce((most, card) => Math.max(most, card + 1), 0));
  for (const card of cards) set[card] = 1;
  return set;
}

/** How many cards are in a set. */
export function sizeOf(cards: Uint8Array): number {
  return cards.reduce((sum, chosen) => sum + chosen, 0);
}

/** Whether a card is among them. */
export function inSet(cards: CardSet, card: number): boolean {
  return cards === null || cards[card] === 1;
}
