import { Gone, New, Review } from '../model.ts';
import type { Deck, StudyDay } from '../model.ts';
import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import type { StudyContext } from '../memory/context.ts';
import { introduces, presetFor, TERM } from '../memory/lane.ts';
import { retrievability } from '../memory/schedule.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';

/** The weights of the model by which a card is scheduled. */
export type WeightsOf = (card: number) => readonly number[];

/**
 * Days of the intervals of review cards, ascending: from the last grade to the day due. As Anki's "Review intervals"
 * (rslib/src/stats/graphs/intervals.rs), but that cards being learnt again have none here. Suspended and buried cards
 * count; cards left out by their deck do not.
 */
export function intervalsOf(c: Columns, cards: CardSet): Float64Array {
  return collect(c, cards, (card) =>
    c.state[card] === Review ? Math.max(0, c.due[card]! - c.last[card]!) : null,
  ).sort();
}

/** Days of stability (recall falls to 90 %) of every card with a memory, ascending: as Anki's "Card stability". */
export function stabilitiesOf(c: Columns, cards: CardSet): Float64Array {
  return collect(c, cards, (card) => (remembers(c, card) ? c.stability[card]! : null)).sort();
}

/** FSRS's difficulty, 1–10, of every card with a memory, ascending: as Anki's "Card difficulty", there in percent. */
export function difficultiesOf(c: Columns, cards: CardSet): Float64Array {
  return collect(c, cards, (card) => (remembers(c, card) ? c.difficulty[card]! : null)).sort();
}

/**
 * The chance of recall today, 0–1, of every card with a memory, in no order: as Anki's "Card retrievability"
 * (rslib/src/stats/graphs/retrievability.rs), by whole study days since the last grade.
 */
export function recallsOf(
  c: Columns,
  cards: CardSet,
  today: StudyDay,
  weightsOf: WeightsOf,
): Float64Array {
  return collect(c, cards, (card) =>
    remembers(c, card)
      ? retrievability(c.stability[card]!, today - c.last[card]!, weightsOf(card))
      : null,
  );
}

/**
 * The cards that count as what there is to know: those with a memory, and those that may still come, which are all but
 * new ones that their deck's directions leave out. 1 at their numbers.
 */
export function materialOf(
  c: Columns,
  cards: CardSet,
  decks: readonly Pick<Deck, 'number' | 'directions'>[],
): Uint8Array {
  const directions = new Map(decks.map((deck) => [deck.number, deck.directions]));
  const material = new Uint8Array(c.length);
  for (let card = 0; card < c.length; card++) {
    if (!isHere(c, cards, card)) continue;
    const chosen = directions.get(c.deck[card]!) ?? 'later';
    material[card] = c.state[card] !== New || introduces(chosen, c.template[card]!) ? 1 : 0;
  }
  return material;
}

/** Of the cards that count (`materialOf`), those without a memory. */
export function countUnseen(
  c: Columns,
  cards: CardSet,
  decks: readonly Pick<Deck, 'number' | 'directions'>[],
): number {
  const material = materialOf(c, cards, decks);
  return material.reduce((sum, counts, card) => sum + (counts && !remembers(c, card) ? 1 : 0), 0);
}

/** The weights of each card's preset; of a card that is gone, those of cards in general. */
export function weightsBy(
  c: Columns,
  { decks, presets }: Pick<StudyContext, 'decks' | 'presets'>,
): WeightsOf {
  const numbered = new Map(decks.map((deck) => [deck.number, deck]));
  return (card) => {
    const here = has(c, card);
    const deck = here ? numbered.get(c.deck[card]!) : undefined;
    return presetFor(presets, deck, here ? c.template[card]! : TERM).weights;
  };
}

/** Whether a card is remembered in any degree: it was graded, or its memory was given. */
function remembers(c: Columns, card: number): boolean {
  return c.state[card] !== New && c.stability[card]! > 0;
}

/** Whether a card is among these, and in its deck's text. */
function isHere(c: Columns, cards: CardSet, card: number): boolean {
  return has(c, card) && inSet(cards, card) && !(c.flags[card]! & Gone);
}

/** The values of the cards that have one. */
function collect(
  c: Columns,
  cards: CardSet,
  valueOf: (card: number) => number | null,
): Float64Array {
  const values = new Float64Array(c.size);
  let count = 0;
  for (let card = 0; card < c.length; card++) {
    if (!isHere(c, cards, card)) continue;
    const value = valueOf(card);
    if (value !== null) values[count++] = value;
  }
  return values.slice(0, count);
}
