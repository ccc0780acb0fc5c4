import { Again, New, QuestionLane, Review } from '../model.ts';
import type { DayCounts, LogEntry } from '../model.ts';

/** A day on which nothing was done. */
export function emptyCounts(): DayCounts {
  return {
    newCards: 0,
    reviews: 0,
    learning: 0,
    newQuestions: 0,
    questions: 0,
    recalled: 0,
    taken: 0,
  };
}

/** The sum of two days or decks. */
export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
  return {
    newCards: a.newCards + b.newCards,
    reviews: a.reviews + b.reviews,
    learning: a.learning + b.learning,
    newQuestions: a.newQuestions + b.newQuestions,
    questions: a.questions + b.questions,
    recalled: a.recalled + b.recalled,
    taken: a.taken + b.taken,
  };
}

/**
 * Counts with a grade added (sign 1) or taken away (sign −1, for undo), by the entry's own fields alone.
 * Other kinds of entries count nothing. A question counts in its own lane's two numbers only: `newQuestions` when it was
 * asked for the first time, else `questions`.
 */
export function count(counts: DayCounts, entry: LogEntry, sign: 1 | -1): DayCounts {
  if (entry.kind !== 'grade' && entry.kind !== 'known') return counts;
  const next = { ...counts, taken: counts.taken + sign * entry.taken };
  if (entry.flags & QuestionLane) {
    if (entry.stateBefore === New) next.newQuestions += sign;
    else next.questions += sign;
  } else if (entry.stateBefore === New) {
    next.newCards += sign;
  } else if (entry.stateBefore === Review) {
    next.reviews += sign;
    if (entry.rating !== Again) next.recalled += sign;
  } else {
    next.learning += sign;
  }
  return next;
}

/** Cards graded on such a day, questions left out. */
export function cardsDone(counts: DayCounts): number {
  return counts.newCards + counts.reviews + counts.learning;
}
