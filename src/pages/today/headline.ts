import type { Overview } from '../../core/memory/overview.ts';
import { about, count } from '../../ui/words.ts';
import type { DayState } from './dayState.ts';

/** The day in one sentence: "34 cards, about 9 minutes". */
export function headline(state: DayState, { cards, comeback, done }: Overview): string {
  switch (state) {
    case 'comeback':
      return `${count(comeback!.waiting, 'card')} waited`;
    case 'work':
      return `${count(cards.fresh + cards.learning + cards.due, 'card')}, ${about(cards.minutes)}`;
    case 'later':
      return 'Done for now';
    case 'done':
      return done.newCards + done.reviews + done.learning > 0
        ? 'Done for today'
        : 'Nothing due today';
  }
}
