import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { chooseBackup, openSheet } from './backups.ts';
import { countRows, firstRun, grade, type Word, releaseWriter, takeWriter } from './steps.ts';

/** A new device of its own, with so many grades given. */
async function learn(page: Page, grades: Word[]) {
  await firstRun(page);
  for (const word of grades) await grade(page, word);
  // Bundled decks still on their way would be counted on one side only.
  await expect.poll(() => countRows(page, 'decks')).toBeGreaterThanOrEqual(3);
}

async function exported(page: Page): Promise<{ download: Download; path: string }> {
  const downloading = page.waitForEvent('download');
  const sheet = await openSheet(page, /^Export a backup/);
  const download = await downloading;
  await expect(sheet.getByRole('status')).toContainText(download.suggestedFilename());
  await sheet.getByRole('button', { name: 'Done' }).click();
  return { download, path: await download.path() };
}

const logRows = (page: Page) => countRows(page, 'logLoose');

test('a backup goes out, is merged into another device that went on alone, and back', async ({
  page,
  browser,
  baseURL,
}) => {
  await learn(page, ['Easy', 'Good', 'Hard']);
  const mine = await exported(page);
  expect(mine.download.suggestedFilename()).toMatch(/^engram-\d{4}-\d\d-\d\d-\d{4}\.engram$/);
  await expect(page.getByText('Last export: Today')).toBeVisible();

  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await learn(other, ['Again', 'Again']);
  const sheet = await chooseBackup(other, mine.path);
  await expect(sheet.getByText('3 reviews')).toBeVisible();
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('status')).toHaveText(
    'Merged. 3 entries of history came from the backup.',
  );
  expect(await logRows(other)).toBe(5);

  const theirs = await exported(other);
  const back = await chooseBackup(page, theirs.path);
  await expect(back.getByText('5 reviews')).toBeVisible();
  await back.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(back.getByRole('status')).toHaveText(
    'Merged. 2 entries of history came from the backup.',
  );
  expect(await logRows(page)).toBe(5);
  await back.getByRole('button', { name: 'Done' }).click();
  await expect(back).toBeHidden();
  await other.context().close();
});

test('replacing saves a backup first, and what was before can be had back', async ({ page }) => {
  await learn(page, ['Easy', 'Easy']);
  const { path } = await exported(page);
  await page.goto('./review');
  await grade(page, 'Good');
  expect(await logRows(page)).toBe(3);

  const sheet = await chooseBackup(page, path);
  await sheet.getByRole('button', { name: 'Replace everything' }).click();
  const saving = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save and replace' }).click();
  const saved = await saving;
  await expect(sheet.getByRole('status')).toContainText('as it was in the backup');
  expect(await logRows(page)).toBe(2);

  // A snapshot was made as well: it leads back.
  const list = await openSheet(page, /^Snapshots/);
  await list.getByRole('button', { name: 'Made before a restore' }).click();
  const restore = page.getByRole('dialog', { name: 'Restore a backup' });
  await expect(restore.getByText('3 reviews')).toBeVisible();
  await restore.getByRole('button', { name: 'Replace everything' }).click();
  await restore.getByRole('button', { name: 'Save and replace' }).click();
  await expect(restore.getByRole('status')).toContainText('as it was in the backup');
  expect(await logRows(page)).toBe(3);

  // So does the file.
  await chooseBackup(page, await saved.path());
  await expect(restore.getByText('3 reviews')).toBeVisible();
});

