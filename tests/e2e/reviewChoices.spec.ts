import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { grades } from './grades.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewText } from './imports.ts';
import { allWritten, done, firstRun, grade, gradeButton, question, showAnswer } from './steps.ts';
import { reviewSettings, toCards } from './touch.ts';

const two = (page: Page) => page.getByRole('radio', { name: 'Again and Good' });
const toggle = (page: Page, name: string) => page.getByRole('switch', { name });
const doneIs = (page: Page, count: number) =>
  expect(done(page)).toHaveAttribute('aria-valuenow', `${count}`);

test('two buttons, by keyboard: 1 is Again, 2 and 3 are Good, 4 is nothing', async ({ page }) => {
  await firstRun(page);
  await reviewSettings(page);
  await page.getByRole('radio', { name: 'Four' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(two(page)).toBeChecked();
  await toCards(page);
  for (const [at, key] of ['1', '2', '3'].entries()) {
    await page.keyboard.press('Space');
    await expect(gradeButton(page, 'Good')).toBeVisible();
    await expect(gradeButton(page, 'Hard')).toBeHidden();
    await expect(
      page.getByRole('group', { name: 'How well did you know it?' }).getByRole('button'),
    ).toHaveCount(2);
    await page.keyboard.press('4');
    await page.keyboard.press(key);
    await doneIs(page, at + 1);
  }
  expect((await grades(page)).map(({ rating }) => rating)).toEqual([1, 3, 3]);
});

test('two large buttons, by touch', async ({ page }) => {
  await firstRun(page);
  const usual = (await showAnswer(page).boundingBox())!.height;
  await reviewSettings(page);
  await page.getByText('Again and Good', { exact: true }).tap();
  await toggle(page, 'Large buttons').tap();
  await expect(toggle(page, 'Large buttons')).toBeChecked();
  await toCards(page);
  const large = (await showAnswer(page).boundingBox())!.height;
  expect(large).toBeGreaterThan(usual + 40);
  await showAnswer(page).tap();
  const button = (await gradeButton(page, 'Good').boundingBox())!;
  expect(button.height).toBeGreaterThan(usual + 40);
  expect(button.width).toBeGreaterThan(150);
  expect(button.y + button.height).toBeLessThanOrEqual(844);
});

test('sure or unsure first, by keyboard: shown at once, kept in the log', async ({ page }) => {
  await firstRun(page);
  await reviewSettings(page);
  await toggle(page, 'Sure or unsure first').focus();
  await page.keyboard.press('Space');
  await expect(toggle(page, 'Sure or unsure first')).toBeChecked();
  await toCards(page);
  for (const [at, key] of ['s', 'd', 'Space'].entries()) {
    await expect(page.getByRole('button', { name: 'Sure', exact: true })).toBeEnabled();
    await page.keyboard.press(key);
    await expect(gradeButton(page, 'Good')).toBeVisible();
    await page.keyboard.press('3');
    await doneIs(page, at + 1);
  }
  // Said, then taken back: what is said of the next showing counts.
  await page.keyboard.press('s');
  await page.keyboard.press('u');
  await doneIs(page, 2);
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await doneIs(page, 3);
  expect((await grades(page)).map(({ flags }) => flags)).toEqual([8, 16, 0, 0]);
});

test('sure or unsure first, by touch', async ({ page }) => {
  await firstRun(page);
  await reviewSettings(page);
  await toggle(page, 'Sure or unsure first').tap();
  await toCards(page);
  await page.getByRole('button', { name: 'Unsure', exact: true }).tap();
  await expect(gradeButton(page, 'Again')).toBeVisible();
  await page.keyboard.press('1');
  await doneIs(page, 1);
  expect(await grades(page)).toMatchObject([{ rating: 1, flags: 16 }]);
});

test('a goal is shown, its reaching said once, and the end says what was done and what is next', async ({
  page,
}) => {
  await firstRun(page, './', 15);
  await reviewSettings(page);
  await page.getByLabel('A day’s goal').selectOption('cards');
  await page.getByLabel('How much').selectOption('10 cards');
  await allWritten(page);
  await page.goto('./');
  await expect(page.getByText('Goal: 0 of 10 cards')).toBeVisible();
  await toCards(page);
  const said = page.getByText('Goal reached: 10 cards today.');
  for (let i = 0; i < 9; i++) await grade(page, 'Easy');
  await expect(said).toBeHidden();
  await grade(page, 'Easy');
  await expect(said).toBeVisible();
  await page.keyboard.press('u');
  await doneIs(page, 9);
  await grade(page, 'Easy');
  for (let i = 0; i < 5; i++) await grade(page, 'Easy');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeFocused();
  await expect(page.getByText('15: 15 new')).toBeVisible();
  await expect(page.getByText(/a card$/)).toBeVisible();
  await expect(page.getByText('Goal reached: 10 cards', { exact: true })).toBeVisible();
  await expect(page.getByText('Tomorrow')).toBeVisible();
  await page.getByRole('button', { name: 'Back to Today' }).click();
  await expect(page.getByText('Goal reached: 10 cards', { exact: true })).toBeVisible();
});

const long = `Q: Which?
A: The first line.

${Array.from({ length: 60 }, (_, line) => `   Line ${line} of a long answer.\n`).join('\n')}
`;

test('a long answer scrolls with the grades in reach, and the question stays where it was', async ({
  page,
}) => {
  await firstRun(page);
  await previewText(page, long, 'Long');
  await importIt(page, 'Long');
  await page.goto('./review');
  await expect(question(page)).toHaveText('Which?');
  const before = await question(page).boundingBox();
  await page.keyboard.press('Space');
  await expect(page.getByText('Line 59 of')).toBeAttached();
  await expect.poll(() => question(page).boundingBox()).toEqual(before);
  await expect(gradeButton(page, 'Good')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('End');
  await expect(page.getByText('Line 59 of')).toBeInViewport({ ratio: 1 });
  await expect(gradeButton(page, 'Good')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('3');
  await doneIs(page, 1);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
});

test('a screen reader finds progress, question, answer, and intervals in words', async ({
  page,
}) => {
  await firstRun(page);
  await previewText(page, 'Q: What is asked?\nA: What is answered.\n', 'Said');
  await importIt(page, 'Said');
  await page.goto('./review');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - progressbar "Done today"
      - button "Close"
      - heading "Review" [level=1]
      - paragraph: 10 left
      - button "Menu"
      - article:
        - paragraph: Said
        - heading "What is asked?" [level=2]:
          - paragraph: What is asked?
      - button "Show answer"
      - button "I know this"
  `);
  await expect(done(page)).toHaveAttribute('aria-valuetext', '0 of 10');
  await showAnswer(page).click();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - progressbar "Done today"
      - article:
        - heading "What is asked?" [level=2]:
          - paragraph: What is asked?
        - paragraph: What is answered.
      - group "How well did you know it?":
        - button "Again, in 1 minute"
        - button "Hard, in 6 minutes"
        - button "Good, in 10 minutes"
        - button /Easy, in \\d+ days/
  `);
  await gradeButton(page, 'Good').click();
  await doneIs(page, 1);
});

test('axe finds nothing in what can be chosen for the review', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstRun(page);
  await reviewSettings(page);
  await checkAccessibility(page, 'plain');
  await toggle(page, 'Swipes and taps on the card').click();
  await toggle(page, 'Sure or unsure first').click();
  await page.getByText('Again and Good', { exact: true }).click();
  await page.getByLabel('A day’s goal').selectOption('minutes');
  await checkAccessibility(page, 'all chosen');
  await page.getByRole('button', { name: 'Swipe left' }).click();
  await checkAccessibility(page, 'a gesture');
  await toCards(page);
  await checkAccessibility(page, 'before the answer');
  await page.keyboard.press('s');
  await checkAccessibility(page, 'two buttons');
  await page.goto('./');
  await expect(page.getByText('Goal: 0 of 15 minutes')).toBeVisible();
  await checkAccessibility(page, 'goal on Today');
});
