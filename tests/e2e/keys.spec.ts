import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { grades } from './grades.ts';
import { importIt, manyCards, ownNotes, previewText } from './imports.ts';
import { done, firstRun, question, showAnswer } from './steps.ts';

const cards = 200;
/** Milliseconds between keys: twenty a second. */
const rate = 50;

/** As many new cards a day as one likes, more than the settings offer; written past the app. */
async function allInOneDay(page: Page) {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const db = await settled(indexedDB.open('engram'));
    const store = db.transaction('settings', 'readwrite').objectStore('settings');
    await settled(store.put({ key: 'newPerDay', value: 1000, changed: [Date.now(), 1] }));
    db.close();
  });
}

/** Types from within the page, by its own clock: no round trip between two keys. */
function type(page: Page, keys: string[]) {
  return page.evaluate(
    ([list, every]) =>
      new Promise<void>((resolve) => {
        let at = 0;
        const timer = setInterval(() => {
          const key = list[at++];
          if (key === undefined) {
            clearInterval(timer);
            return resolve();
          }
          for (const kind of ['keydown', 'keyup'] as const) {
            const event = new KeyboardEvent(kind, { key, bubbles: true, cancelable: true });
            (document.activeElement ?? document.body).dispatchEvent(event);
          }
        }, every);
      }),
    [keys, rate] as const,
  );
}

test('two hundred cards at twenty keys a second: none lost, and in order', async ({ page }) => {
  await firstRun(page);
  await previewText(page, manyCards(cards), 'Two hundred');
  await importIt(page, 'Two hundred');
  const order = (await ownNotes(page)).map((note) => note.cards[0]!);
  expect(order).toHaveLength(cards);
  await allInOneDay(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto('./review');
  await expect(showAnswer(page)).toBeEnabled();
  await expect(question(page)).toHaveText('Card 0?');

  const ratings = Array.from({ length: cards }, (_, at) => [3, 2, 4, 3][at % 4]!);
  await type(
    page,
    ratings.flatMap((rating) => [' ', String(rating)]),
  );
  await expect(done(page)).toHaveAttribute('aria-valuenow', `${cards}`);
  const given = await grades(page);
  expect(given.map(({ rating }) => rating)).toEqual(ratings);
  expect(given.map(({ card }) => card)).toEqual(order);
});
