import { Known, MATURE, New, Out, Review } from '../model.ts';
import { Absent } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import { isAnotherWay } from '../memory/lane.ts';

/** How far a set of decks has come; the four parts sum up to the total. */
export interface Progress {
  total: number;
  unseen: number;
  /** In learning steps, or learning them again. */
  learning: number;
  /** Intervals under 21 days, as Anki has it. */
  young: number;
  /** Intervals of 21 days and more, and what was said to be known. */
  mature: number;
}

/**
 * Counts the cards of some decks (by number) that count as material: reverse cards and those of a term's
 * acronym, suspended and retired ones, and those above the aim do not.
 * @param aim highest level that is on; 7 for all
 */
export function progress(
  c: Columns,
  decks: ReadonlySet<number> | readonly number[],
  aim = 7,
): Progress {
  const wanted = new Set(decks);
  const found: Progress = { total: 0, unseen: 0, learning: 0, young: 0, mature: 0 };
  for (let card = 0; card < c.length; card++) {
    const state = c.state[card]!;
    if (state === Absent || isAnotherWay(c.template[card]!) || !wanted.has(c.deck[card]!)) continue;
    if (c.flags[card]! & Out || c.level[card]! > aim) continue;
    found.total++;
    if (state === New) found.unseen++;
    else if (c.flags[card]! & Known) found.mature++;
    else if (state !== Review) found.learning++;
    else if (c.due[card]! - c.last[card]! < MATURE) found.young++;
    else found.mature++;
  }
  return found;
}
