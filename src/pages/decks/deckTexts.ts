import { isOwn, ownName } from '../../core/curriculum/deckPath.ts';
import type { Deck } from '../../core/model.ts';
import { count } from '../../ui/words.ts';

/** How a deck comes to stand in another by its name. */
export const nestingHint = 'Languages::Spanish is a deck named Spanish within Languages.';

/** What a deck is called where one sees where it stands. */
export const nameOfDeck = (deck: Pick<Deck, 'title' | 'hash'>): string =>
  isOwn(deck) ? ownName(deck.title) : deck.title;

/** "12 cards of Spanish and of the 2 decks within it": what a change of several decks is about. */
export function extentText(
  cards: number,
  deck: Pick<Deck, 'title' | 'hash'>,
  inner: number,
): string {
  const within =
    inner > 1
      ? ` and of the ${count(inner, 'deck')} within it`
      : inner === 1
        ? ' and of the deck within it'
        : '';
  return `${count(cards, 'card')} of ${nameOfDeck(deck)}${within}`;
}
