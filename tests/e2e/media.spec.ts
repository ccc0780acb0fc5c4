import type { Locator, Page } from '@playwright/test';
import { png, wav } from '../fixtures/media.ts';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { file, type GivenFile, importButton, importIt, previewFiles, settled } from './imports.ts';
import { serve } from './server.ts';
import {
  countRows,
  gradeButton,
  question,
  readyForOffline,
  showAnswer,
  tapGrade,
} from './steps.ts';

const text = `# Pictured

Q: What does this curve show?

![A curve that falls](pictures/curve.png)

A: Forgetting.

![Its steps](steps.png)

Q: Which word is this?
A: ![said once](word.wav) “Cache”, and [more slowly](word.wav).
`;

const given = (name: string, buffer: Buffer, mimeType = ''): GivenFile => ({
  name,
  mimeType,
  buffer,
});
const curve = given('curve.png', png(640, 360, [15, 95, 102]), 'image/png');
const steps = given('STEPS.png', png(900, 300, [138, 90, 0]), 'image/png');
const word = given('word.wav', wav(1), 'audio/wav');
const pictured = [file('pictured.md', text), curve, steps, word];

const image = (page: Page | Locator, name: string) => page.getByAltText(name, { exact: true });
const isShown = (of: Locator) =>
  expect.poll(() => of.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
const sounds = (page: Page) => page.locator('audio');
const isPlayable = (of: Locator) =>
  expect.poll(() => of.evaluate((audio: HTMLAudioElement) => audio.duration)).toBeGreaterThan(0.9);

test('a deck with pictures and a sound comes by keys alone and is shown', async ({ page }) => {
  await page.addInitScript(() => {
    const givenBack: string[] = [];
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (url) => (givenBack.push(url), revoke(url));
    Reflect.set(window, 'givenBack', givenBack);
  });
  await settled(page);
  await page.goto('./import');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).focus();
  await page.keyboard.press('Enter');
  await (await choosing).setFiles(pictured);
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
  await expect(page.getByText('3 files come with the cards.')).toBeVisible();
  await expect(page.getByText(/remark/)).toHaveCount(0);
  await isShown(image(page, 'A curve that falls'));
  await importButton(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Pictured' })).toBeVisible();
  expect(await countRows(page, 'media')).toBe(3);

  await page.goto('./review');
  await expect(question(page)).toContainText('What does this curve show?');
  await isShown(image(page, 'A curve that falls'));
  await page.keyboard.press('Space');
  await isShown(image(page, 'Its steps'));
  const address = await image(page, 'Its steps').getAttribute('src');
  expect(address).toMatch(/^blob:/);
  await page.keyboard.press('3');
  await expect(question(page)).toHaveText('Which word is this?');
  expect(await page.evaluate(() => Reflect.get(window, 'givenBack'))).toContain(address);
  await page.keyboard.press('Space');
  await expect(sounds(page)).toHaveCount(2);
  await isPlayable(sounds(page).first());
  await expect(sounds(page).first()).toHaveAccessibleName('said once');
  await expect(sounds(page).last()).toHaveAccessibleName('more slowly');
});

test('by touch alone, and offline', async ({ browser }) => {
  const server = await serve();
  const context = await browser.newContext({ baseURL: server.url, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await settled(page);
  await page.goto('./import');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).tap();
  await (await choosing).setFiles(pictured);
  await importButton(page).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Pictured' })).toBeVisible();
  await readyForOffline(page);
  await server.stop();
  await page.goto('./review');
  await isShown(image(page, 'A curve that falls'));
  const top = (await question(page).boundingBox())!.y;
  await showAnswer(page).tap();
  await isShown(image(page, 'Its steps'));
  expect((await question(page).boundingBox())!.y).toBe(top);
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
  await tapGrade(page, 'Good');
  await showAnswer(page).tap();
  await isPlayable(sounds(page).first());
  await context.close();
});

test.describe('hostile files', () => {
  // Of the drawing that is opened as a document: that nothing of it runs is the point.
  test.use({ provoked: /^error: Executing inline (?:event handler|script) violates/ });

  test('what is missing, elsewhere, or not what it says is told, and harmless', async ({
    page,
  }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await settled(page);
    const html = Buffer.from('<html><script>window.top.hurt=1</script></html>');
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40" onload="window.top.hurt=1"><script>window.top.hurt=1</script><rect width="80" height="40" fill="teal"/></svg>',
    );
    const lines = [
      'Q: One?',
      'A: ![not here](absent.png) ![remote](https://example.org/a.png) ![page](page.png)',
      'Q: Two?',
      'A: ![drawn](../../../drawing.svg) ![up](..%2F..%2Fcurve.png) ![film](film.mp4)',
      'Q: Three?',
      'A: ![large](large.png) ![wrong kind](word.png)',
    ];
    await previewFiles(page, [
      file('odd.md', lines.join('\n')),
      given('page.png', html, 'image/png'),
      given('drawing.svg', svg, 'text/html'),
      given('curve.png', curve.buffer, 'text/html'),
      given('film.mp4', Buffer.from('x')),
      given('word.png', word.buffer, 'image/png'),
      given('large.png', Buffer.alloc(11_000_000)),
      given('spare.png', steps.buffer),
    ]);
    const remark = (words: RegExp) =>
      expect(page.getByRole('listitem').filter({ hasText: words }).first()).toBeVisible();
    await remark(/^Line 2 .*“absent\.png” is missing.*choose it together with the deck/);
    await remark(
      /^Line 2 .*“https:\/\/example\.org\/a\.png” is left out.*nothing is loaded from elsewhere/,
    );
    await remark(/^Line 2 .*“page\.png” is left out\. Whatever its name says/);
    await remark(/^Line 4 .*“film\.mp4” is left out\. Whatever its name says, it cannot be shown/);
    await remark(/^Line 6 .*“large\.png” is left out\. It has 11 MB; at most 10 MB/);
    await remark(/^spare\.png No text names it/);
    await expect(page.getByText('3 of 7 files come with the cards.')).toBeVisible();
    await importIt(page, 'odd');
    await page.goto('./review');
    await showAnswer(page).click();
    await expect(page.getByText('not here remote page')).toBeVisible();
    await gradeButton(page, 'Good').click();
    await showAnswer(page).click();
    await isShown(image(page, 'drawn'));
    await isShown(image(page, 'up'));
    // Opened by itself it is a document, whose scripts the policy stops.
    const address = await image(page, 'drawn').getAttribute('src');
    const opened = page.waitForEvent('popup');
    await page.evaluate((url) => void window.open(url!), address);
    await (await opened).waitForLoadState();
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    const own = new URL(page.url()).origin;
    expect(requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(own))).toEqual(
      [],
    );
  });
});

