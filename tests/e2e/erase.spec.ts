import { expect, test } from './app.ts';
import { countRows, firstRun, grade, question } from './steps.ts';

test('after everything was deleted, the app is as new in every tab', async ({ context }) => {
  const one = await context.newPage();
  await firstRun(one);
  await grade(one, 'Good');
  const two = await context.newPage();
  await two.goto('./review');
  await expect(question(two)).toBeVisible();
  await one.goto('./settings');
  await one.getByRole('button', { name: 'Delete everything' }).click();
  const sheet = one.getByRole('dialog');
  await sheet.getByRole('textbox').fill('delete');
  await sheet.getByRole('button', { name: 'Delete everything' }).click();
  for (const page of [one, two]) await expect(page.getByText('Step 1 of 4')).toBeVisible();
  expect(await countRows(one, 'logLoose')).toBe(0);
});
