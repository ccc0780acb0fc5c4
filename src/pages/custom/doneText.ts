import type { Practice } from '../../core/memory/practice.ts';
import { count, figure } from '../../ui/words.ts';

/** "12 cards, 10 of them remembered at once." */
export function doneText({ done, forgotten }: Practice): string {
  const cards = count(done, 'card');
  if (forgotten.size === 0)
    return `${cards}, ${done === 1 ? 'remembered' : 'all remembered'} at once.`;
  return `${cards}, ${figure(done - forgotten.size)} of them remembered at once.`;
}
