import { Again, Good, Hard } from '../model.ts';
import type { Rating } from '../model.ts';

/** What a learner ticked after answering a question. */
export interface Ticks {
  /** Key points the model answer has. */
  keyPoints: number;
  /** Key points hit. */
  ticked: number;
  /** A red flag was in the answer. */
  redFlag: boolean;
  /** A hint was opened. */
  hint: boolean;
}

/**
 * The grade that follows from the ticks (DAY.md, "Derived grade of a question"). Easy is never suggested.
 * Without key points to tick there is nothing to derive: Good, or Hard with a hint.
 */
export function suggestedGrade({ keyPoints, ticked, redFlag, hint }: Ticks): Rating {
  if (redFlag || ticked * 2 < keyPoints) return Again;
  const missing = keyPoints - ticked;
  const nearlyAll = missing <= 0 || (missing === 1 && keyPoints >= 4);
  return nearlyAll && !hint ? Good : Hard;
}
