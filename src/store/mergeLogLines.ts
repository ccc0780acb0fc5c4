import { decodeLog, type LogLine } from '../core/exchange/backupLog.ts';
import type { LogEntry, StudyDay } from '../core/model.ts';
import type { Numbers } from './backupIds.ts';
import type { Db } from './db.ts';
import { LOG_PAGE } from './logPage.ts';
import { put, seal } from './shelf.ts';
import { logShelf } from './shelves.ts';
import { eachStaged } from './stageBackup.ts';

/**
 * Adds the staged log entries that are not here yet, and their cards to `touched`, inside a
 * transaction. Returns how many there were.
 */
export async function mergeLogLines(
  db: Db,
  numbers: Numbers,
  running: StudyDay,
  touched: Set<number>,
): Promise<number> {
  const known = await readKeys(db);
  const deckNumbers = new Map((await db.decks.toArray()).map(({ id, number }) => [id, number]));
  let waiting: LogEntry[] = [];
  let added = 0;
  await eachStaged<LogLine>(db, 'log', async (line) => {
    const entries = decodeLog(line, line.cards.map(numbers.card), (id) => deckNumbers.get(id) ?? 0);
    const news = entries.filter(known.add);
    for (const { card } of news) touched.add(card);
    added += news.length;
    // The running day's entries stay loose: the start reads them.
    const recent = ({ day, device }: LogEntry) => day >= running - 1 && device !== 0;
    await put(logShelf(db), news.filter(recent));
    waiting.push(...news.filter((entry) => !recent(entry)));
    if (waiting.length < LOG_PAGE) return;
    await seal(logShelf(db), waiting);
    waiting = [];
  });
  await seal(logShelf(db), waiting);
  return added;
}

/** The keys of a log; imported history (device 0) is told apart by its card as well. */
interface Keys {
  /** Returns whether it is new, and knows it from then on. */
  add: (entry: Pick<LogEntry, 'time' | 'device' | 'card'>) => boolean;
}

async function readKeys(db: Db): Promise<Keys> {
  const times = new Map<number, Set<number>>();
  const imported = new Set<string>();
  function add<T>(set: Set<T>, value: T): boolean {
    const { size } = set;
    return set.add(value).size > size;
  }
  const keys: Keys = {
    add({ time, device, card }) {
      if (device === 0) return add(imported, `${time}/${card}`);
      const own = times.get(device) ?? new Set<number>();
      times.set(device, own);
      return add(own, time);
    },
  };
  await db.logPages.each(({ count, time, device, devices, card, rest }) => {
    const cards = new Map(rest.map(([at, fields]) => [at, fields.card]));
    for (let i = 0; i < count; i++)
      keys.add({
        time: time[i]!,
        device: devices[device[i]!]!,
        card: cards.get(i) ?? card[i]!,
      });
  });
  await db.logLoose.each(keys.add);
  return keys;
}
