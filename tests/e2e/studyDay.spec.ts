import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { allWritten, allDecks, firstRun, grade, showAnswer } from './steps.ts';

const at = (day: number) => new Date(Date.UTC(2026, 2, 2 + day, 8));
const headline = (page: Page, name: RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** A month after all terms were said to be known. */
async function comeBack(page: Page) {
  await page.clock.setFixedTime(at(0));
  await firstRun(page);
  await allDecks(page);
  await page.goto('./learn');
  await page.getByRole('button', { name: 'I know this' }).first().click();
  await page.getByRole('button', { name: /^Mark \d+ cards as known/ }).click();
  await expect(page.getByText(/\d+ cards marked as known/)).toBeVisible();
  await page.clock.setFixedTime(at(30));
  await page.goto('./');
  await headline(page, /^5\d cards waited/);
}

test('coming back, another pace is chosen in a sheet that is gone afterwards', async ({ page }) => {
  await comeBack(page);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('radio', { name: '30 a day' }).check();
  await page.getByRole('button', { name: 'Start with 30' }).click();
  await expect(showAnswer(page)).toBeEnabled();
  await page.getByRole('button', { name: 'Close' }).click();
  await headline(page, /^30 cards/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('“Learn 5 more” brings five, also after the day’s number was lowered', async ({ page }) => {
  await firstRun(page, './', 15);
  for (let i = 0; i < 15; i++) await grade(page, 'Easy');
  await page.goto('./settings');
  await page.getByRole('button', { name: /New cards a day/ }).click();
  await page.getByRole('radio', { name: /^5 a day/ }).check();
  await page.keyboard.press('Escape');
  await page.goto('./');
  for (const total of [20, 25]) {
    await page.getByRole('button', { name: 'Learn 5 more' }).click();
    await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuemax', `${total}`);
    for (let i = 0; i < 5; i++) await grade(page, 'Easy');
    await page.getByRole('button', { name: 'Back to Today' }).click();
  }
  await headline(page, /^Done for today/);
});

test('a double click on “I know this” marks one card', async ({ page }) => {
  await firstRun(page);
  await page.getByRole('button', { name: 'I know this' }).dblclick();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
  await page.reload();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
});

test('an interview that is over is no date any more', async ({ page }) => {
  await page.clock.setFixedTime(at(0));
  await firstRun(page);
  const row = page.getByRole('button', { name: /Interview date/ });
  await page.goto('./settings');
  await row.click();
  await page.getByRole('dialog').getByLabel('Interview date: date').fill('2026-03-04');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('4\u00a0March');
  await allWritten(page);
  await page.clock.setFixedTime(at(3));
  await page.reload();
  await expect(row).toContainText('None');
  await row.click();
  await expect(page.getByRole('radio', { name: 'No date yet' })).toBeChecked();
});
