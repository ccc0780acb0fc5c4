import type { DaySummary } from '../core/memory/context.ts';
import type { DayCounts, StudyDay, Today } from '../core/model.ts';

const fields = [
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

/** The summaries by deck, with a running day folded into them. */
export function foldDay(summaries: Map<number, Summary>, today: Today): void {
  for (const [key, counts] of Object.entries(today.counts)) {
    for (const deck of new Set([ALL, Number(key)])) {
      const summary = summaries.get(deck) ?? emptySummary(deck);
      summaries.set(deck, addToSummary(summary, today.day, counts));
    }
  }
}

/** Takes one day out of the summaries: it becomes the running day. */
export function unfoldDay(summaries: Map<number, Summary>, day: StudyDay): Today['counts'] {
  const taken: Today['counts'] = {};
  for (const [deck, summary] of summaries) {
    if (deck === ALL) continue;
    const counts = summaryOf(summary, day);
    if (isEmpty(counts)) continue;
    taken[deck] = counts;
    summaries.set(deck, addToSummary(summary, day, counts, -1));
    summaries.set(ALL, addToSummary(summaries.get(ALL)!, day, counts, -1));
  }
  const all = summaries.get(ALL);
  const rest = all && summaryOf(all, day);
  if (all && rest && !isEmpty(rest)) {
    taken[ALL] = rest;
    summaries.set(ALL, addToSummary(all, day, rest, -1));
  }
  return taken;
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

/** A summary of days counted one by one. */
export function summaryFrom(deck: number, days: Map<StudyDay, DayCounts>): Summary {
  const studied = [...days.keys()].filter((day) => !isEmpty(days.get(day)!));
  if (studied.length === 0) return emptySummary(deck);
  const from = studied.reduce((a, b) => Math.min(a, b));
  const last = studied.reduce((a, b) => Math.max(a, b));
  const counts = new Float64Array((last - from + 1) * fields.length);
  for (const day of studied) {
    const at = (day - from) * fields.length;
    fields.forEach((field, i) => (counts[at + i] = days.get(day)![field]));
  }
  return { deck, from, counts };
}
