import { mix } from '../hash.ts';
import type { StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { presetFor } from './lane.ts';
import { retrievability } from './schedule.ts';

/** So many due cards can be told apart in one sort key. */
const ROOM = 2 ** 21;

/**
 * Sorts due cards by a whole number below 2³² each. Key and place share one double (53 bits), because sorting
 * plain numbers is several times as fast as sorting with a comparator.
 */
function sortBy(due: readonly number[], keyOf: (card: number) => number): number[] {
  if (due.length > ROOM) throw new RangeError(`more than ${ROOM} cards are due`);
  const keys = new Float64Array(due.length);
  for (let i = 0; i < due.length; i++) keys[i] = keyOf(due[i]!) * ROOM + i;
  keys.sort();
  const sorted = due.slice();
  for (let i = 0; i < keys.length; i++) sorted[i] = due[keys[i]! % ROOM]!;
  return sorted;
}

/** Longest due first (told apart up to 4,095 days), shuffled within a day by the card's seed and today. */
function byDueDay(c: Columns, due: readonly number[], today: StudyDay): number[] {
  return sortBy(due, (card) => {
    const late = Math.min(4095, today - c.due[card]!);
    return (4095 - late) * 2 ** 20 + (mix(c.seed[card]!, today) >>> 12);
  });
}

/** Shuffled by the card's seed and today. */
function byChance(c: Columns, due: readonly number[], today: StudyDay): number[] {
  return sortBy(due, (card) => mix(c.seed[card]!, today));
}

/** By how far a card is overdue in parts of its interval, most first; told apart up to 15 intervals. */
function byOverdueness(c: Columns, due: readonly number[], today: StudyDay): number[] {
  return sortBy(due, (card) => {
    const interval = Math.max(1, c.due[card]! - c.last[card]!);
    const late = Math.min(15, (today - c.due[card]!) / interval);
    return Math.floor((15 - late) * 2 ** 27) + (mix(c.seed[card]!, today) >>> 27);
  });
}

/** Due cards in the order chosen. */
export function inChosenOrder(
  c: Columns,
  due: readonly number[],
  today: StudyDay,
  context: Pick<StudyContext, 'decks' | 'presets' | 'settings'>,
): number[] {
  switch (context.settings.reviewOrder) {
    case 'day':
      return byDueDay(c, due, today);
    case 'random':
      return byChance(c, due, today);
    case 'overdue':
      return byOverdueness(c, due, today);
    case 'recall':
      return byRecall(c, due, today, context);
  }
}

/** Best remembered first: the order for a way back, since those are the cards still to be saved. */
export function byRecall(
  c: Columns,
  due: readonly number[],
  today: StudyDay,
  { decks, presets }: Pick<StudyContext, 'decks' | 'presets'>,
): number[] {
  const numbered = new Map(decks.map((deck) => [deck.number, deck]));
  return sortBy(due, (card) => {
    const { weights } = presetFor(presets, numbered.get(c.deck[card]!), c.template[card]!);
    const recall = retrievability(c.stability[card]!, today - c.last[card]!, weights);
    return Math.floor((1 - recall) * (2 ** 32 - 1));
  });
}
