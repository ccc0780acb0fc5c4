import { presetFor } from '../core/memory/lane.ts';
import { keyOf, keyText } from '../core/memory/entry.ts';
import { mergeEntries } from '../core/memory/merge.ts';
import { replay } from '../core/memory/replay.ts';
import type { LogEntry, Schedule } from '../core/model.ts';
import { blankOf } from '../core/memory/blank.ts';
import type { Collection } from './collection.ts';
import type { Db } from './db.ts';
import { presetsOf } from './load.ts';
import { readEntries } from './log.ts';
import { replayTables } from './rebuild.ts';
import { refold, refoldTables } from './refold.ts';
import { put, readMany, seal } from './shelf.ts';
import { cardShelf, logShelf } from './shelves.ts';
import { writeAndRead } from './write.ts';

/**
 * Takes in another device's log, its cards already under this database's numbers: the union by
 * key, then a replay of the cards it touches and a new count of the days. Returns how many entries
 * were new.
 */
export function mergeLog(collection: Collection, theirs: readonly LogEntry[]): Promise<number> {
  const { db, today } = collection;
  const tables = [...new Set([...replayTables(db), ...refoldTables(db)])];
  return writeAndRead(collection, tables, { kind: 'all' }, async () => {
    const cards = new Set(theirs.map(({ card }) => card));
    const own = await readEntries(db, cards);
    const known = new Set([...own.values()].flat().map((entry) => keyText(keyOf(entry))));
    const added = theirs.filter((entry) => !known.has(keyText(keyOf(entry))));
    if (added.length === 0) return 0;
    // The running day's entries stay loose: the start reads them.
    const recent = (entry: LogEntry) => entry.day >= today.day - 1;
    await put(logShelf(db), added.filter(recent));
    await seal(
      logShelf(db),
      added.filter((entry) => !recent(entry)),
    );
    await replayCards(db, own, added);
    await refold(db, today.day);
    return added.length;
  });
}

async function replayCards(
  db: Db,
  own: Map<number, LogEntry[]>,
  added: readonly LogEntry[],
): Promise<void> {
  const [decks, rows] = await Promise.all([db.decks.toArray(), db.presets.toArray()]);
  const presets = presetsOf(rows);
  const byCard = new Map<number, LogEntry[]>();
  for (const entry of added) byCard.set(entry.card, [...(byCard.get(entry.card) ?? []), entry]);
  const stored = await readMany(cardShelf(db), [...byCard.keys()]);
  const replayed: Schedule[] = [];
  for (const [card, schedule] of stored) {
    const deck = decks.find(({ number }) => number === schedule.deck);
    const entries = mergeEntries(own.get(card) ?? [], byCard.get(card)!);
    const preset = presetFor(presets, deck, schedule.template);
    replayed.push(replay(blankOf(schedule), entries, preset));
  }
  await seal(cardShelf(db), replayed);
}
