import { expect, test } from './app.ts';
import { done, firstRun, grade, question, showAnswer } from './steps.ts';

const morning = new Date('2026-03-02T09:00:00+01:00');
const nextMorning = new Date('2026-03-03T09:00:00+01:00');

test('a question is answered in its lane; its follow-ups are there the next day', async ({
  page,
}) => {
  await page.clock.setFixedTime(morning);
  await firstRun(page);
  await page.goto('./learn');
  // Questions wait for the terms they link to: all of them are known.
  await page
    .getByRole('button', { name: /I know this/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Mark \d+ cards as known/ }).click();
  await expect(page.getByText(/\d+ cards marked as known/)).toBeVisible();
  await page.goto('./review');
  for (let i = 0; i < 10; i++) await grade(page, 'Easy');
  await expect(page.getByRole('heading', { name: 'Done for today' })).toBeVisible();
  await page.getByRole('button', { name: /^Answer 1 question, about \d+ minutes$/ }).tap();

  await expect(page.getByRole('radio', { name: /Outline/ })).toBeChecked();
  const asked = await question(page).innerText();
  await page.getByRole('button', { name: 'Hint 1 of' }).click();
  await showAnswer(page).click();
  await expect(page.getByRole('heading', { name: 'In short' })).toBeVisible();
  for (const absent of [/rubric/i, /green flags/i, /competenc/i])
    await expect(page.getByText(absent)).toHaveCount(0);

  // All points, yet with a hint: Hard, where it would be Good.
  const points = page.getByRole('list').first().getByRole('checkbox');
  for (const point of await points.all()) await point.check();
  await expect(page.getByRole('button', { name: /^Hard, .*suggested/ })).toBeVisible();

  await page.getByRole('list').last().getByRole('button').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: /^Hard, .*suggested/ }).click();
  await expect(page.getByText(asked)).toBeHidden();
  await expect(done(page)).toHaveAttribute('aria-valuenow', '1');

  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Answer', exact: true })).toBeHidden();
  await page.clock.setFixedTime(nextMorning);
  await page.reload();
  await page.getByRole('button', { name: 'Start review' }).click();
  await expect(page.getByText(/Conceptual|Technical|System design|Debugging/)).toBeVisible();
  await expect(question(page)).not.toHaveText(asked);
});
