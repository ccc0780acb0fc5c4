import { effective } from '../../src/core/memory/replay.ts';
import { Retired, type LogEntry, type Today } from '../../src/core/model.ts';
import { hash32 } from '../../src/core/hash.ts';
import { readStringIds, type StringIds } from '../../src/store/backupIds.ts';
import type { Collection } from '../../src/store/collection.ts';
import { TODAY, type Db, type StoredNote } from '../../src/store/db.ts';
import { replayAll } from '../../src/store/rebuild.ts';
import { refold } from '../../src/store/refold.ts';
import { readAll } from '../../src/store/shelf.ts';
import { cardShelf, logShelf, noteShelf } from '../../src/store/shelves.ts';
import { summaryOf } from '../../src/store/summaries.ts';
import { logLine } from './logLine.ts';

/** What lies in the database. */
export interface Contents {
  /** Every log entry as a line of text that is the same on every device. */
  log: string[];
  /** Deck id → how many notes it has, and a sum over all of their text. */
  decks: Record<string, { notes: number; sum: number }>;
  /** The running study day, and how many grades of it hold. */
  day: number;
  done: number;
  /** Rows that the next folding would move. */
  loose: { log: number; cards: number; notes: number };
  /** Rows of a restore that is not finished. */
  staged: number;
  /** What is not as it must always be. */
  problems: string[];
}

/** Reads all of it in one transaction, which is called off at its end: nothing is written. */
export async function lookInto({ db }: Collection): Promise<Contents> {
  let contents: Contents | undefined;
  const over = new Error('All is read.');
  const looking = db.transaction('rw', db.tables, async () => {
    const found = await readContents(db);
    found.problems.push(...(await differences(db)));
    contents = found;
    throw over;
  });
  await looking.catch((error: unknown) => {
    if (!contents) throw error;
  });
  return contents!;
}

async function readContents(db: Db): Promise<Contents> {
  const ids = await readStringIds(db);
  const entries = await readAll(logShelf(db));
  const notes = await readAll(noteShelf(db));
  const row = (await db.today.get(TODAY))!;
  const problems: string[] = [];
  const cardOf = ({ card }: LogEntry) => ids.cards.get(card)?.join('/') ?? 'nameless';
  const log = entries.map((entry) => logLine(entry, cardOf(entry)));
  if (new Set(log).size < log.length) problems.push('log entries are there twice');
  problems.push(...(await strays(db, ids, notes)));
  return {
    log,
    decks: await sums(db, notes),
    day: row.day,
    done: effective(entries.filter((entry) => isGradeOf(entry, row))).length,
    loose: {
      log: await db.logLoose.filter(({ day }) => day < row.day - 1).count(),
      cards: await db.cardLoose.count(),
      notes: await db.noteLoose.count(),
    },
    staged: await db.staged.count(),
    problems,
  };
}

const isGradeOf = ({ kind, day }: LogEntry, today: Today) =>
  day === today.day && ['grade', 'known', 'undo'].includes(kind);

async function sums(db: Db, notes: StoredNote[]): Promise<Contents['decks']> {
  const decks = await db.decks.toArray();
  const found = decks.map(({ number, id, title, enabled }) => {
    const own = notes.filter(({ deck }) => deck === number);
    const text = own.map(({ note }) => JSON.stringify(note)).sort();
    const sum = hash32(JSON.stringify([title, enabled, text]));
    return [id, { notes: own.length, sum }] as const;
  });
  return Object.fromEntries(found);
}

/** Cards without a note, notes without a card, and either without an id or a deck. */
async function strays(db: Db, ids: StringIds, notes: StoredNote[]): Promise<string[]> {
  const schedules = new Map((await readAll(cardShelf(db))).map((s) => [s.card, s]));
  const byNumber = new Map(notes.map((note) => [note.number, note]));
  const decks = new Set((await db.decks.toArray()).map(({ number }) => number));
  const found: string[] = [];
  for (const { number, deck, cards } of notes) {
    if (deck !== 0 && !decks.has(deck)) found.push(`note ${number} is in no deck`);
    if (!ids.notes.has(number)) found.push(`note ${number} has no id`);
    for (const card of cards)
      if (deck !== 0 && !schedules.has(card)) found.push(`card ${card} has no schedule`);
  }
  for (const { card, note, flags } of schedules.values()) {
    if (!ids.cards.has(card)) found.push(`card ${card} has no id`);
    const cards = byNumber.get(note)?.cards;
    if (!(flags & Retired) && !cards?.includes(card)) found.push(`card ${card} has no note`);
  }
  return found.slice(0, 10);
}

/** What the log says otherwise than schedules and totals do. */
async function differences(db: Db): Promise<string[]> {
  const before = await totals(db);
  const { differing } = await replayAll(db);
  const { day } = (await db.today.get(TODAY))!;
  await refold(db, day);
  const after = await totals(db);
  return [
    ...(differing.length > 0 ? [`${differing.length} schedules are not what the log says`] : []),
    ...before.filter((line) => !after.includes(line)).map((line) => `a total is ${line}`),
    ...after.filter((line) => !before.includes(line)).map((line) => `the log says ${line}`),
  ];
}

/** Every count that is not 0, by deck, day and field. */
async function totals(db: Db): Promise<string[]> {
  const found: string[] = [];
  const { day, counts } = (await db.today.get(TODAY))!;
  for (const [deck, fields] of Object.entries(counts))
    for (const [field, count] of Object.entries(fields))
      if (count !== 0) found.push(`${deck}/${day} ${field} ${count}`);
  for (const summary of await db.summaries.toArray())
    for (let at = 0; at < summary.counts.length / 7; at++)
      for (const [field, count] of Object.entries(summaryOf(summary, summary.from + at)))
        if (count !== 0) found.push(`${summary.deck}/${summary.from + at} ${field} ${count}`);
  return found;
}
