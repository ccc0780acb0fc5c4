// Makes the pictures of the README and the manifest from the built app: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
import { learnWeeks, today } from './learnWeeks.mjs';
import { ensureBrowser, ensurePackages, root } from './setup.mjs';

ensurePackages();
await ensureBundle();
const executablePath = await ensureBrowser();
const { chromium } = await import('@playwright/test');
const { preview } = await import('vite');

const folder = join(root, 'public', 'screenshots');
mkdirSync(folder, { recursive: true });
const server = await preview({ root, logLevel: 'silent', preview: { host: '127.0.0.1', port: 0 } });
const url = server.resolvedUrls.local[0];
const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
const browser = await chromium.launch({ executablePath, args });

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};
const wide = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

const open = async (form) => {
  const context = await browser.newContext({ ...form, locale: 'en-GB', colorScheme: 'light' });
  return context.newPage();
};

/** The same weeks on another device, by way of a backup. */
async function takeAlong(from, to) {
  await from.goto(`${url}settings`);
  const [download] = await Promise.all([
    from.waitForEvent('download'),
    from.getByRole('button', { name: /^Export a backup/ }).click(),
  ]);
  await to.clock.setFixedTime(today);
  await to.goto(url);
  await to.getByRole('button', { name: 'Skip' }).click();
  await to.goto(`${url}settings`);
  await to.getByRole('button', { name: /^Restore a backup/ }).click();
  const sheet = to.getByRole('dialog');
  await sheet.locator('input[type=file]').setInputFiles(await download.path());
  await sheet.getByRole('button', { name: /^Merge/ }).click();
  await sheet.getByRole('button', { name: 'Done' }).click();
}

async function shoot(page, name, path, ready, colorScheme = 'light') {
  await page.emulateMedia({ colorScheme });
  await page.goto(`${url}${path}`);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

const screens = {
  today: ['', (page) => page.getByRole('button', { name: 'Start review' }).waitFor()],
  review: ['review', (page) => page.getByRole('button', { name: 'Show answer' }).click()],
  learn: ['learn', (page) => page.getByRole('heading', { name: 'Learn' }).waitFor()],
  decks: ['decks', (page) => page.getByRole('link', { name: 'Terms' }).first().waitFor()],
  stats: ['stats', statsRead],
};

async function statsRead(page) {
  await page.locator('main summary').nth(4).waitFor();
  await page.waitForFunction(() => !document.querySelector('.panel-shape'));
}

const onPhone = await open(phone);
await learnWeeks(onPhone, url);
const onDesk = await open(wide);
await takeAlong(onPhone, onDesk);
for (const [name, [path, ready]] of Object.entries(screens)) {
  await shoot(onPhone, `${name}-phone`, path, ready);
  await shoot(onDesk, `${name}-wide`, path, ready);
}
await shoot(onPhone, 'review-phone-dark', ...screens.review, 'dark');
await shoot(onDesk, 'stats-wide-dark', ...screens.stats, 'dark');

await browser.close();
await server.close();
