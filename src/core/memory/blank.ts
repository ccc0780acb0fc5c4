import { newSchedule } from './columns.ts';
import { Retired, type Schedule } from '../model.ts';

/** The card as it was before its first log entry. What its deck's text says is not the log's. */
export function blankOf(s: Schedule): Schedule {
  const { card, note, deck, template, level, position, seed } = s;
  const blank = newSchedule({ card, note, deck, template, level, position, seed });
  return { ...blank, flags: s.flags & Retired };
}
