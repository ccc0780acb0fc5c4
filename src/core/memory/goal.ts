import type { Deck, Goal, LogEntry } from '../model.ts';
import type { Columns } from './columns.ts';
import { doneToday } from './done.ts';
import { kindOf } from './lane.ts';
import { mostTime } from './usual.ts';

/**
 * How much of a day's goal is done, in its own unit: cards graded, each once; or minutes spent on cards and questions,
 * where one answer counts at most as much as for estimates (`mostTime`), so that a forgotten phone reaches no goal.
 * @param entries the day's effective entries
 */
export function goalDone(
  { unit }: Goal,
  columns: Columns,
  decks: readonly Deck[],
  entries: readonly LogEntry[],
): number {
  if (unit === 'cards') return doneToday(columns, entries, 'cards').cards.size;
  const allotted = new Map(decks.flatMap((deck) => deck.minutes));
  let ms = 0;
  for (const { kind, card, taken } of entries) {
    if (kind !== 'grade' && kind !== 'known') continue;
    ms += Math.min(taken, mostTime(kindOf(columns.template[card] ?? 0), allotted.get(card)));
  }
  return ms / 60_000;
}
