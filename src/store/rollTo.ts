import { studyDay } from '../core/day.ts';
import type { LogEntry, Moment, StudyDay, Today } from '../core/model.ts';
import { TODAY, type Db } from './db.ts';
import { foldDay, unfoldDay } from './foldSummaries.ts';
import { forgetFigures } from './forgetFigures.ts';
import { readRecent } from './load.ts';
import { ALL, emptySummary, isEmpty, type Summary, summaryOf } from './summaries.ts';

interface Rolled {
  today: Today;
  /** Of the day that begins: days come back. */
  entries: LogEntry[];
  /** Whether it was done now and here. */
  rolled: boolean;
}

/** Folds the running day's row into the summaries and begins another, where that is not done yet. */
export function rollTo(db: Db, moment: Moment): Promise<Rolled> {
  const day = studyDay(moment);
  return db.transaction('rw', [db.today, db.summaries, db.figures, db.logLoose], async () => {
    const row = (await db.today.get(TODAY)) ?? { day, revision: 0, counts: {} };
    const entries = (await readRecent(db, moment)).filter((entry) => entry.day === day);
    if (row.day === day) return { today: row, entries, rolled: false };
    // Counted days may be added to again.
    if (day < row.day) await forgetFigures(db);
    const summaries = await summariesFor(db, row, day);
    foldDay(summaries, row);
    const counts = unfoldDay(summaries, day);
    const today = { day, revision: row.revision + 1, counts };
    await db.summaries.bulkPut([...summaries.values()]);
    await db.today.put(today, TODAY);
    return { today, entries, rolled: true };
  });
}

/** Only the decks that were studied, unless the new day has been before. */
async function summariesFor(db: Db, row: Today, day: StudyDay): Promise<Map<number, Summary>> {
  const all = (await db.summaries.get(ALL)) ?? emptySummary(ALL);
  const decks = Object.keys(row.counts).map(Number);
  const before = !isEmpty(summaryOf(all, day));
  const rows = before ? await db.summaries.toArray() : await db.summaries.bulkGet(decks);
  const found = rows.filter((summary) => summary !== undefined);
  return new Map([all, ...found].map((summary) => [summary.deck, summary]));
}
