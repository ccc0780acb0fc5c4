import { studyDay } from '../core/day.ts';
import type { Compilation } from '../core/deck/compile.ts';
import type { Scheduled } from '../core/deck/schedules.ts';
import { scheduledEntry } from '../core/exchange/scheduled.ts';
import { presetFor } from '../core/memory/lane.ts';
import { mergeEntries } from '../core/memory/merge.ts';
import { replay } from '../core/memory/replay.ts';
import type { Deck, LogEntry, Note, Schedule } from '../core/model.ts';
import { blankOf } from '../core/memory/blank.ts';
import type { Collection } from './collection.ts';
import { homeOf, readIds } from './ids.ts';
import { presetsOf } from './load.ts';
import { readEntries } from './log.ts';
import { addHistory } from './saveHistory.ts';
import { readMany } from './shelf.ts';
import { cardShelf } from './shelves.ts';

/** The schedules of a note's cards, as its text has them. */
export interface NoteSchedules {
  /** The note's id. */
  id: string;
  cards: { template: string; scheduled: Scheduled }[];
}

/** What of the schedules of a text concerns its notes, whose order and ids are those of the import. */
export function schedulesOf(
  { entries }: Pick<Compilation, 'entries'>,
  notes: readonly Note[],
): NoteSchedules[] {
  return entries.flatMap((entry, at): NoteSchedules[] => {
    const schedules = entry.kind === 'block' ? (entry.block.schedules ?? []) : [];
    const note = notes[at];
    if (!note || schedules.length === 0) return [];
    const cards = note.cards.flatMap(({ template }, place) => {
      const scheduled = schedules[place];
      return scheduled ? { template, scheduled } : [];
    });
    return cards.length === 0 ? [] : [{ id: note.id, cards }];
  });
}

/**
 * What the schedules of a text add to the log, and what its cards become by it. What the log has already is not added
 * twice, so a text may come again; what was done here since its last review counts.
 */
export async function newSchedules(
  collection: Collection,
  deck: Deck,
  notes: readonly NoteSchedules[],
): Promise<{ added: LogEntry[]; changed: Schedule[] }> {
  const { db, clock, offsetAt, settings } = collection;
  const presets = presetsOf(await db.presets.toArray());
  const ids = await readIds(db, new Set(notes.map(({ id }) => homeOf(id))));
  const numbered = notes.flatMap(({ id, cards }) =>
    cards.flatMap(({ template, scheduled }) => {
      const number = ids.find(id)?.cards.get(template);
      return number === undefined ? [] : { number, scheduled };
    }),
  );
  const numbers = numbered.map(({ number }) => number);
  const stored = await readMany(cardShelf(db), numbers);
  const own = await readEntries(db, new Set(numbers));
  const context = {
    today: studyDay(clock()),
    momentAt: (now: number) => ({ now, offset: offsetAt(now), rollover: settings.rollover }),
  };
  const added: LogEntry[] = [];
  const changed: Schedule[] = [];
  for (const { number, scheduled } of numbered) {
    const schedule = stored.get(number);
    if (!schedule) continue;
    const blank = blankOf(schedule);
    const preset = presetFor(presets, deck, schedule.template);
    const entry = scheduledEntry(blank, scheduled, preset, context);
    const before = own.get(number) ?? [];
    if (before.some(({ device, time }) => device === 0 && time === entry.time)) continue;
    added.push(entry);
    changed.push(replay(blank, mergeEntries(before, [entry]), preset));
  }
  return { added, changed };
}

/** Adds the schedules that came with decks to the log, inside the transaction that installs them. */
export async function saveSchedules(
  collection: Collection,
  installed: readonly { deck: Deck; schedules: readonly NoteSchedules[] }[],
): Promise<void> {
  const all = { added: [] as LogEntry[], changed: [] as Schedule[] };
  for (const { deck, schedules } of installed) {
    const { added, changed } = await newSchedules(collection, deck, schedules);
    all.added.push(...added);
    all.changed.push(...changed);
  }
  await addHistory(collection, all.added, all.changed);
}
