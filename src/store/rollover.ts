import { studyDay } from '../core/day.ts';
import { addCounts, emptyCounts } from '../core/memory/totals.ts';
import { mergeEntries } from '../core/memory/merge.ts';
import type { LogEntry, Moment, StudyDay, Today } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { TODAY, type Db } from './db.ts';
import { forgetFigures } from './forgetFigures.ts';
import { advance, announce, derive } from './held.ts';
import { readRecent } from './load.ts';
import {
  ALL,
  addToSummary,
  daySummaries,
  emptySummary,
  foldDay,
  isEmpty,
  summaryOf,
  unfoldDay,
  type Summary,
} from './summaries.ts';

/**
 * Makes the present study day the running one where it is not yet: in memory at once, then in the
 * database, where whichever tab comes first does it. Days may also go back: clocks and flights.
 * Returns whether there is more to read than is held.
 */
export async function beginDay(collection: Collection): Promise<boolean> {
  const { saved, clock, db } = collection;
  const day = studyDay(clock());
  if (saved.today.day === day) return false;
  saved.summary = addToSummary(saved.summary, saved.today.day, sum(saved.today));
  saved.today = { day, revision: saved.today.revision, counts: {} };
  saved.entries = saved.entries.filter((entry) => entry.day === day);
  collection.summaries = daySummaries(saved.summary, day);
  collection.befores.clear();
  derive(collection);
  try {
    const { today, entries, rolled } = await connected(db, () => rollTo(db, clock()));
    if (collection.saved !== saved || saved.today.day !== day) {
      // Read anew meanwhile, or another day already: the others are told all the same.
      if (rolled) collection.channel.tell({ change: { kind: 'all' }, today, written: [] });
      return today.revision > collection.saved.today.revision;
    }
    const missed = advance(collection, today);
    saved.entries = mergeEntries(saved.entries, entries);
    if (rolled) saved.summary = addToSummary(saved.summary, day, sum(today), -1);
    derive(collection);
    if (rolled) announce(collection, { kind: 'all' }, today);
    return missed;
  } catch {
    // The day begins in memory all the same; the row follows with the next opening.
    return false;
  }
}

interface Rolled {
  today: Today;
  /** Of the day that begins: days come back. */
  entries: LogEntry[];
  /** Whether it was done now and here. */
  rolled: boolean;
}

/** Folds the running day's row into the summaries and begins another, where that is not done yet. */
function rollTo(db: Db, moment: Moment): Promise<Rolled> {
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

function sum(today: Today) {
  return Object.values(today.counts).reduce(addCounts, emptyCounts());
}
