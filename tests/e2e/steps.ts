import { expect, type Page } from '@playwright/test';

/** Through the first run with what is chosen already, or another track: four taps to the first card. */
export async function firstRun(page: Page, url = './', newPerDay = 10, track?: RegExp) {
  await page.goto(url);
  for (const step of [1, 2, 3, 4]) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    if (step === 1 && track) await page.getByRole('radio', { name: track }).check();
    if (step === 4) await page.getByRole('radio', { name: `${newPerDay} a day` }).check();
    await page.getByRole('button', { name: step < 4 ? 'Continue' : 'Start', exact: true }).click();
  }
  await expect(showAnswer(page)).toBeEnabled();
}

/** All bundled decks are there: after the first card's, they come when the line is quiet. */
export async function allDecks(page: Page) {
  await page.goto('./decks');
  await expect(page.getByText('Interview questions').first()).toBeVisible({ timeout: 60_000 });
}

/** From Today to the first card. */
export async function startReview(page: Page) {
  await page.getByRole('button', { name: 'Start review' }).click();
  await expect(showAnswer(page)).toBeEnabled();
}

export const showAnswer = (page: Page) => page.getByRole('button', { name: 'Show answer' });
/** The question of the card at hand. */
export const question = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).first();
export type Word = 'Again' | 'Hard' | 'Good' | 'Easy';
export const gradeButton = (page: Page, word: Word) =>
  page.getByRole('button', { name: new RegExp(`^${word}, in `) });

/** Grades by touch. A finger that lands as the answer appears grades nothing, so it may take a second tap. */
export async function tapGrade(page: Page, word: Word) {
  const button = gradeButton(page, word);
  await expect(button).toBeVisible();
  await expect(async () => {
    // A tap that was late may have been heard all the same.
    if (await button.isVisible()) await button.tap({ timeout: 1000 });
    await expect(button).toBeHidden({ timeout: 1000 });
  }).toPass();
}

/** How many of today's grades the app says are done, which are those on disk. */
export const done = (page: Page) => page.getByRole('progressbar', { name: 'Done today' });

/** Shows the answer of the card at hand and grades it; afterwards the grade is saved, and what comes next is there. */
export async function grade(page: Page, word: Word) {
  await showAnswer(page).click();
  const before = Number(await done(page).getAttribute('aria-valuenow'));
  await gradeButton(page, word).click();
  await expect(done(page)).toHaveAttribute('aria-valuenow', `${before + 1}`);
  await expect(gradeButton(page, word)).toBeHidden();
}

/** The service worker has everything: the network may go. */
export async function readyForOffline(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
}

/** What the database holds, read past the app. */
export const rowsOf = <T>(page: Page, store: string): Promise<T[]> => ask(page, store, 'getAll');

/** How much it holds. */
export const countRows = (page: Page, store: string): Promise<number> => ask(page, store, 'count');

const ask = <T>(page: Page, store: string, question: 'count' | 'getAll'): Promise<T> =>
  page.evaluate(
    async ([name, what]) => {
      const settled = <R>(request: IDBRequest<R>) =>
        new Promise<R>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(request.error?.message)));
        });
      const db = await settled(indexedDB.open('engram'));
      const request: IDBRequest = db.transaction(name).objectStore(name)[what]();
      const answer = await settled<T>(request);
      db.close();
      return answer;
    },
    [store, question] as const,
  );

/** Waits until what was shown as chosen is on disk: a write of ours comes after those that are under way. */
export const allWritten = (page: Page) =>
  page.evaluate(async () => {
    const opening = indexedDB.open('engram');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const writing = db.transaction('today', 'readwrite');
    writing.objectStore('today').count();
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    db.close();
  });

/** Takes the writer's turn: what writes more than a grade waits until it is released. */
export const takeWriter = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('engram:engram:write', () => {
          held();
          return new Promise<void>((release) => Object.assign(window, { release }));
        });
      }),
  );

export const releaseWriter = (page: Page) =>
  page.evaluate(() => (window as unknown as { release: () => void }).release());
