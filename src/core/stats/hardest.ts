import { Gone } from '../model.ts';
import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import type { StudyContext } from '../memory/context.ts';
import { isLeech } from '../memory/leech.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';

/** A card and by what it is hard: lapses, FSRS's difficulty (1–10), or milliseconds spent on it. */
export interface HardCard {
  card: number;
  amount: number;
}

/** The cards forgotten most often as review cards, the worst first; none that never was. */
export function mostLapses(c: Columns, cards: CardSet, most: number): HardCard[] {
  return hardest(c, cards, most, (card) => c.lapses[card]!);
}

/** The cards of the highest difficulty, the worst first; of equals those forgotten more often. */
export function mostDifficult(c: Columns, cards: CardSet, most: number): HardCard[] {
  const both = hardest(c, cards, most, (card) =>
    c.difficulty[card]! > 0 ? c.difficulty[card]! + c.lapses[card]! / 1e9 : 0,
  );
  return both.map(({ card }) => ({ card, amount: c.difficulty[card]! }));
}

/** All leeches by the thresholds of their presets, the worst first; suspended ones too. */
export function leechesOf(
  c: Columns,
  cards: CardSet,
  context: Pick<StudyContext, 'decks' | 'presets'>,
): HardCard[] {
  return hardest(c, cards, Infinity, (card) =>
    c.lapses[card]! > 0 && isLeech(c, context, card) ? c.lapses[card]! : 0,
  );
}

/** The cards on which most time was spent, the longest first. */
export function longestTime(
  c: Columns,
  cards: CardSet,
  most: number,
  /** Milliseconds by card number. */
  spent: ArrayLike<number>,
): HardCard[] {
  return hardest(c, cards, most, (card) => spent[card] ?? 0);
}

/** The cards of the highest amounts above 0, highest first, by number where they are equal. */
function hardest(
  c: Columns,
  cards: CardSet,
  most: number,
  amountOf: (card: number) => number,
): HardCard[] {
  const worst: HardCard[] = [];
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || !inSet(cards, card) || c.flags[card]! & Gone) continue;
    const amount = amountOf(card);
    if (amount <= 0 || (worst.length === most && amount <= worst[most - 1]!.amount)) continue;
    const at = worst.findIndex((each) => each.amount < amount);
    worst.splice(at < 0 ? worst.length : at, 0, { card, amount });
    if (worst.length > most) worst.pop();
  }
  return worst;
}
