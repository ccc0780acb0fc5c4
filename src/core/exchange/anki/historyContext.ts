import type { Moment, StudyDay } from '../../model.ts';

/** What a card's history depends on beside itself. */
export interface HistoryContext {
  /** Study day from which Anki counts due days. */
  created: StudyDay;
  /** An instant as the learner lived it. */
  momentAt: (ms: number) => Moment;
}

/** Imported history belongs to no device: the same package makes the same entries on all of them. */
export const IMPORTED = 0;

/** Days. */
export const longestDue = 100_000;

/** A number within bounds; what is none, or endless, is the least. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Number.isFinite(value) ? value : least));
