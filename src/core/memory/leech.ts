import { has } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { presetFor } from './lane.ts';
import type { Preset, Schedule } from '../model.ts';

/**
 * Whether a grade made a card a leech: at its preset's threshold of lapses, and again after every half of it, as in
 * Anki (https://docs.ankiweb.net/leeches.html).
 */
export function becameLeech(
  before: Pick<Schedule, 'lapses'>,
  after: Pick<Schedule, 'lapses'>,
  { leechThreshold }: Pick<Preset, 'leechThreshold'>,
): boolean {
  if (after.lapses <= before.lapses || after.lapses < leechThreshold) return false;
  return (after.lapses - leechThreshold) % Math.ceil(leechThreshold / 2) === 0;
}

/** Whether a card has been forgotten as often as its preset says makes a leech. */
export function isLeech(
  c: Columns,
  { decks, presets }: Pick<StudyContext, 'decks' | 'presets'>,
  card: number,
): boolean {
  if (!has(c, card)) return false;
  const deck = decks.find(({ number }) => number === c.deck[card]);
  return c.lapses[card]! >= presetFor(presets, deck, c.template[card]!).leechThreshold;
}
