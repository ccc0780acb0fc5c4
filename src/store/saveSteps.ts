import { keyOf, keyText } from '../core/memory/entry.ts';
import { presetFor } from '../core/memory/lane.ts';
import { apply, effective, replay } from '../core/memory/replay.ts';
import type { LogEntry, Schedule, Today } from '../core/model.ts';
import { blankOf } from '../core/memory/blank.ts';
import type { Also } from './actions.ts';
import type { Collection, Step } from './collection.ts';
import { connected } from './connection.ts';
import { counted } from './counting.ts';
import { TODAY, type Db } from './db.ts';
import { forgetFigures } from './forgetFigures.ts';
import type { Written } from './held.ts';
import { presetsOf } from './load.ts';
import { readEntries } from './log.ts';
import type { Saved } from './saveStep.ts';
import { readMany } from './shelf.ts';
import { cardShelf } from './shelves.ts';
import { addToSummary, ALL, emptySummary } from './summaries.ts';

/** Nothing was saved: these cards are not as this tab knew them. Missing: the card is gone. */
export interface Stale {
  stored: Map<number, Schedule>;
}

/**
 * Saves steps whatever the state of the database: everything they rest on is read again inside the
 * transaction. With `strict`, a card that was touched since makes all of it stale; without, steps
 * apply to the cards as they now are. Undos, and steps older than what their card has seen, replay
 * the card's log. Of several steps on one card each rests on the one before.
 */
export function saveSteps(
  { db }: Collection,
  steps: readonly Step[],
  strict: boolean,
  also: Also | null = null,
): Promise<Saved | Stale> {
  const tables = new Set([
    ...(also?.tables ?? []),
    db.decks,
    db.presets,
    db.cardPages,
    db.cardLoose,
    db.logPages,
    db.logLoose,
    db.today,
    db.summaries,
    db.figures,
  ]);
  return connected(db, () =>
    db.transaction('rw', [...tables], async (): Promise<Saved | Stale> => {
      const cards = [...new Set(steps.map(({ before }) => before.card))];
      const read = () => readMany(cardShelf(db), cards);
      let stored = await read();
      const asKnown = (card: number) => {
        const now = stored.get(card);
        const { before } = steps.find((step) => step.before.card === card)!;
        return now !== undefined && (!strict || now.touched === before.touched);
      };
      if (!cards.every(asKnown)) return { stored };
      if (also) {
        await also.run();
        stored = await read();
      }
      const entries = await freeTimes(
        db,
        steps.map(({ entry }) => entry),
      );
      const { written, changes } = await applied(db, entries, stored);
      await db.cardLoose.bulkPut(written.map(({ schedule }) => schedule));
      await db.logLoose.bulkAdd(entries);
      return { today: await recount(db, entries[0]!.day, changes), written };
    }),
  );
}

/** Moves each entry to the first millisecond free for its device. */
async function freeTimes(db: Db, entries: readonly LogEntry[]): Promise<LogEntry[]> {
  let last = 0;
  const free: LogEntry[] = [];
  for (const entry of entries) {
    let time = Math.max(entry.time, last + 1);
    while (await db.logLoose.get([time, entry.device])) time++;
    last = time;
    free.push({ ...entry, time });
  }
  return free;
}

interface CountChange {
  deck: number;
  entry: LogEntry;
  sign: 1 | -1;
}

async function applied(db: Db, entries: LogEntry[], stored: Map<number, Schedule>) {
  const [decks, rows] = await Promise.all([db.decks.toArray(), db.presets.toArray()]);
  const presets = presetsOf(rows);
  const now = new Map(stored);
  const needsLog = ({ kind, time, card }: LogEntry) =>
    kind === 'undo' || time <= now.get(card)!.touched;
  const wanting = new Set(entries.filter(needsLog).map(({ card }) => card));
  const log = wanting.size > 0 ? await readEntries(db, wanting) : new Map();
  const written: Written[] = [];
  const changes: CountChange[] = [];
  for (const entry of entries) {
    const before = now.get(entry.card)!;
    const deck = decks.find(({ number }) => number === before.deck);
    const preset = presetFor(presets, deck, before.template);
    const earlier: LogEntry[] = log.get(entry.card) ?? [];
    const schedule = needsLog(entry)
      ? replay(blankOf(before), [...earlier, entry], preset)
      : apply(before, entry, preset);
    const effects = needsLog(entry) ? gained(earlier, entry) : [{ entry, sign: 1 as const }];
    for (const effect of effects) changes.push({ ...effect, deck: schedule.deck });
    written.push({ entry, schedule });
    now.set(entry.card, schedule);
    if (wanting.has(entry.card)) log.set(entry.card, [...earlier, entry]);
  }
  return { written, changes };
}

/** Entries that hold, or no longer hold, because of one more. */
function gained(earlier: LogEntry[], entry: LogEntry): Omit<CountChange, 'deck'>[] {
  const before = effective(earlier);
  const after = effective([...earlier, entry]);
  const without = (list: LogEntry[], other: LogEntry[]) => {
    const keys = new Set(other.map((e) => keyText(keyOf(e))));
    return list.filter((e) => !keys.has(keyText(keyOf(e))));
  };
  return [
    ...without(after, before).map((e) => ({ entry: e, sign: 1 as const })),
    ...without(before, after).map((e) => ({ entry: e, sign: -1 as const })),
  ];
}

/** Writes the totals. What belongs to another day than the running one goes to the summaries. */
async function recount(db: Db, day: number, changes: CountChange[]): Promise<Today> {
  const row = (await db.today.get(TODAY)) ?? { day, revision: 0, counts: {} };
  let { counts } = row;
  for (const { deck, entry, sign } of changes) {
    if (entry.day === row.day) counts = counted(counts, deck, entry, sign);
    else await resummarize(db, deck, entry, sign);
  }
  const today: Today = { day: row.day, revision: row.revision + 1, counts };
  await db.today.put(today, TODAY);
  return today;
}

async function resummarize(db: Db, deck: number, entry: LogEntry, sign: 1 | -1): Promise<void> {
  const own = counted({}, deck, entry, 1)[deck];
  if (!own) return;
  await forgetFigures(db);
  for (const key of new Set([ALL, deck])) {
    const summary = (await db.summaries.get(key)) ?? emptySummary(key);
    await db.summaries.put(addToSummary(summary, entry.day, own, sign));
  }
}
