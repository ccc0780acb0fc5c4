import { expect } from 'vitest';
import { emptyCounts, count } from '../../../src/core/memory/totals.ts';
import { effective } from '../../../src/core/memory/replay.ts';
import { has } from '../../../src/core/memory/columns.ts';
import { QuestionLane } from '../../../src/core/model.ts';
import type { DayCounts, LogEntry } from '../../../src/core/model.ts';
import { cardsOfDecks } from '../../../src/core/stats/cardSet.ts';
import {
  buttonAt,
  COUNTS,
  figureKinds,
  figuresOf,
  hourAt,
  recallAt,
  recallGroups,
  TIMES,
} from '../../../src/core/stats/figures.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { TODAY, type Db } from '../../../src/store/db.ts';
import { readFigures } from '../../../src/store/readFigures.ts';
import { readAll } from '../../../src/store/shelf.ts';
import { logShelf } from '../../../src/store/shelves.ts';
import { readGrades } from '../../../src/store/statsLog.ts';
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

/** Figures by `day/what`, zeros left out. */
type Counted = Record<string, number>;

/** What a deck's days came to (or, for null, all days) by looking at the whole log, one entry after the other. */
async function foldedFigures({ db, columns }: Collection, deck: number | null): Promise<Counted> {
  const counted: Counted = {};
  const asked = new Set<string>();
  const entries = effective(await wholeLog(db));
  for (const entry of entries) {
    if (entry.kind !== 'grade' && entry.kind !== 'known') continue;
    if (deck !== null && !(has(columns, entry.card) && columns.deck[entry.card] === deck)) continue;
    const add = (what: string, by = 1) => {
      const key = `${entry.day}/${what}`;
      if (by > 0) counted[key] = (counted[key] ?? 0) + by;
    };
    const isQuestion = (entry.flags & QuestionLane) > 0;
    const recalled = entry.rating > 1;
    const age = entry.intervalBefore < 21 ? 'young' : 'mature';
    const state = ['new', 'learning', age, 'relearning'][entry.stateBefore]!;
    const kind = isQuestion ? (state === 'new' ? 'newQuestion' : 'question') : state;
    add(`${kind} ${entry.rating}`);
    add(`${kind} taken`, entry.taken);
    const hour = new Date(entry.time + entry.offset * 60_000).getUTCHours();
    if (!isQuestion) add(`hour ${hour}`);
    if (!isQuestion && recalled) add(`hour ${hour} recalled`);
    const once = `${entry.day} ${entry.card}`;
    if (entry.stateBefore !== 2 || asked.has(once)) continue;
    asked.add(once);
    add(isQuestion ? 'questions asked' : `${age} asked`);
    if (recalled) add(isQuestion ? 'questions recalled' : `${age} recalled`);
  }
  return counted;
}

/** The same as it is read: from what is stored where that tells, else from a scan. */
async function readCounted(collection: Collection, deck: number | null): Promise<Counted> {
  const cards = deck === null ? null : cardsOfDecks(collection.columns, [deck]);
  const stored = await readFigures(collection, deck === null ? null : [deck], cards);
  const figures = stored ?? figuresOf(await readGrades(collection.db, cards));
  const counted: Counted = {};
  expect([...figures.days]).toEqual([...new Set(figures.days)].sort((a, b) => a - b));
  figures.days.forEach((day, row) => {
    const add = (what: string, value: number) => value > 0 && (counted[`${day}/${what}`] = value);
    const count = (place: number) => figures.counts[row * COUNTS + place]!;
    figureKinds.forEach((kind, at) => {
      add(`${kind} taken`, figures.taken[row * TIMES + at]!);
      for (const rating of [1, 2, 3, 4] as const)
        add(`${kind} ${rating}`, count(buttonAt(kind, rating)));
    });
    for (const group of recallGroups) {
      add(`${group} asked`, count(recallAt(group)));
      add(`${group} recalled`, count(recallAt(group) + 1));
    }
    for (let hour = 0; hour < 24; hour++) {
      add(`hour ${hour}`, count(hourAt(hour)));
      add(`hour ${hour} recalled`, count(hourAt(hour) + 1));
    }
  });
  return counted;
}

/** Whatever is read of all cards and of each deck is what the log says. */
export async function figuresAgree(collection: Collection): Promise<void> {
  for (const deck of [null, ...collection.decks.map(({ number }) => number)]) {
    expect(await readCounted(collection, deck)).toEqual(await foldedFigures(collection, deck));
  }
}

const tidy = (totals: Totals): Totals =>
  Object.fromEntries(
    Object.entries(totals).filter(([, counts]) => Object.values(counts).some((n) => n !== 0)),
  );
