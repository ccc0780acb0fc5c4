import { Gone, Learning, MATURE, New, Review, Suspended } from '../model.ts';
import type { Deck, StudyDay } from '../model.ts';
import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import { introduces } from '../memory/lane.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';

/** How cards are told apart, in the order in which they come to know a card better. */
export const cardStates = [
  'new',
  'learning',
  'relearning',
  'young',
  'mature',
  'buried',
  'suspended',
  'retired',
] as const;
export type CardState = (typeof cardStates)[number];

/**
 * Cards by state; every card counts once, but for new ones that their deck's directions leave out. As Anki's "Card counts" (rslib/src/stats/graphs/card_counts.rs), with
 * suspended and buried cards apart: young under 21 days of interval, mature from there. Cards that left their deck's
 * text (`retired`), which Anki does not know, are apart too.
 */
export function countStates(
  c: Columns,
  cards: CardSet,
  today: StudyDay,
  decks: readonly Pick<Deck, 'number' | 'directions'>[],
): Record<CardState, number> {
  const directions = new Map(decks.map((deck) => [deck.number, deck.directions]));
  const counts = Object.fromEntries(cardStates.map((state) => [state, 0]));
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || !inSet(cards, card)) continue;
    const asked = introduces(directions.get(c.deck[card]!) ?? 'later', c.template[card]!);
    if (c.state[card] !== New || asked) counts[stateOf(c, card, today)]!++;
  }
  return counts as Record<CardState, number>;
}

function stateOf(c: Columns, card: number, today: StudyDay): CardState {
  if (c.flags[card]! & Gone) return 'retired';
  if (c.flags[card]! & Suspended) return 'suspended';
  if (c.buried[card]! >= today) return 'buried';
  switch (c.state[card]) {
    case New:
      return 'new';
    case Learning:
      return 'learning';
    case Review:
      return c.due[card]! - c.last[card]! < MATURE ? 'young' : 'mature';
    default:
      return 'relearning';
  }
}
