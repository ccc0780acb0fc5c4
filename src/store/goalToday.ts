import type { StudyContext } from '../core/memory/context.ts';
import { goalDone } from '../core/memory/goal.ts';
import type { Goal } from '../core/model.ts';
import type { Collection } from './collection.ts';

/** The day's goal and how much of it is done, in its unit; null where none is set. */
export function goalToday(
  { columns }: Collection,
  { settings, decks, entries }: Pick<StudyContext, 'settings' | 'decks' | 'entries'>,
): { goal: Goal; done: number } | null {
  const { goal } = settings;
  return goal && { goal, done: goalDone(goal, columns, decks, entries) };
}
