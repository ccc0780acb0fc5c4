import type { DayCounts, StudyDay, Today } from '../core/model.ts';
import {
  addToSummary,
  ALL,
  emptySummary,
  fields,
  isEmpty,
  type Summary,
  summaryOf,
} from './summaries.ts';

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
