import { logHead, logLines } from '../core/exchange/log/logRows.ts';
import { has, newSchedule, readSchedule } from '../core/memory/columns.ts';
import type { Schedule } from '../core/model.ts';
import { blankOf } from '../core/memory/blank.ts';
import { readStringIds } from './backupIds.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { presetOf } from './entries.ts';
import type { ExportedFile } from './exportWorker.ts';
import { readLog } from './log.ts';
import { indexLog } from './logIndex.ts';

/** Characters that are held as text before they are handed over. */
const PIECE = 1_000_000;

/**
 * Every review as a row of a table, card by card, each in order. A million of them is a hundred megabytes: never more
 * than a piece is held as text.
 */
export async function writeLog(
  collection: Collection,
  report: (share: number) => void,
): Promise<ExportedFile> {
  const { db, decks } = collection;
  const [log, ids] = await connected(db, () =>
    db.transaction('r', db.logPages, db.logLoose, db.ids, () =>
      Promise.all([readLog(db), readStringIds(db)]),
    ),
  );
  const entriesOf = indexLog(log);
  const titles = new Map(decks.map(({ number, title }) => [number, title]));
  const pieces: Blob[] = [];
  let piece = logHead;
  let done = 0;
  for (const [card, [note, template]] of ids.cards) {
    report(done++ / ids.cards.size);
    const entries = entriesOf(card);
    if (entries.length === 0) continue;
    const blank = blankCard(collection, card);
    const about = { id: `${note}#${template}`, deck: titles.get(blank.deck) ?? '' };
    piece += logLines(about, blank, entries, presetOf(collection, blank));
    if (piece.length < PIECE) continue;
    pieces.push(new Blob([piece]));
    piece = '';
  }
  const { now, offset } = collection.clock();
  const day = new Date(now + offset * 60_000).toISOString().slice(0, 10);
  const file = new Blob([...pieces, piece], { type: 'text/csv' });
  return { name: `engram-reviews-${day}.csv`, file, losses: [] };
}

/** A card before its first entry; of one whose deck is gone only the log is left. */
function blankCard({ columns }: Collection, card: number): Schedule {
  if (has(columns, card)) return blankOf(readSchedule(columns, card));
  const nothing = { note: 0, deck: 0, template: 0, level: 0, position: 0, seed: 0 } as const;
  return newSchedule({ card, ...nothing });
}
