import { dayStart, studyDay } from '../day.ts';
import { New, Out, Review } from '../model.ts';
import type { Deck, Moment } from '../model.ts';
import { Absent } from './columns.ts';
import type { Columns } from './columns.ts';
import { introduces } from './lane.ts';

/** Cards of a deck, both lanes: never seen, in learning steps due today, and due for review. */
export interface DeckCounts {
  fresh: number;
  learning: number;
  due: number;
}

/**
 * What every deck holds for today before limits and burying, by deck number: one pass over the columns. New cards that
 * a deck's directions leave out are not counted.
 */
export function deckCounts(
  c: Columns,
  moment: Moment,
  decks: readonly Pick<Deck, 'number' | 'directions'>[],
): Map<number, DeckCounts> {
  const directions = new Map(decks.map((each) => [each.number, each.directions]));
  const today = studyDay(moment);
  const end = dayStart(today + 1, moment);
  const found: (DeckCounts | undefined)[] = [];
  const { state, deck, flags, due, buried } = c;
  for (let card = 0; card < c.length; card++) {
    const now = state[card]!;
    if (now === Absent || flags[card]! & Out || buried[card]! >= today) continue;
    const at = (found[deck[card]!] ??= { fresh: 0, learning: 0, due: 0 });
    if (now === New)
      at.fresh += introduces(directions.get(deck[card]!) ?? 'later', c.template[card]!) ? 1 : 0;
    else if (now === Review) at.due += due[card]! <= today ? 1 : 0;
    else if (due[card]! < end) at.learning++;
  }
  return new Map([...found.entries()].filter((pair): pair is [number, DeckCounts] => !!pair[1]));
}
