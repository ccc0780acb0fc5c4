import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, devices, expect, test } from '@playwright/test';
import { listen } from './app.ts';
import { browser } from './browser.ts';
import { serve } from './server.ts';
import { firstRun, grade, question, readyForOffline, startReview } from './steps.ts';

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
