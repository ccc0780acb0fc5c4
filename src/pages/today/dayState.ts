import type { Overview } from '../../core/memory/overview.ts';

/** What kind of day it is just now. */
export type DayState = 'comeback' | 'work' | 'later' | 'done';

/** The state Today is in; `later` means that only learning cards are left, and they are not due yet. */
export function dayState({ comeback, cards, nextLearning }: Overview, soon: number): DayState {
  if (comeback) return 'comeback';
  if (cards.fresh + cards.due > 0) return 'work';
  if (nextLearning === null) return 'done';
  return nextLearning <= soon ? 'work' : 'later';
}
