import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, devices, expect, test } from '@playwright/test';
import { listen } from './app.ts';
import { browser } from './browser.ts';
import { serve } from './server.ts';
import {
  done,
  firstRun,
  grade,
  gradeButton,
  question,
  readyForOffline,
  startReview,
} from './steps.ts';

const phone = { ...devices['Pixel 7'], ...browser.launchOptions };

test('ten grades, closed without warning, the network gone: the eleventh card is next', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'engram-profile-'));
  const server = await serve();
  const said: string[] = [];
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, phone);
    const page = context.pages()[0] ?? (await context.newPage());
    listen(page, said);
    return { context, page };
  };

  const first = await open();
  await firstRun(first.page, server.url, 15);
  await readyForOffline(first.page);
  const seen: string[] = [];
  for (let i = 0; i < 10; i++) {
    seen.push(await question(first.page).innerText());
    await grade(first.page, 'Easy');
  }
  expect(new Set(seen).size).toBe(10);
  const eleventh = await question(first.page).innerText();
  await first.context.close();
  await server.stop();
  await expect(fetch(server.url)).rejects.toThrow();

  const again = await open();
  await again.page.goto(server.url);
  await expect(again.page.getByRole('heading', { level: 1, name: /^5 cards/ })).toBeVisible();
  await startReview(again.page);
  await expect(again.page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '10');
  await expect(question(again.page)).toHaveText(eleventh);
  for (const left of [9, 8, 7]) {
    await again.page.keyboard.press('u');
    await expect(again.page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', `${left}`);
    await expect(question(again.page)).toHaveText(seen[left]!);
  }
  await again.page.getByRole('button', { name: 'Close' }).click();
  await expect(again.page.getByRole('heading', { level: 1, name: /^8 cards/ })).toBeVisible();
  await again.context.close();
  await rm(profile, { recursive: true, force: true });
  expect(said, 'the console stays empty').toEqual([]);
});

test('a review left in the middle goes on with the same card', async ({ browser: chrome }) => {
  const server = await serve();
  const context = await chrome.newContext();
  const page = await context.newPage();
  await firstRun(page, server.url);
  for (let i = 0; i < 3; i++) await grade(page, 'Good');
  const next = await question(page).innerText();
  await page.reload();
  await expect(question(page)).toHaveText(next);
  await page.getByRole('button', { name: 'Close' }).click();
  await startReview(page);
  await expect(question(page)).toHaveText(next);
  await context.close();
  await server.stop();
});

test('the card at hand is there before the database is, and what is pressed then is done', async ({
  browser: chrome,
}) => {
  const server = await serve();
  const context = await chrome.newContext();
  const first = await context.newPage();
  await firstRun(first, server.url);
  await grade(first, 'Good');
  const next = await question(first).innerText();
  const kept = () => first.evaluate(() => localStorage.getItem('engram.card') ?? '');
  await expect.poll(kept).toContain('"done":1');
  await first.close();

  const other = await context.newPage();
  await other.goto(`${server.url}robots.txt`);
  await other.evaluate(holdDatabase);
  const page = await context.newPage();
  await page.goto(`${server.url}review`);
  await expect(question(page)).toHaveText(next);
  await expect(done(page)).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('Space');
  await expect(gradeButton(page, 'Good')).toHaveCount(0);
  await other.evaluate(() => window.releaseDatabase());
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await expect(question(page)).toHaveText(next);
  await page.keyboard.press('3');
  await expect(done(page)).toHaveAttribute('aria-valuenow', '2');
  await context.close();
  await server.stop();
});

declare global {
  interface Window {
    releaseDatabase: () => void;
  }
}

/** Begins a change of the database's version, which all others wait for, and takes it back when released. */
function holdDatabase(): Promise<void> {
  return new Promise((held) => {
    const opening = indexedDB.open('engram', 1_000_000);
    opening.addEventListener('upgradeneeded', () => {
      const { transaction } = opening;
      let released = false;
      window.releaseDatabase = () => (released = true);
      const wait = () => {
        if (released) return transaction!.abort();
        transaction!.objectStore('today').count().addEventListener('success', wait);
      };
      wait();
      held();
    });
  });
}
