import type { DaySummary } from '../core/memory/context.ts';
import type { DayCounts, StudyDay } from '../core/model.ts';

/** What a summary holds of a day, in this order. */
export const fields = [
  'newCards',
  'reviews',
  'learning',
  'newQuestions',
  'questions',
  'recalled',
  'taken',
] as const satisfies (keyof DayCounts)[];

/** Key of the summary over all decks. In `Today.counts` it is the cards of decks now removed. */
export const ALL = 0;

/** What each study day before the running one came to: one row a deck, and one for all. */
export interface Summary {
  /** Deck number, or `ALL`. */
  deck: number;
  /** Study day of the first counts. */
  from: StudyDay;
  /** Seven a day, in the order of `fields`. */
  counts: Float64Array;
}

export const emptySummary = (deck: number): Summary => ({
  deck,
  from: 0,
  counts: new Float64Array(0),
});

/** What one day came to. */
export function summaryOf(summary: Summary, day: StudyDay): DayCounts {
  const at = (day - summary.from) * fields.length;
  const counts = {} as DayCounts;
  fields.forEach((field, i) => (counts[field] = at < 0 ? 0 : (summary.counts[at + i] ?? 0)));
  return counts;
}

/** The summary with `counts` added to one day (or taken from it). */
export function addToSummary(
  summary: Summary,
  day: StudyDay,
  counts: DayCounts,
  sign: 1 | -1 = 1,
): Summary {
  if (isEmpty(counts)) return summary;
  const grown = withDay(summary, day);
  const at = (day - grown.from) * fields.length;
  fields.forEach((field, i) => (grown.counts[at + i]! += sign * counts[field]));
  return grown;
}

export const isEmpty = (counts: DayCounts) => fields.every((field) => counts[field] === 0);

/** A copy that has room for `day`. */
function withDay(summary: Summary, day: StudyDay): Summary {
  const days = summary.counts.length / fields.length;
  const from = days === 0 ? day : Math.min(summary.from, day);
  const to = days === 0 ? day + 1 : Math.max(summary.from + days, day + 1);
  const counts = new Float64Array((to - from) * fields.length);
  counts.set(summary.counts, days === 0 ? 0 : (summary.from - from) * fields.length);
  return { deck: summary.deck, from, counts };
}

/** The studied days of the year before `today`, oldest first. */
export function daySummaries(summary: Summary, today: StudyDay): DaySummary[] {
  const days: DaySummary[] = [];
  for (let day = Math.max(summary.from, today - 366); day < today; day++) {
    const counts = summaryOf(summary, day);
    if (!isEmpty(counts)) days.push({ day, counts });
  }
  return days;
}
