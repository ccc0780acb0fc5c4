import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { firstRun, grade } from './steps.ts';

const evening = new Date('2026-03-20T20:00:00+01:00');
const weeksLater = new Date('2026-04-12T20:00:00+02:00');

const panel = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

/** What each panel made from cards and single reviews says, and how many rows its table has, its head included. */
const panels: [name: string, caption: RegExp, rows: number][] = [
  ['Intervals', /^1 review card today, with an interval of \d+.days\.$/, 2],
  ['Stability', /^2 cards today: half have a stability of /, 3],
  ['Difficulty', /^2 cards seen: their difficulty is /, 3],
  ['Retrievability', /^About 2 of the 2 cards seen would be recalled today, .* are unseen\.$/, 3],
  ['Readiness', /^About 2 of [\d,]+ cards would be recalled today/, 5],
  ['Foreseen and true recall', /^FSRS foresaw that .* of 2 reviews .*, and 50\.0.% were\.$/, 2],
  ['Forgetting curves', /^Of 2 cards first graded Easy, 50.% were recalled /, 2],
  ['Time per card', /^Median time to an answer: term [\d]+.(s|min \d+.s)\.$/, 2],
  ['Hardest cards', /^Most often forgotten until today: .+, 1 lapse\.$/, 2],
];

test('panels made from cards and from single reviews: each with its table, and the way to a hard card', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install({ time: evening });
  await firstRun(page, './', 10, /^Not sure/);
  for (let i = 0; i < 2; i++) await grade(page, 'Easy');
  await page.goto('./settings/scheduling');
  await page.getByRole('combobox', { name: 'New/review order' }).selectOption('dueFirst');
  const unsaved = page.getByRole('region', { name: 'Not saved yet' });
  await unsaved.getByRole('button', { name: 'Save' }).click();
  await expect(unsaved).toBeHidden();
  await page.clock.setSystemTime(weeksLater);
  await page.goto('./review');
  await grade(page, 'Again');
  await grade(page, 'Good');

  // The address opens what it names.
  await page.goto('./stats#hardest');
  await expect(panel(page, 'Hardest cards').getByText(/, 1 lapse\.$/)).toBeInViewport();
  for (const [name, caption, rows] of panels) {
    await panel(page, name).scrollIntoViewIfNeeded();
    await expect(panel(page, name).getByText(caption)).toBeVisible();
    await panel(page, name).getByText('Table').click();
    await expect(panel(page, name).getByRole('row')).toHaveCount(rows);
  }
  await expect(panel(page, 'Sure or unsure').getByText(/^Never said before/)).toBeVisible();
  await checkAccessibility(page, 'stats, all of it');

  const recall = panel(page, 'Foreseen and true recall').getByRole('slider');
  await recall.focus();
  await expect(recall).toHaveAttribute('aria-valuetext', /foreseen: 1 of 2 recalled/);
  await panel(page, 'Intervals').getByText('All', { exact: true }).click();
  await expect(panel(page, 'Intervals').getByRole('slider')).toHaveAttribute(
    'aria-valuetext',
    /: 1 card$/,
  );
  await panel(page, 'Hardest cards').getByText('Time', { exact: true }).click();
  await expect(panel(page, 'Hardest cards').getByText(/^Most time spent on/)).toBeVisible();
  await panel(page, 'Hardest cards').getByRole('listitem').first().getByRole('link').click();
  await expect(page).toHaveURL(/\/decks\/[^?]+\?note=/);
  await expect(page.getByRole('dialog')).toBeVisible();
});
