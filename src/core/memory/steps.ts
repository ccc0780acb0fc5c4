import { DAY, dayStart, studyDay } from '../day.ts';
import { Again, Good, Hard } from '../model.ts';
import type { Moment, Rating } from '../model.ts';

/** What a grade does to a card that is being learnt. `null`: it graduates to days. */
export type StepOutcome = { step: number; seconds: number } | null;

/**
 * Anki's learning steps. Again goes to the first step, Good to the next; Hard repeats the step, but on the first one
 * waits the mean of the first two, or one and a half times an only one; Easy, and Good on the last step, graduate.
 * (https://docs.ankiweb.net/studying.html#learningrelearning-cards)
 * @param steps seconds, at least one
 * @param step index of the step the card stands on
 */
export function nextStep(steps: readonly number[], step: number, rating: Rating): StepOutcome {
  const first = steps[0]!;
  const at = Math.min(step, steps.length - 1);
  if (rating === Again) return { step: 0, seconds: first };
  if (rating === Hard) {
    if (at > 0) return { step: at, seconds: steps[at]! };
    return { step: 0, seconds: steps.length > 1 ? (first + steps[1]!) / 2 : first * 1.5 };
  }
  if (rating === Good && at + 1 < steps.length) return { step: at + 1, seconds: steps[at + 1]! };
  return null;
}

/** When a step ends (ms). Steps of a day or more are counted in study days and end when the day begins. */
export function stepDue(seconds: number, moment: Moment): number {
  if (seconds * 1000 < DAY) return moment.now + Math.round(seconds * 1000);
  return dayStart(studyDay(moment) + Math.round((seconds * 1000) / DAY), moment);
}

/** Days for the four grades, Again to Easy. */
export type FourDays = [again: number, hard: number, good: number, easy: number];

/**
 * Puts the days of the four grades in order: a better grade waits a day longer at least, up to the maximum (days).
 * A review card's Hard gives way to its Good; a card without steps (`all`) orders Again and Hard as well; a card that
 * is being learnt (`graduating`) has days for Good and Easy only. As Anki and ts-fsrs do.
 */
export function orderDays(
  [again, hard, good, easy]: FourDays,
  which: 'all' | 'review' | 'graduating',
  maximum: number,
): FourDays {
  if (which === 'all') {
    again = Math.min(again, hard);
    hard = Math.max(hard, again + 1);
  } else {
    hard = Math.min(hard, good);
  }
  if (which !== 'graduating') good = Math.max(good, hard + 1);
  easy = Math.max(easy, good + 1);
  const [a, h, g, e] = [again, hard, good, easy].map((days) => Math.min(days, maximum));
  return [a!, h!, g!, e!];
}
