import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from './app.ts';
import { share } from './imports.ts';
import { root, serve } from './server.ts';
import { firstRun, readyForOffline, showAnswer } from './steps.ts';

test('the app works under a sub-path, offline too', async ({ page, context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'engram-sub-'));
  process.env['BASE_PATH'] = '/engram/';
  await build({ root, logLevel: 'silent', build: { outDir: folder } });
  const server = await serve({ folder });
  delete process.env['BASE_PATH'];
  expect(server.url).toMatch(/\/engram\/$/);
  await firstRun(page, server.url);
  await readyForOffline(page);
  await server.stop();
  await page.goto(`${server.url}review`);
  await expect(showAnswer(page)).toBeEnabled();
  // What is shared is taken there, too.
  await page.goto(`${server.url}decks`);
  await share(page, { title: 'Shared', text: 'dog :: Hund' }, {});
  await expect(page.getByRole('heading', { name: 'Shared', exact: true })).toBeVisible();
  expect(page.url()).toBe(`${server.url}import`);
  expect(await readFile(join(folder, '404.html'), 'utf8')).toBe(
    await readFile(join(folder, 'index.html'), 'utf8'),
  );
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

test('a new version asks first, and does not come in mid-review', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'engram-new-'));
  await cp(join(root, 'dist'), folder, { recursive: true });
  const server = await serve({ folder });
  await firstRun(page, server.url);
  await readyForOffline(page);
  await page.evaluate(() => Object.assign(window, { same: true }));

  const worker = join(folder, 'sw.js');
  await writeFile(worker, `${await readFile(worker, 'utf8')}\n// another version\n`);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r?.update()));
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  const loadedAgain = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await loadedAgain;
  expect(await page.evaluate(() => 'same' in window)).toBe(false);
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  await page.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});
