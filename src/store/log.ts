import { byKey } from '../core/memory/entry.ts';
import { entryKinds, type LogEntry } from '../core/model.ts';
import type { Db } from './db.ts';
import { unpackLog, type LogPage } from './logPage.ts';

/** The whole log as it lies in the database. */
export interface Log {
  pages: LogPage[];
  loose: LogEntry[];
}

export async function readLog(db: Db): Promise<Log> {
  const [pages, loose] = await Promise.all([db.logPages.toArray(), db.logLoose.toArray()]);
  return { pages, loose };
}

/**
 * The entries of some cards, by card, in key order; within a transaction. A page of the log at a
 * time: all at once would hold up whoever waits for the thread.
 */
export async function readEntries(
  db: Db,
  cards: { has(card: number): boolean },
): Promise<Map<number, LogEntry[]>> {
  const found = new Map<number, LogEntry[]>();
  const add = (entry: LogEntry) => {
    const entries = found.get(entry.card);
    if (entries) entries.push(entry);
    else found.set(entry.card, [entry]);
  };
  await db.logPages.each((page) => unpackLog(page, cards).forEach(add));
  for (const entry of await db.logLoose.toArray()) if (cards.has(entry.card)) add(entry);
  for (const entries of found.values()) entries.sort(byKey);
  return found;
}

const UNDO = entryKinds.indexOf('undo');

/** All undos: few, and what decides which other entries hold. */
export function undosOf(log: Log): LogEntry[] {
  const undos = log.loose.filter((entry) => entry.kind === 'undo');
  for (const page of log.pages) {
    if (!page.kind.includes(UNDO)) continue;
    undos.push(...unpackLog(page).filter((entry) => entry.kind === 'undo'));
  }
  return undos;
}
