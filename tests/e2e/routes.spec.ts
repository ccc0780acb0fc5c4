import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { importButton, importIt, settled, share } from './imports.ts';
import { root, serve } from './server.ts';
import { readyForOffline } from './steps.ts';

const verbs = '# Verbs\n\nQ: to go?\nA: gehen\n\nQ: this one?\n![x](dot.svg)\nA: Seen.\n';
const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

const preview = (page: Page) => page.getByRole('heading', { name: 'Preview' });

test('what another app shares is previewed at once, waits, and goes when it is imported', async ({
  page,
  context,
}) => {
  await settled(page);
  await readyForOffline(page);
  await page.goto('./decks');
  await context.setOffline(true);
  await share(page, { title: 'ignored' }, { 'verbs.md': verbs, 'dot.svg': dot });
  await expect(preview(page)).toBeFocused();
  await expect(page.getByText('2 cards now', { exact: true })).toBeVisible();
  await expect(page.getByText('1 file comes with the cards.')).toBeVisible();

  // Left before it was imported: it is still there, beside what comes next.
  await page.goto('./decks');
  await share(page, { title: 'Nouns', text: 'dog :: Hund' }, {});
  await expect(page.getByRole('heading', { name: 'Nouns' })).toBeVisible();
  await importIt(page, 'Nouns');
  await page.goto('./import');
  const waiting = page.getByRole('region', { name: 'Shared with Engram' });
  await expect(waiting.getByRole('listitem')).toHaveText(/^verbs\.md and 1 more file/);
  await waiting.getByRole('button', { name: 'Preview' }).click();
  await importIt(page, 'Verbs');
  await page.goto('./import');
  await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible();
  await expect(waiting).toBeHidden();

  await share(page, {}, { 'other.md': verbs });
  await expect(preview(page)).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).click();
  await waiting.getByRole('button', { name: 'Discard other.md' }).click();
  await expect(waiting).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(waiting.getByRole('listitem')).toHaveText(/^other\.md/);
  await context.setOffline(false);
});

test('a link opens a file of this site, and none of another', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'engram-link-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  await writeFile(join(folder, 'verbs.md'), verbs);
  const server = await serve({ folder });
  // Someone new follows it too, and from the start page.
  await page.goto(`${server.url}?import=verbs.md`);
  await expect(preview(page)).toBeFocused();
  await expect(importButton(page)).toHaveText('Import 2 cards');
  await page.goto(`${server.url}import?import=/verbs.md`);
  await importIt(page, 'Verbs');
  for (const [path, said] of [
    ['https://elsewhere.example/x.apkg', /is on another site, from which nothing is loaded/],
    ['mine/no.md', /There is no file “no\.md”/],
    ['robots.txt', /There are no cards in this file/],
  ] as const) {
    await page.goto(`${server.url}import?import=${encodeURIComponent(path)}`);
    await expect(page.getByText(said)).toBeVisible();
  }
  await page.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a file opened with the installed app is previewed', async ({ page }) => {
  // Headless Chromium opens no files by itself: what it would hand over is a file of the origin's own file system.
  await page.addInitScript((text) => {
    const setConsumer = async (consumer: (launch: { files: FileSystemFileHandle[] }) => void) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('verbs.md', { create: true });
      const writable = await handle.createWritable();
      await writable.write(text);
      await writable.close();
      consumer({ files: [handle] });
    };
    Object.defineProperty(window, 'launchQueue', { value: { setConsumer } });
  }, verbs);
  await settled(page);
  await page.goto('./import');
  await expect(preview(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Verbs' })).toBeVisible();
});

test('files and text are pasted', async ({ page }) => {
  await settled(page);
  await page.goto('./import');
  await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible();
  const paste = (name: string | null, text: string) =>
    page.evaluate(
      ([called, content]) => {
        const clipboardData = new DataTransfer();
        if (called) clipboardData.items.add(new File([content!], called));
        else clipboardData.setData('text/plain', content!);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true });
        document.body.dispatchEvent(event);
      },
      [name, text],
    );
  await paste(null, 'cat :: Katze');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue('cat :: Katze');
  await paste('verbs.md', verbs);
  await expect(preview(page)).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Verbs' })).toBeVisible();
});
