import { expect, test } from './app.ts';
import { firstRun, grade, question, showAnswer } from './steps.ts';

test('any question can be asked now, also one that waits or is above the aim', async ({ page }) => {
  await firstRun(page);
  await page.goto('./settings');
  await page.getByRole('button', { name: /^Aim/ }).click();
  await page.getByRole('radio', { name: /^L3/ }).check();
  await page.goto('./learn');
  await expect(page.getByText(/ above L3 are off/).first()).toBeVisible();
  await page
    .getByRole('button', { name: /List of questions/ })
    .first()
    .click();
  const row = page
    .getByRole('dialog')
    .getByRole('button', { name: /above your aim, off.*Ask now/ });
  const title = (await row.first().locator('span > span').first().innerText()).trim();
  await expect(
    page.getByRole('button', { name: /waits for its terms.*Ask now/ }).first(),
  ).toBeVisible();
  await row.first().click();
  await expect(showAnswer(page)).toBeEnabled();
  await grade(page, 'Good');
  await page.goBack();
  const answered = page.getByRole('dialog').getByRole('listitem').filter({ hasText: title });
  await expect(answered).toContainText('answered today');
  await expect(answered.getByRole('button')).toHaveCount(0);
});

test('a suspended card can be switched on again, on any later day', async ({ page }) => {
  await firstRun(page);
  const suspended = await question(page).innerText();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: /^Suspend Not asked/ }).click();
  await expect(page.getByText('Suspended: it is not asked any more.')).toBeVisible();
  await expect(question(page)).not.toHaveText(suspended);
  await page.goto('./learn');
  await page.getByRole('button', { name: '1 card suspended Switch on again' }).click();
  await expect(page.getByText('1 card switched on again')).toBeVisible();
  await page.goto('./review');
  await expect(question(page)).toHaveText(suspended);
});
