import { studyDay } from '../core/day.ts';
import type { DaySummary } from '../core/memory/context.ts';
import { addCounts, emptyCounts } from '../core/memory/totals.ts';
import type { StudyDay, Today } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { TODAY } from './db.ts';
import { addToSummary, ALL, emptySummary, isEmpty, summaryOf, type Summary } from './summaries.ts';

/**
 * What every studied day came to, oldest first, the running day included: of one deck (its number) or of all (null).
 * Two small rows in one transaction, so that a day which another tab folds meanwhile is neither lost nor there twice.
 */
export async function readDays(
  { db, saving }: Pick<Collection, 'db' | 'saving'>,
  deck: number | null,
): Promise<DaySummary[]> {
  await saving;
  const [stored, today] = await connected(db, () =>
    db.transaction('r', db.summaries, db.today, () =>
      Promise.all([db.summaries.get(deck ?? ALL), db.today.get(TODAY)]),
    ),
  );
  const folded = stored ?? emptySummary(deck ?? ALL);
  return studiedDays(today ? addToSummary(folded, today.day, running(today, deck)) : folded);
}

function running({ counts }: Today, deck: number | null) {
  const chosen = deck === null ? Object.values(counts) : [counts[deck] ?? emptyCounts()];
  return chosen.reduce(addCounts, emptyCounts());
}

function studiedDays(summary: Summary): DaySummary[] {
  const width = Object.keys(emptyCounts()).length;
  return Array.from({ length: summary.counts.length / width }, (_, at) => {
    const day = summary.from + at;
    return { day, counts: summaryOf(summary, day) };
  }).filter(({ counts }) => !isEmpty(counts));
}

/** The study day of any instant, by the offset that holds at it: over a change of clocks too. */
export function dayOf({ settings }: Pick<Collection, 'settings'>): (ms: number) => StudyDay {
  const { rollover } = settings;
  return (now) => studyDay({ now, offset: -new Date(now).getTimezoneOffset(), rollover });
}
