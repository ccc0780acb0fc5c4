import { emptyCounts, count } from '../../../src/core/memory/totals.ts';
import { effective } from '../../../src/core/memory/replay.ts';
import { has } from '../../../src/core/memory/columns.ts';
import type { DayCounts, LogEntry } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { TODAY, type Db } from '../../../src/store/db.ts';
import { readAll } from '../../../src/store/shelf.ts';
import { logShelf } from '../../../src/store/shelves.ts';
import { summaryOf } from '../../../src/store/summaries.ts';

export const wholeLog = (db: Db): Promise<LogEntry[]> => readAll(logShelf(db));

/** Counts by `deck/day`, days without any left out; deck 0 stands for all. */
export type Totals = Record<string, DayCounts>;

/** The totals by folding the whole log, one entry after the other. */
export async function foldedTotals({ db, columns }: Collection): Promise<Totals> {
  const totals: Totals = {};
  for (const entry of effective(await wholeLog(db))) {
    const deck = has(columns, entry.card) ? [columns.deck[entry.card]!] : [];
    for (const key of [0, ...deck].map((number) => `${number}/${entry.day}`)) {
      totals[key] = count(totals[key] ?? emptyCounts(), entry, 1);
    }
  }
  return tidy(totals);
}

/** The totals as the running day's row and the summaries have them. */
export async function storedTotals({ db }: Collection): Promise<Totals> {
  const totals: Totals = {};
  const add = (key: string, counts: DayCounts) => {
    const sum = totals[key] ?? emptyCounts();
    for (const field of Object.keys(sum) as (keyof DayCounts)[]) sum[field] += counts[field];
    totals[key] = sum;
  };
  for (const summary of await db.summaries.toArray()) {
    for (let i = 0; i < summary.counts.length / 7; i++) {
      add(`${summary.deck}/${summary.from + i}`, summaryOf(summary, summary.from + i));
    }
  }
  const row = await db.today.get(TODAY);
  for (const [deck, counts] of Object.entries(row?.counts ?? {})) {
    add(`0/${row!.day}`, counts);
    if (deck !== '0') add(`${deck}/${row!.day}`, counts);
  }
  return tidy(totals);
}

const tidy = (totals: Totals): Totals =>
  Object.fromEntries(
    Object.entries(totals).filter(([, counts]) => Object.values(counts).some((n) => n !== 0)),
  );
