import { figuresOf } from '../core/stats/figures.ts';
import { readAddedDays } from '../store/addedDays.ts';
import { openDb } from '../store/db.ts';
import { readGrades } from '../store/statsLog.ts';
import type { ScanAnswer, ScanRequest } from '../store/statsWorker.ts';

addEventListener('message', (event: MessageEvent<ScanRequest>) => {
  void answer(event.data).then((message) => postMessage(message));
});

async function answer(request: ScanRequest): Promise<ScanAnswer> {
  const db = openDb(request.name);
  try {
    return {
      done:
        request.what === 'added'
          ? await readAddedDays(db, request.rollover)
          : figuresOf(await readGrades(db, request.cards)),
    };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    db.close();
  }
}
