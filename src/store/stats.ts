import { studyDay } from '../core/day.ts';
import type { DaySummary } from '../core/memory/context.ts';
import { addCounts, emptyCounts } from '../core/memory/totals.ts';
import type { DayCounts, Settings, StudyDay, Today } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { TODAY } from './db.ts';
import { ALL, fields, isEmpty, summaryOf, type Summary } from './summaries.ts';

/**
 * What every studied day came to, oldest first, the running day included: of some decks (their numbers) or of all (null).
 * A few small rows in one transaction, so that a day which another tab folds meanwhile is neither lost nor there twice.
 */
export async function readDays(
  { db, saving }: Pick<Collection, 'db' | 'saving'>,
  decks: readonly number[] | null,
): Promise<DaySummary[]> {
  await saving;
  const [stored, today] = await connected(db, () =>
    db.transaction('r', db.summaries, db.today, () =>
      Promise.all([db.summaries.bulkGet([...(decks ?? [ALL])]), db.today.get(TODAY)]),
    ),
  );
  const days = new Map<StudyDay, DayCounts>();
  const add = (day: StudyDay, counts: DayCounts) =>
    days.set(day, addCounts(days.get(day) ?? emptyCounts(), counts));
  for (const summary of stored) if (summary) eachDay(summary, add);
  if (today) add(today.day, running(today, decks));
  return [...days]
    .map(([day, counts]) => ({ day, counts }))
    .filter(({ counts }) => !isEmpty(counts))
    .sort((a, b) => a.day - b.day);
}

function running({ counts }: Today, decks: readonly number[] | null) {
  const chosen = decks?.map((deck) => counts[deck] ?? emptyCounts()) ?? Object.values(counts);
  return chosen.reduce(addCounts, emptyCounts());
}

function eachDay(summary: Summary, see: (day: StudyDay, counts: DayCounts) => void): void {
  const days = summary.counts.length / fields.length;
  for (let at = 0; at < days; at++) see(summary.from + at, summaryOf(summary, summary.from + at));
}

/** The study day of any instant, by the offset that holds at it: over a change of clocks too. */
export function dayOf({
  settings,
}: {
  settings: Pick<Settings, 'rollover'>;
}): (ms: number) => StudyDay {
  const { rollover } = settings;
  return (now) => studyDay({ now, offset: -new Date(now).getTimezoneOffset(), rollover });
}
