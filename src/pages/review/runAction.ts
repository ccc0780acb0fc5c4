import { Again, Easy, Good, Hard } from '../../core/model.ts';
import type { StudyAction } from '../../ui/studyActions.ts';
import type { Review } from './createReview.ts';
import { readAloud } from './createSpeech.ts';
import { putAway } from './putAway.ts';

const actions: Record<StudyAction, (review: Review) => void> = {
  show: ({ study }) => study.show(),
  again: ({ grade }) => grade(Again),
  hard: ({ grade }) => grade(Hard),
  good: ({ grade }) => grade(Good),
  easy: ({ grade }) => grade(Easy),
  undo: ({ undo }) => undo(),
  redo: ({ redo }) => redo(),
  bury: (review) => void putAway(review, 'bury'),
  suspend: (review) => void putAway(review, 'suspend'),
  speak: readAloud,
  menu: ({ menu }) => menu.open('1'),
};

export const isGrade = (name: string) => ['again', 'hard', 'good', 'easy'].includes(name);

/** Does what an action's name says; a name from another version does nothing. */
export function runAction(review: Review, name: string) {
  if (Object.hasOwn(actions, name)) actions[name as StudyAction](review);
}
