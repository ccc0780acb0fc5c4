import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { importIt, previewText } from './imports.ts';
import { done, firstRun, gradeButton, question, showAnswer } from './steps.ts';
import { reviewSettings, swipe, swipeLeft, swipeRight, toCards } from './touch.ts';

const gestures = (page: Page) => page.getByRole('switch', { name: 'Swipes and taps on the card' });
const main = '.study-main';

/** Gestures reach the card once they are loaded: they then say how they want its touches. */
const ready = (page: Page) => expect(page.locator(main)).toHaveCSS('touch-action', 'manipulation');
const doneIs = (page: Page, count: number) =>
  expect(done(page)).toHaveAttribute('aria-valuenow', `${count}`);

async function switchOn(page: Page) {
  await reviewSettings(page);
  await gestures(page).tap();
  await expect(gestures(page)).toBeChecked();
}

/** Chooses what a swipe or tap does, by touch. */
async function assign(page: Page, gesture: string, action: string) {
  await page.getByRole('button', { name: gesture }).tap();
  const sheet = page.getByRole('dialog', { name: gesture });
  await sheet.getByRole('radio', { name: action, exact: true }).tap();
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: gesture })).toContainText(action);
}

test('gestures are off until switched on', async ({ page }) => {
  await firstRun(page);
  await toCards(page);
  await swipeRight(page);
  await page.touchscreen.tap(195, 600);
  await expect(showAnswer(page)).toBeVisible();
  await expect(page.locator(main)).toHaveCSS('touch-action', 'auto');
});

test('by touch alone: a swipe shows, the next one grades, another takes back', async ({ page }) => {
  await firstRun(page);
  await switchOn(page);
  await assign(page, 'Swipe down', 'Undo');
  await toCards(page);
  await ready(page);
  const first = await question(page).innerText();
  await swipeRight(page);
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await doneIs(page, 0);
  // A finger that lands within a moment of the answer grades nothing.
  await expect(async () => {
    await swipeRight(page);
    await doneIs(page, 1);
  }).toPass();
  await expect(question(page)).not.toHaveText(first);
  await swipe(page, { x: 195, y: 380 }, { x: 195, y: 600 });
  await doneIs(page, 0);
  await expect(question(page)).toHaveText(first);
});

test('a swipe that grades does nothing before the answer, where that is chosen', async ({
  page,
}) => {
  await firstRun(page);
  await switchOn(page);
  await page.getByRole('switch', { name: 'Show first, then grade' }).tap();
  await assign(page, 'Tap bottom centre', 'Show answer');
  await assign(page, 'Tap top left', 'Put off until tomorrow');
  await toCards(page);
  await ready(page);
  const first = await question(page).innerText();
  await swipeRight(page);
  await swipeLeft(page);
  await expect(showAnswer(page)).toBeVisible();
  await page.touchscreen.tap(195, 700);
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await page.touchscreen.tap(60, 90);
  await expect(page.getByText('Put off until tomorrow.')).toBeVisible();
  await expect(question(page)).not.toHaveText(first);
});

const wide = 'a_line_of_code_that_is_wider_than_any_phone_held_upright = 1';
const text = `Q: Code that scrolls?
A: See <https://example.org/a/link/to/somewhere>.

   \`\`\`python
   ${wide}
   \`\`\`

${Array.from({ length: 40 }, (_, line) => `   Line ${line} of a long answer.\n`).join('\n')}
`;

test('links, code that scrolls, long answers and selected text keep their touches', async ({
  page,
}) => {
  await firstRun(page);
  await previewText(page, text, 'Scrolls');
  await importIt(page, 'Scrolls');
  await switchOn(page);
  for (const way of ['up', 'down']) await assign(page, `Swipe ${way}`, 'Good');
  for (const row of ['top', 'middle', 'bottom']) await assign(page, `Tap ${row} centre`, 'Good');
  await toCards(page);
  await ready(page);
  await expect(question(page)).toHaveText('Code that scrolls?');
  await showAnswer(page).tap();
  await expect(gradeButton(page, 'Good')).toBeVisible();

  const code = (await page.locator('pre').boundingBox())!;
  const y = code.y + code.height / 2;
  await swipe(page, { x: 330, y }, { x: 60, y });
  await expect.poll(() => page.locator('pre').evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
  await page.touchscreen.tap(195, y);

  const link = page.getByRole('link', { name: /example/ });
  await link.evaluate((element) => element.removeAttribute('target'));
  await link.evaluate((element) => element.setAttribute('href', '#nowhere'));
  await link.tap();

  const line = (await page.getByText('Line 3 of').boundingBox())!;
  await swipe(page, { x: 195, y: line.y + 200 }, { x: 195, y: line.y });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);

  // A tap lets go of the selection; a swipe leaves it alone.
  const select = () =>
    page.evaluate(() => {
      document.getSelection()!.selectAllChildren(document.querySelector('.answer')!);
    });
  await select();
  await page.touchscreen.tap(195, 500);
  await select();
  await swipeRight(page, 500);
  await page.evaluate(() => document.getSelection()!.empty());
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await swipeRight(page, 500);
  await doneIs(page, 1);
  await expect(question(page)).not.toHaveText('Code that scrolls?');
});
