import { Again, Easy, Good, Hard, type Rating } from '../../core/model.ts';
import type { StudyAction } from '../../ui/studyActions.ts';
import type { Review } from './createReview.ts';
import type { Tools } from './createTools.ts';

const ratings: Partial<Record<string, Rating>> = {
  again: Again,
  hard: Hard,
  good: Good,
  easy: Easy,
};

export const isGrade = (name: string) => name in ratings;

/** Does what an action's name says; a name from another version does nothing. */
export function runAction(review: Review, { actions }: Tools, name: StudyAction | string) {
  const rating = ratings[name];
  if (rating) review.grade(rating);
  else if (name === 'menu') review.menu.open('1');
  // A flag given by a gesture is the first colour.
  else if (Object.hasOwn(actions, name)) actions[name as keyof typeof actions]?.(1);
}
