import { figuresOf, type Figures } from '../core/stats/figures.ts';
import { reasonOf } from '../core/reason.ts';
import { openDb } from '../store/db.ts';
import { readGrades } from '../store/statsLog.ts';
import type { ScanAnswer, ScanRequest } from '../store/statsWorker.ts';

addEventListener('message', (event: MessageEvent<ScanRequest>) => {
  void answer(event.data).then((message) => postMessage(message));
});

async function answer(request: ScanRequest): Promise<ScanAnswer> {
  try {
    return { done: await scan(request) };
  } catch (error) {
    return { failed: reasonOf(error) };
  }
}

async function scan({ name, cards }: ScanRequest): Promise<Figures> {
  const db = openDb(name);
  try {
    return figuresOf(await readGrades(db, cards));
  } finally {
    db.close();
  }
}
