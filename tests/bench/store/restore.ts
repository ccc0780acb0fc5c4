import { decodeLog } from '../../../src/core/exchange/backupLog.ts';
import type { LogEntry } from '../../../src/core/model.ts';
import { startBackupWorker } from '../../../src/store/backupWorker.ts';
import { DATABASE, openDb } from '../../../src/store/db.ts';
import { LOG_PAGE } from '../../../src/store/logPage.ts';
import { readBackup } from '../../../src/store/readBackup.ts';
import { seal } from '../../../src/store/shelf.ts';
import { logShelf } from '../../../src/store/shelves.ts';

const fetchFile = async (url: string) => (await fetch(url)).blob();

/** Takes a backup in, as the app does. */
export async function restore(url: string): Promise<void> {
  const worker = startBackupWorker(DATABASE);
  try {
    const token = await worker.stage(await fetchFile(url), () => {});
    await worker.takeIn(token, 'merge');
  } finally {
    worker.end();
  }
}

/** Seals the log of a backup and nothing else; without one the database stays empty. Returns how many entries. */
export async function sealLog(url: string | null): Promise<number> {
  const db = openDb(DATABASE);
  await db.open();
  let waiting: LogEntry[] = [];
  let sealed = 0;
  const flush = async () => {
    await seal(logShelf(db), waiting);
    sealed += waiting.length;
    waiting = [];
  };
  const numbers = new Map<string, number>();
  const numberOf = (id: string) => numbers.get(id) ?? numbers.set(id, numbers.size + 1).size;
  for await (const part of url ? readBackup(await fetchFile(url)) : []) {
    if (part.kind !== 'log') continue;
    const cards = part.cards.map(([id]) => numberOf(id));
    for (const entry of decodeLog(part, cards, () => 0)) {
      waiting.push(entry);
      if (waiting.length === LOG_PAGE) await flush();
    }
  }
  await flush();
  db.close();
  return sealed;
}
