// Makes the pictures of the README and the manifest from the built app: `npm run screenshots`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundle } from './bundle.mjs';
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

/** A learner's fifth day with a few cards behind them, in a profile of its own. */
async function open(form) {
  const context = await browser.newContext({ ...form, locale: 'en-GB', colorScheme: 'light' });
  const page = await context.newPage();
  const day = (n) => new Date(2026, 2, n, 8, 30);
  await page.clock.setFixedTime(day(2));
  await page.goto(url);
  for (const name of ['Continue', 'Continue', 'Continue', 'Start'])
    await page.getByRole('button', { name, exact: true }).click();
  for (const n of [2, 3, 4, 5]) {
    await page.clock.setFixedTime(day(n));
    await page.goto(`${url}review`);
    for (let i = 0; i < 10; i++) await grade(page, i % 5 === 4 ? 'Good' : 'Easy');
  }
  await page.clock.setFixedTime(day(6));
  return page;
}

const show = (page) => page.getByRole('button', { name: 'Show answer' }).click();

async function grade(page, word) {
  await show(page);
  const button = page.getByRole('button', { name: new RegExp(`^${word}, in`) });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}

async function shoot(page, path, name, prepare) {
  await page.goto(`${url}${path}`);
  await page.getByRole('main').waitFor();
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

const onPhone = await open(phone);
await shoot(onPhone, '', 'today-phone', (page) =>
  page.getByRole('button', { name: 'Start review' }).waitFor(),
);
await shoot(onPhone, 'review', 'review-phone', show);
const onDesk = await open(wide);
await shoot(onDesk, 'learn', 'learn-wide', (page) =>
  page.getByRole('heading', { name: 'Learn' }).waitFor(),
);

await browser.close();
await server.close();
