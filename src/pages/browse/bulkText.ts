import type { CardsAction } from '../../store/changeMany.ts';
import { flagNames } from '../../ui/card/flagNames.ts';
import { count } from '../../ui/words.ts';

/** "34 cards suspended.": what was done to many cards. `deck`: where they went. */
export function bulkText(action: CardsAction, cards: number, deck = ''): string {
  const all = count(cards, 'card');
  switch (action.kind) {
    case 'suspend':
      return `${all} suspended.`;
    case 'unsuspend':
      return `${all} switched on again.`;
    case 'bury':
      return `${all} put off until tomorrow.`;
    case 'unbury':
      return `${all} taken back for today.`;
    case 'reset':
      return `${all} reset.`;
    case 'mark':
      return `${all} marked.`;
    case 'unmark':
      return `Mark taken off ${all}.`;
    case 'delete':
      return `${all} deleted.`;
    case 'flag':
      return action.colour > 0
        ? `${flagNames[action.colour]} flag on ${all}.`
        : `Flag taken off ${all}.`;
    case 'due':
      return `Due date set for those of ${all} that have been seen.`;
    case 'move':
      return `The notes of ${all} moved to ${deck}.`;
    case 'tag':
      return action.add
        ? `Notes of ${all} tagged ${action.tag}.`
        : `Tag ${action.tag} taken off the notes of ${all}.`;
  }
}
