import type { DayCounts } from '../../core/model.ts';
import { count, list } from '../../ui/words.ts';

/** What a day came to: "24 reviews and 10 new cards in 9 minutes. 22 of 24 recalled." */
export function doneText(done: DayCounts): string {
  const parts = [
    done.reviews > 0 && count(done.reviews, 'review'),
    done.newCards > 0 && count(done.newCards, 'new card'),
    questions(done) > 0 && count(questions(done), 'question'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return 'Nothing was due today.';
  const recalled = done.reviews > 0 ? ` ${done.recalled} of ${done.reviews} recalled.` : '';
  return `${list(parts)} in ${spent(done.taken)}.${recalled}`;
}

const questions = (done: DayCounts) => done.newQuestions + done.questions;

/** Time that was measured, so without "about". */
function spent(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 1 ? 'under a minute' : count(minutes, 'minute');
}
