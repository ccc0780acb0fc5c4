import { retentionByDay } from '../core/stats/retention.ts';
import { openDb } from '../store/db.ts';
import { readGrades } from '../store/statsLog.ts';
import type { ScanAnswer, ScanRequest, Scanned } from '../store/statsWorker.ts';

addEventListener('message', (event: MessageEvent<ScanRequest>) => {
  void answer(event.data).then((message) => postMessage(message));
});

async function answer(request: ScanRequest): Promise<ScanAnswer> {
  try {
    return { done: await scan(request) };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

async function scan({ name, cards }: ScanRequest): Promise<Scanned> {
  const db = openDb(name);
  try {
    return { retention: retentionByDay(await readGrades(db, cards)) };
  } finally {
    db.close();
  }
}