test('files without a text are refused, and an update keeps what the deck has', async ({
  page,
}) => {
  await settled(page);
  await page.goto('./import');
  await page.getByLabel('Files to import').setInputFiles([curve]);
  await expect(page.getByRole('alert')).toContainText('pictures and sounds alone');
  await previewFiles(page, pictured);
  await importIt(page, 'Pictured');
  await previewFiles(page, [file('pictured.md', text.replace('Forgetting', 'How one forgets'))]);
  await expect(page.getByText('1 changed, 1 unchanged')).toBeVisible();
  await expect(page.getByText(/remark/)).toHaveCount(0);
  await isShown(image(page, 'A curve that falls'));
  await importIt(page, 'Pictured');
  expect(await countRows(page, 'media')).toBe(3);
});

test('pictures go with their deck, come back with undo, and travel in a backup', async ({
  page,
  browser,
  baseURL,
}) => {
  await settled(page);
  await previewFiles(page, pictured);
  await importIt(page, 'Pictured');
  await previewFiles(page, [
    file('other.md', '# Other\n\nQ: The same curve?\nA: ![the same](curve.png)\n'),
    curve,
  ]);
  await importIt(page, 'Other');
  expect(await countRows(page, 'media')).toBe(3);

  const downloading = page.waitForEvent('download');
  await page.goto('./settings');
  await page.getByRole('button', { name: /^Export a backup/ }).click();
  const path = await (await downloading).path();

  await page.goto('./decks/');
  await page.getByRole('link', { name: /^Pictured/ }).click();
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('button', { name: /^Remove/ }).click();
  await page.getByRole('button', { name: 'Remove deck' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /^Pictured/ })).toBeVisible();
  expect(await countRows(page, 'media')).toBe(3);

  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await settled(other);
  await other.goto('./settings');
  await other.getByRole('button', { name: 'Restore a backup' }).click();
  const sheet = other.getByRole('dialog', { name: 'Restore a backup' });
  const choosing = other.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Choose a file' }).click();
  await (await choosing).setFiles(path);
  await sheet.getByRole('button', { name: 'Merge with what is here' }).click();
  await expect(sheet.getByRole('status')).toContainText('Merged');
  expect(await countRows(other, 'media')).toBe(3);
  await other.goto('./decks/');
  await other.getByRole('link', { name: /^Pictured/ }).click();
  await other.getByRole('button', { name: /^What does this curve show/ }).click();
  await isShown(image(other.getByRole('dialog'), 'A curve that falls'));
});

test('axe finds nothing on pictures and sounds', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await settled(page);
  await previewFiles(page, [...pictured, given('spare.png', steps.buffer)]);
  await checkAccessibility(page, 'preview');
  await importIt(page, 'Pictured');
  await page.goto('./review');
  await showAnswer(page).click();
  await isShown(image(page, 'Its steps'));
  await checkAccessibility(page, 'pictures');
  await gradeButton(page, 'Good').click();
  await showAnswer(page).click();
  await expect(sounds(page)).toHaveCount(2);
  await checkAccessibility(page, 'sounds');
});
