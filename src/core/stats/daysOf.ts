import type { DaySummary } from '../memory/context.ts';
import type { Rating } from '../model.ts';
import { buttonAt, COUNTS, TIMES } from './figures.ts';
import type { FigureKind, Figures } from './figures.ts';

const ratings: readonly Rating[] = [1, 2, 3, 4];
/** All but Again. */
const good: readonly Rating[] = [2, 3, 4];

/** What the totals of each day would say, where they are kept: of cards that no deck stands for, such as those of a search. */
export function daysOf({ days, counts, taken }: Figures): DaySummary[] {
  return Array.from(days, (day, at) => {
    const given = (kind: FigureKind, of = ratings) =>
      of.reduce((sum, rating) => sum + counts[at * COUNTS + buttonAt(kind, rating)]!, 0);
    return {
      day,
      counts: {
        newCards: given('new'),
        reviews: given('young') + given('mature'),
        learning: given('learning') + given('relearning'),
        newQuestions: given('newQuestion'),
        questions: given('question'),
        recalled: given('young', good) + given('mature', good),
        taken: Array.from(taken.subarray(at * TIMES, (at + 1) * TIMES)).reduce((a, b) => a + b, 0),
      },
    };
  });
}
