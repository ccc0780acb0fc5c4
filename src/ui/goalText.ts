import type { Goal } from '../core/model.ts';
import { count } from './words.ts';

/** "30 cards", "15 minutes". */
export function goalText({ unit, amount }: Goal): string {
  return count(amount, unit === 'cards' ? 'card' : 'minute');
}
