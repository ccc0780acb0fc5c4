import { reasonOf } from '../core/reason.ts';
import { figuresOf } from '../core/stats/figures.ts';
import { readAddedDays } from '../store/addedDays.ts';
import { type Db, openDb } from '../store/db.ts';
import { readGrades } from '../store/statsLog.ts';
import { readRecall } from '../store/statsRecall.ts';
import type { ScanAnswer, ScanRequest } from '../store/statsWorker.ts';

addEventListener('message', (event: MessageEvent<ScanRequest>) => {
  void answer(event.data).then((message) => postMessage(message));
});

async function answer(request: ScanRequest): Promise<ScanAnswer> {
  const db = openDb(request.name);
  try {
    return { done: await look(db, request) };
  } catch (error) {
    return { failed: reasonOf(error) };
  } finally {
    db.close();
  }
}

async function look(db: Db, request: ScanRequest) {
  switch (request.what) {
    case 'added':
      return readAddedDays(db, request.rollover);
    case 'recall':
      return readRecall(db, request);
    default:
      return figuresOf(await readGrades(db, request.cards));
  }
}