test('the day’s snapshot comes by itself', async ({ page }) => {
  await learn(page, ['Easy']);
  await page.goto('./');
  await expect(async () => {
    const list = await openSheet(page, /^Snapshots/);
    await expect(list.getByRole('button', { name: 'Made by itself' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  // It is a file of the origin, which outlives the database.
  expect(await countRows(page, 'snapshots')).toBe(0);
});

test('a foreign, a broken and a cut-off file are refused, and nothing is changed', async ({
  page,
}) => {
  await learn(page, ['Easy', 'Good']);
  const { path } = await exported(page);
  const bytes = await readFile(path);
  const foreign = { name: 'deck.apkg', buffer: Buffer.from('PK\u0003\u0004 something else') };
  const sheet = await chooseBackup(page, foreign);
  await expect(sheet.getByRole('alert')).toHaveText(
    'This is not a backup of Engram. Nothing was changed.',
  );
  const choosing = page.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Choose another file' }).click();
  const cut = bytes.subarray(0, Math.floor(bytes.length * 0.7));
  const file = { name: 'cut.engram', mimeType: 'application/octet-stream', buffer: cut };
  await (await choosing).setFiles(file);
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('alert')).toContainText('damaged or incomplete');
  await expect(sheet.getByRole('alert')).toContainText('Nothing was changed.');
  expect(await logRows(page)).toBe(2);
  expect(await countRows(page, 'staged')).toBe(0);
});

test('reloaded in mid-restore: all or nothing', async ({ page }) => {
  await learn(page, ['Easy', 'Easy', 'Easy', 'Easy']);
  const { path } = await exported(page);
  await page.goto('./review');
  await grade(page, 'Good');
  const sheet = await chooseBackup(page, path);
  await sheet.getByRole('button', { name: 'Replace everything' }).click();
  const saving = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save and replace' }).click();
  // Staged by now, and about to be taken in.
  await saving;
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  expect([4, 5]).toContain(await logRows(page));
  expect(await countRows(page, 'decks')).toBeGreaterThanOrEqual(3);
  // Bundled decks may still be coming in.
  expect(await countRows(page, 'notePages')).toBeGreaterThan(0);
});

/** A merge that has laid its file by and waits for the writer's turn. */
async function waitingMerge(page: Page) {
  await learn(page, ['Easy']);
  const { path } = await exported(page);
  const sheet = await chooseBackup(page, path);
  await takeWriter(page);
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('status')).toHaveText('Saving what is here now');
  expect(await countRows(page, 'staged')).toBeGreaterThan(0);
  return sheet;
}

test('what a restore that was killed has laid by does not stay', async ({ page }) => {
  await waitingMerge(page);
  await page.reload();
  await expect.poll(() => countRows(page, 'staged')).toBe(0);
});

test('another tab that opens in mid-restore leaves it what it has laid by', async ({
  page,
  context,
}) => {
  const sheet = await waitingMerge(page);
  const other = await context.newPage();
  await other.goto('./');
  const waits = () =>
    navigator.locks.query().then(({ pending }) => pending?.map(({ name }) => name));
  await expect.poll(() => other.evaluate(waits)).toContain('engram:engram:restore');
  await releaseWriter(page);
  await expect(sheet.getByRole('status')).toContainText('Merged.');
});

test('a snapshot that was killed half-way does not stay', async ({ page }) => {
  await learn(page, ['Easy']);
  const { path } = await exported(page);
  const halves = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('engram-snapshots', { create: true });
      const names: string[] = [];
      for await (const name of (folder as unknown as { keys: () => AsyncIterable<string> }).keys())
        if (name.endsWith('.part')) names.push(name);
      return names;
    });
  await page.evaluate(
    async (name) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('engram-snapshots', { create: true });
      await folder.getFileHandle(name, { create: true });
    },
    `${Date.now() - 2 * 86_400_000}-before.gz.part`,
  );
  expect(await halves()).toHaveLength(1);
  const sheet = await chooseBackup(page, path);
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('status')).toContainText('Merged.');
  expect(await halves()).toEqual([]);
});

test('the reminder is a calendar file', async ({ page }) => {
  await firstRun(page);
  const sheet = await openSheet(page, /^Daily reminder/);
  await sheet.getByLabel('Every day at').selectOption('07:30');
  const downloading = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save the calendar event' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('engram-reminder.ics');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toMatch(/\r\nDTSTART:\d{8}T073000\r\n/);
});

test('axe finds nothing on any sheet about backups', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await learn(page, ['Easy']);
  const downloading = page.waitForEvent('download');
  const exporting = await openSheet(page, /^Export a backup/);
  const path = await (await downloading).path();
  await expect(exporting.getByRole('status')).toContainText('Saved to your downloads');
  await checkAccessibility(page, 'exported');
  await openSheet(page, 'Restore a backup');
  await checkAccessibility(page, 'restore');
  await openSheet(page, /^Daily reminder/);
  await checkAccessibility(page, 'reminder');

  const failing = await chooseBackup(page, { name: 'foreign', buffer: Buffer.from('PK') });
  await expect(failing.getByRole('alert')).toBeVisible();
  await checkAccessibility(page, 'refused');
  const sheet = await chooseBackup(page, path);
  await sheet.getByRole('button', { name: 'Replace everything' }).click();
  await expect(sheet.getByRole('button', { name: 'Go back' })).toBeVisible();
  await checkAccessibility(page, 'to be confirmed');
  await sheet.getByRole('button', { name: 'Go back' }).click();
  await checkAccessibility(page, 'what is in it');
  // The writer's turn is taken, so that it waits in the middle.
  await takeWriter(page);
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('status')).toHaveText('Saving what is here now');
  await checkAccessibility(page, 'working');
  await releaseWriter(page);
  await expect(sheet.getByRole('status')).toContainText('Merged.');
  await checkAccessibility(page, 'restored');

  const list = await openSheet(page, /^Snapshots/);
  await expect(list.getByRole('button', { name: 'Made before a restore' })).toBeVisible();
  await checkAccessibility(page, 'snapshots');
});
