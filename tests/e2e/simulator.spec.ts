import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { allDecks, firstRun, grade } from './steps.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Simulator', exact: true });

/** Simulates what is chosen; afterwards its line is drawn. */
async function simulate(page: Page, fields: { fresh?: string; retention?: string; name?: string }) {
  const { fresh, retention, name } = fields;
  if (fresh) await panel(page).getByLabel('New cards a day').fill(fresh);
  if (retention) await panel(page).getByLabel('Desired retention').selectOption(retention);
  if (name) await panel(page).getByLabel('Name of the run').fill(name);
  const runs = panel(page).getByRole('list', { name: 'Runs' }).getByRole('listitem');
  const before = await runs.count();
  await panel(page).getByRole('button', { name: 'Simulate' }).click();
  await expect(runs).toHaveCount(before + 1);
}

test('two runs laid over each other, with their table; one is removed again', async ({ page }) => {
  await firstRun(page);
  await allDecks(page);
  await page.goto('./stats#simulator');
  await simulate(page, {});
  await expect(
    panel(page).getByText(/^10 new a day: about \d+ reviews and .* over 1 year/),
  ).toBeVisible();
  await panel(page).getByLabel('Days ahead').selectOption('3 months');
  await simulate(page, { fresh: '20', retention: '85', name: 'Twice as many' });
  const chart = panel(page).getByRole('slider', { name: 'Read point by point' });
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute(
    'aria-valuetext',
    /^Week from .*: 10 new a day: \d+; Twice as many: \d+ reviews a day$/,
  );
  // The shorter line ends where its days end.
  await page.keyboard.press('End');
  await expect(chart).toHaveAttribute('aria-valuetext', /: 10 new a day: \d+ reviews a day$/);

  await panel(page).getByText('Remembered', { exact: true }).click();
  await panel(page).getByText('Table').last().click();
  const table = panel(page).getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([
    'Week from',
    '10 new a day',
    'Twice as many',
  ]);
  const figures = await table.getByRole('row').nth(5).getByRole('cell').allInnerTexts();
  const [ten, twenty] = figures.map((text) => Number(text.replaceAll(',', '')));
  expect(twenty).toBeGreaterThan(1.5 * ten!);

  // What is chosen stays while cards are graded elsewhere.
  await panel(page).getByLabel('Most reviews a day').fill('25');
  const other = await page.context().newPage();
  await other.goto('./review');
  await grade(other, 'Good');
  await expect(page.getByText(/^1 review today in/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Remove the run Twice as many' }).click();
  await expect(table.getByRole('columnheader')).toHaveText(['Week from', '10 new a day']);
  await expect(panel(page).getByLabel('Most reviews a day')).toHaveValue('25');
});

test('axe finds nothing in the simulator, and the least work is found', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstRun(page);
  await page.goto('./stats#simulator');
  await simulate(page, {});
  await simulate(page, { retention: '80' });
  const least = page.getByRole('region', { name: 'Which retention takes the least work?' });
  await least.getByRole('button', { name: 'Find it' }).click();
  // Taken back while it thinks: nothing comes of it, and it can be asked again.
  await least.getByRole('button', { name: 'Cancel' }).click();
  await expect(least.getByRole('progressbar')).toHaveCount(0);
  await least.getByRole('button', { name: 'Find it' }).click();
  await expect(least.getByRole('progressbar')).toBeVisible();
  await expect(least.getByText(/^About \d+.%, by this estimate: /).first()).toBeVisible();
  await least.getByText('Table').click();
  await expect(least.getByRole('row')).toHaveCount(29);
  await checkAccessibility(page, 'simulator');
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over).toBeLessThanOrEqual(0);
});
