import { type CardFacts, factRows, flagsOf } from '../core/memory/cardFacts.ts';
import { has, readSchedule } from '../core/memory/columns.ts';
import { laneOf } from '../core/memory/lane.ts';
import { isLeech } from '../core/memory/leech.ts';
import { loadOf } from '../core/memory/load.ts';
import { effective } from '../core/memory/replay.ts';
import { dayFacts, whyDue } from '../core/memory/whyDue.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { presetOf } from './entries.ts';
import { readEntries } from './log.ts';
import { fetchNote } from './queries.ts';

/** All that is known of one card, from its log; null where there is no such card. */
export async function fetchFacts(collection: Collection, card: number): Promise<CardFacts | null> {
  const { columns, db, decks, settings, today } = collection;
  // What is on its way belongs to it.
  await collection.saving;
  if (!has(columns, card)) return null;
  const schedule = readSchedule(columns, card);
  const [stored, log] = await Promise.all([
    fetchNote(collection, schedule.note),
    connected(db, () =>
      db.transaction('r', db.logPages, db.logLoose, () => readEntries(db, new Set([card]))),
    ),
  ]);
  const entries = effective(log.get(card) ?? []);
  const preset = presetOf(collection, schedule);
  const load = loadOf(columns, today.day, laneOf(schedule.template));
  return {
    title: stored.note.title,
    noteId: stored.note.id,
    template: stored.note.cards[stored.cards.indexOf(card)]?.template ?? '',
    deck: decks.find(({ number }) => number === schedule.deck)?.title ?? '',
    schedule,
    ...flagsOf(schedule),
    leech: isLeech(columns, collection, card),
    today: today.day,
    retention: preset.retention,
    weights: preset.weights,
    rows: factRows(entries, schedule, preset),
    why: whyDue(entries, schedule, preset, dayFacts(schedule, load, settings)),
  };
}
