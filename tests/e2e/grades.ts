import type { Page } from '@playwright/test';

/** A grade as the log has it. */
interface Given {
  card: number;
  rating: number;
  flags: number;
}

/** The log's grades in the order of their keys, read past the app. */
export function grades(page: Page): Promise<Given[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const db = await settled(indexedDB.open('engram'));
    const rows: (Given & { kind: string })[] = await settled(
      db.transaction('logLoose').objectStore('logLoose').getAll(),
    );
    db.close();
    return rows
      .filter(({ kind }) => kind === 'grade')
      .map(({ card, rating, flags }) => ({ card, rating, flags }));
  });
}
