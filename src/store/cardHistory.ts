import { has, readSchedule } from '../core/memory/columns.ts';
import { effective } from '../core/memory/replay.ts';
import { isLeech } from '../core/memory/leech.ts';
import type { Deck, LogEntry, Preset, Schedule, StudyDay } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { presetOf } from './entries.ts';
import { entriesByCard, readLog } from './log.ts';
import { fetchNote, type StoredNote } from './queries.ts';

/** All that is known of one card. */
export interface CardHistory {
  stored: StoredNote;
  schedule: Schedule;
  deck: Deck | null;
  preset: Preset;
  leech: boolean;
  today: StudyDay;
  /** Everything done to it that holds, oldest first. */
  entries: LogEntry[];
}

/** Reads a card's history from the log; null where there is no such card. */
export async function fetchHistory(
  collection: Collection,
  card: number,
): Promise<CardHistory | null> {
  const { columns, db, decks, today } = collection;
  await collection.saving;
  if (!has(columns, card)) return null;
  const schedule = readSchedule(columns, card);
  const [stored, log] = await Promise.all([
    fetchNote(collection, schedule.note),
    connected(db, () => readLog(db)),
  ]);
  return {
    stored,
    schedule,
    deck: decks.find(({ number }) => number === schedule.deck) ?? null,
    preset: presetOf(collection, schedule),
    leech: isLeech(columns, collection, card),
    today: today.day,
    entries: effective(entriesByCard(log, new Set([card])).get(card) ?? []),
  };
}
