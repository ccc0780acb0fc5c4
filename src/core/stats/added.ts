import { Gone, New } from '../model.ts';
import type { Deck, StudyDay } from '../model.ts';
import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import { introduces } from '../memory/lane.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';
import type { Bin } from './span.ts';

/** Cards that came on one day. */
export interface AddedDay {
  day: StudyDay;
  cards: number;
}

/** Cards that came in some days together, and all there were at their end. */
export interface AddedBin {
  cards: number;
  total: number;
}

/**
 * Cards there are now, by the day they came, oldest first: as Anki's "Added" (rslib/src/stats/graphs/added.rs), which
 * knows nothing of deleted cards either. Left out are cards that their deck's text no longer has, and new ones that its
 * directions leave out. A card came no later than its first grade.
 * @param days the study day by card number; 0 where it is not known: such cards count among the first
 */
export function addedByDay(
  c: Columns,
  cards: CardSet,
  today: StudyDay,
  decks: readonly Pick<Deck, 'number' | 'directions'>[],
  days: Int32Array,
): AddedDay[] {
  const directions = new Map(decks.map((deck) => [deck.number, deck.directions]));
  const counts = new Map<StudyDay, number>();
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || !inSet(cards, card) || c.flags[card]! & Gone) continue;
    const asked = introduces(directions.get(c.deck[card]!) ?? 'later', c.template[card]!);
    if (c.state[card] === New && !asked) continue;
    const first = c.first[card]!;
    const known = days[card] ?? 0;
    // After a clock that was ahead, what came then came today.
    const day = Math.min(today, known === 0 || (first > 0 && first < known) ? first : known);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const unknown = counts.get(0) ?? 0;
  counts.delete(0);
  const earliest = Math.min(today, ...counts.keys());
  if (unknown > 0) counts.set(earliest, (counts.get(earliest) ?? 0) + unknown);
  return [...counts].map(([day, count]) => ({ day, cards: count })).sort((a, b) => a.day - b.day);
}

/** The same in days taken together, a row a bin, with the running total. */
export function addedIn(rows: readonly AddedDay[], bins: readonly Bin[]): AddedBin[] {
  let at = 0;
  let total = 0;
  return bins.map(({ from, to }) => {
    let cards = 0;
    for (; at < rows.length && rows[at]!.day <= to; at++) {
      total += rows[at]!.cards;
      if (rows[at]!.day >= from) cards += rows[at]!.cards;
    }
    return { cards, total };
  });
}
