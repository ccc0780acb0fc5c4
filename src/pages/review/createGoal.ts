import { createEffect, on } from 'solid-js';
import type { StudyDay } from '../../core/model.ts';
import { goalToday } from '../../store/goalToday.ts';
import { goalText } from '../../ui/goalText.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Review } from './createReview.ts';

/** The day on which it was said last: taking a grade back and giving it again says nothing twice. */
let told: StudyDay = 0;

/** Says once, with the grade that reaches it, that the day's goal is reached. */
export function createGoal({ study, settings, collection, context }: Review) {
  const reached = () => {
    const today = goalToday(collection, context());
    return today && today.done >= today.goal.amount;
  };
  createEffect(
    on([() => study.session().done, settings], ([, now], before, was?: boolean | null) => {
      const is = reached();
      const { day } = collection.today;
      // A goal just set may be reached already: only a grade is worth a word.
      if (is && was === false && before?.[1] === now && told !== day) {
        told = day;
        showToast({ text: `Goal reached: ${goalText(now.goal!)} today.` });
      }
      return is;
    }),
  );
}
