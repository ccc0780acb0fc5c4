import { studyDay } from '../core/day.ts';
import { addCounts, emptyCounts } from '../core/memory/totals.ts';
import { mergeEntries } from '../core/memory/merge.ts';
import type { StudyDay, Today } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { advance, announce, derive } from './held.ts';
import { addToSummary, daySummaries } from './summaries.ts';

/**
 * Makes the present study day the running one where it is not yet: in memory at once, then in the
 * database, where whichever tab comes first does it. Days may also go back: clocks and flights.
 * Returns whether there is more to read than is held.
 */
export async function beginDay(collection: Collection): Promise<boolean> {
  const day = studyDay(collection.clock());
  if (collection.saved.today.day === day) {
    await beginning.get(collection);
    return false;
  }
  const begun = begin(collection, day);
  beginning.set(collection, begun);
  return begun;
}

/** Days whose rows are being written: whoever comes meanwhile waits for them. */
const beginning = new WeakMap<Collection, Promise<boolean>>();

async function begin(collection: Collection, day: StudyDay): Promise<boolean> {
  const { saved, clock, db } = collection;
  saved.summary = addToSummary(saved.summary, saved.today.day, sum(saved.today));
  saved.today = { day, revision: saved.today.revision, counts: {} };
  saved.entries = saved.entries.filter((entry) => entry.day === day);
  collection.summaries = daySummaries(saved.summary, day);
  collection.befores.clear();
  derive(collection);
  try {
    // Once a day at most, so it stays off the path to the first card.
    const { rollTo } = await import('./rollTo.ts');
    const { today, entries, rolled } = await connected(db, () => rollTo(db, clock()));
    if (collection.saved !== saved || saved.today.day !== day) {
      // Read anew meanwhile, or another day already: the others are told all the same.
      if (rolled) collection.channel.tell({ change: { kind: 'all' }, today, written: [] });
      return today.revision > collection.saved.today.revision;
    }
    // Left and come back before its row had gone: what was put away here is put away nowhere else.
    const stayed = !rolled && today.revision === saved.today.revision;
    const missed = advance(collection, today) || stayed;
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

function sum(today: Today) {
  return Object.values(today.counts).reduce(addCounts, emptyCounts());
}
