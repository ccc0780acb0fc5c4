import type { Table } from 'dexie';
import { has, type Columns } from '../core/memory/columns.ts';
import { keyOf, keyText } from '../core/memory/entry.ts';
import { effective } from '../core/memory/replay.ts';
import { count, emptyCounts } from '../core/memory/totals.ts';
import type { DayCounts, LogEntry, StudyDay, Today } from '../core/model.ts';
import { TODAY, type Db } from './db.ts';
import { forgetFigures } from './forgetFigures.ts';
import { columnsOf } from './load.ts';
import { readLog, undosOf, type Log } from './log.ts';
import { unpackLog } from './logPage.ts';
import { summaryFrom } from './foldSummaries.ts';
import { ALL, isEmpty } from './summaries.ts';

type Days = Map<StudyDay, DayCounts>;

export const refoldTables = (db: Db): Table[] => [
  db.cardPages,
  db.cardLoose,
  db.logPages,
  db.logLoose,
  db.today,
  db.summaries,
  db.figures,
];

/**
 * Counts the whole log anew, inside a transaction: after a merge, or where cards changed decks.
 * What the running day's row cannot add up from its own writes comes right here.
 */
export async function refold(db: Db, running: StudyDay): Promise<void> {
  const [pages, loose, log, row] = await Promise.all([
    db.cardPages.toArray(),
    db.cardLoose.toArray(),
    readLog(db),
    db.today.get(TODAY),
  ]);
  const today: Today = { day: running, revision: 0, ...row, counts: {} };
  const decks = totals(log, columnsOf(pages, loose));
  for (const [deck, days] of decks) {
    const counts = days.get(today.day);
    if (counts && deck !== ALL && !isEmpty(counts)) today.counts[deck] = counts;
    days.delete(today.day);
  }
  const kept = [...decks].filter(([deck]) => deck !== GONE);
  if (today.counts[GONE]) {
    today.counts[ALL] = today.counts[GONE];
    delete today.counts[GONE];
  }
  await db.summaries.clear();
  await db.summaries.bulkPut(kept.map(([deck, days]) => summaryFrom(deck, days)));
  await db.today.put(today, TODAY);
  await forgetFigures(db);
}

/** Here only: cards that are in no deck any more. In the row they stand under `ALL`. */
const GONE = -1;

/** Counts by deck and day of every entry that holds. */
function totals(log: Log, columns: Columns): Map<number, Days> {
  const undos = undosOf(log);
  const named = new Set(undos.map(({ target }) => keyText(target!)));
  const doubtful: LogEntry[] = [];
  const decks = new Map<number, Days>();
  const add = (entry: LogEntry) => {
    const deck = has(columns, entry.card) ? columns.deck[entry.card]! : GONE;
    for (const key of [ALL, deck]) {
      const days = decks.get(key) ?? new Map<StudyDay, DayCounts>();
      days.set(entry.day, count(days.get(entry.day) ?? emptyCounts(), entry, 1));
      decks.set(key, days);
    }
  };
  const weigh = (entry: LogEntry) => {
    if (entry.kind === 'undo') return;
    if (named.has(keyText(keyOf(entry)))) doubtful.push(entry);
    else add(entry);
  };
  for (const page of log.pages) unpackLog(page).forEach(weigh);
  log.loose.forEach(weigh);
  effective([...undos, ...doubtful]).forEach(add);
  return decks;
}
