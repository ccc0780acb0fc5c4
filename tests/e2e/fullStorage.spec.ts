import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { png } from '../fixtures/media.ts';
import { makePackage } from '../unit/core/exchange/anki/makePackage.ts';
import { expect, test } from './app.ts';
import { importButton, ownNotes, previewFiles } from './imports.ts';
import {
  countRows,
  done,
  firstRun,
  grade,
  gradeButton,
  question,
  readyForOffline,
  showAnswer,
  startReview,
} from './steps.ts';

/** Bytes that the origin may have: the app needs few of them. */
const QUOTA = 32_000_000;

/** Fills what is left of the origin's storage with another database beside the app's own database. */
async function fill(page: Page) {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const opening = indexedDB.open('filler');
    opening.addEventListener('upgradeneeded', () =>
      opening.result.createObjectStore('bytes', { autoIncrement: true }),
    );
    const db = await settled(opening);
    const fits = () =>
      new Promise<boolean>((resolve) => {
        const tx = db.transaction('bytes', 'readwrite', { durability: 'relaxed' });
        tx.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(32_768)));
        tx.addEventListener('complete', () => resolve(true));
        tx.addEventListener('abort', () => resolve(false));
      });
    while (await fits());
    db.close();
  });
}

/** Makes room again. */
async function makeRoom(page: Page) {
  await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('filler');
        request.addEventListener('success', resolve);
        request.addEventListener('error', reject);
      }),
  );
}

// Dexie's own remark on a write that fails at once.
test.use({ provoked: /^trace: / });

test('storage runs full in mid-review: it is said, the card comes back, and with room it goes on', async ({
  page,
  server,
}) => {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  await firstRun(page);
  await readyForOffline(page);
  await expect.poll(() => countRows(page, 'decks')).toBeGreaterThanOrEqual(3);
  await grade(page, 'Good');
  await grade(page, 'Good');
  const asked = await question(page).innerText();
  await fill(page);

  for (const word of ['Good', 'Easy'] as const) {
    await showAnswer(page).click();
    await gradeButton(page, word).click();
    await expect(
      page.getByText('The grade could not be saved: this device has no space left.'),
    ).toBeVisible();
    await expect(question(page)).toHaveText(asked);
    await expect(done(page)).toHaveAttribute('aria-valuenow', '2');
  }
  expect(await countRows(page, 'logLoose')).toBe(2);

  // Everything can still be looked at, and what cannot be saved is said.
  await page.goto('./settings');
  await page.getByText('Dark', { exact: true }).click();
  await expect(
    page.getByText('Not saved: this device has no space left. What was there before is kept.'),
  ).toBeVisible();
  await page.goto('./');
  await startReview(page);
  await expect(question(page)).toHaveText(asked);

  await makeRoom(page);
  await grade(page, 'Good');
  await expect(question(page)).not.toHaveText(asked);
  expect(await countRows(page, 'logLoose')).toBe(3);
});

test('storage runs full in mid-import of a package: nothing of it is there, and with room it comes in', async ({
  page,
  server,
}) => {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(server.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  await firstRun(page);
  await readyForOffline(page);
  const names = Array.from({ length: 6 }, (_, at) => `${at}.png`);
  const bytes = makePackage({
    notes: names.map((name, at) => ({ id: at + 1, fields: [`<img src="${name}">${at}`, 'x'] })),
    cards: names.map((_, at) => ({ id: at + 1, note: at + 1 })),
    media: Object.fromEntries(
      names.map((name, at) => [name, Buffer.concat([png(8, 8, [at, 9, 9]), randomBytes(500_000)])]),
    ),
  });
  await previewFiles(page, [
    { name: 'a.apkg', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
  ]);
  await fill(page);
  await importButton(page).click();
  await expect(page.getByRole('alert')).toContainText('The storage of this browser is full.');
  expect(await ownNotes(page)).toEqual([]);
  expect(await countRows(page, 'media')).toBe(0);

  await makeRoom(page);
  await importButton(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Default' })).toBeVisible();
  expect(await ownNotes(page)).toHaveLength(names.length);
  expect(await countRows(page, 'media')).toBeGreaterThanOrEqual(names.length);
});
