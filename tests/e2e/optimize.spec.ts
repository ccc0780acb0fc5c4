import type { Page } from '@playwright/test';
import { defaultWeights } from '../../src/core/memory/presets.ts';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { chooseBackup } from './backups.ts';
import { serve } from './server.ts';
import { allWritten, countRows, firstRun, readyForOffline } from './steps.ts';
import { simulatedBackup } from './simulatedBackup.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const row = (page: Page, name: RegExp) => page.getByRole('main').getByRole('button', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const preview = (page: Page) => page.getByRole('region', { name: 'Not saved yet' });

/** The review cards' due dates and the weights of the default preset, read past the app. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('engram');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const reading = open.result.transaction(['cardLoose', 'cardPages', 'presets']);
    const loose = reading.objectStore('cardLoose').getAll();
    const pages = reading.objectStore('cardPages').getAll();
    const preset = reading.objectStore('presets').get('cards');
    await new Promise((resolve) => reading.addEventListener('complete', resolve));
    open.result.close();
    const dues = new Map<number, number>();
    for (const each of pages.result as { page: number; due: Float64Array; state: Uint8Array }[])
      each.due.forEach((due, at) => each.state[at] === 2 && dues.set(each.page * 4096 + at, due));
    for (const { card, due, state } of loose.result) if (state === 2) dues.set(card, due);
    const weights = (preset.result?.weights ?? null) as number[] | null;
    return { dues: [...dues].toSorted(([a], [b]) => a - b), weights };
  });

test('offline, weights are trained on the log, compared, applied with new due dates, and taken back', async ({
  page,
}) => {
  const server = await serve();
  await firstRun(page, server.url);
  await expect.poll(() => countRows(page, 'decks'), { timeout: 90_000 }).toBe(21);
  const buffer = simulatedBackup(150, 240, Date.now());
  const file = { name: 'simulated.engram', buffer };
  const sheet = await chooseBackup(page, file, server.url);
  await sheet.getByRole('button', { name: 'Merge with what is here' }).tap();
  await expect(sheet.getByRole('status')).toContainText('Merged.');

  await readyForOffline(page);
  await server.stop();
  await page.goto(`${server.url}settings/scheduling`);
  await row(page, /^Optimize weights.*enough to fit the schedule/).tap();
  const start = dialog(page).getByRole('button', { name: 'Start training' });
  await checkAccessibility(page, 'before training');
  // A deck without reviews: it is said how many there must be.
  const from = dialog(page).getByRole('combobox', { name: 'Learn from' });
  await from.selectOption('Cards found by a search');
  await expect(dialog(page).getByRole('button', { name: 'Start training' })).toBeDisabled();
  await dialog(page).getByRole('combobox', { name: 'Search for cards' }).fill('deck:nowhere');
  await start.tap();
  await expect(dialog(page).getByRole('status')).toHaveText(
    '0 of the 400 reviews needed are there: 400 more to go.',
  );
  await dialog(page).getByRole('button', { name: 'Learn from other cards' }).tap();
  await from.selectOption('Its own cards');
  await start.tap();
  await dialog(page).getByRole('button', { name: 'Cancel' }).tap();
  await expect(start).toBeVisible();
  const before = await stored(page);

  await start.tap();
  const figures = dialog(page).getByRole('table');
  await expect(figures).toBeVisible({ timeout: 60_000 });
  await expect(dialog(page).getByRole('status')).toContainText('Trained weights foretell better.');
  // Focus stays in the sheet, although the button that was pressed is gone.
  await page.keyboard.press('Tab');
  await expect(dialog(page).getByRole('button', { name: 'Use trained weights' })).toBeFocused();
  await checkAccessibility(page, 'compared');
  await dialog(page).getByRole('button', { name: 'Use trained weights' }).tap();
  await expect(dialog(page)).toBeHidden({ timeout: 60_000 });
  await expect(preview(page).getByText(/^About \d+ reviews a day/)).toBeVisible();
  const move = preview(page).getByRole('switch', { name: /^Reschedule now/ });
  await expect(move).not.toBeChecked();
  await expect(preview(page).getByText(/\d+ (cards )?(earlier|later)/)).toBeVisible();
  await move.tap();
  await checkAccessibility(page, 'before it is saved');
  expect(await stored(page)).toEqual(before);

  await preview(page).getByRole('button', { name: 'Save' }).tap();
  await expect(page.getByText(/^Saved\. \d+ cards have another due date\.$/)).toBeVisible();
  await expect(row(page, /^Weights.*Trained/)).toBeVisible();
  const after = await stored(page);
  expect(after.weights).not.toEqual(defaultWeights);
  expect(after.dues).not.toEqual(before.dues);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
  await expect(row(page, /^Weights.*Default/)).toBeVisible();
  await expect
    .poll(() => stored(page))
    .toEqual({ dues: before.dues, weights: [...defaultWeights] });
});

test('weights pasted wrongly are refused in words; right ones are shown before they are saved', async ({
  page,
}) => {
  await firstRun(page);
  await page.goto('./settings/scheduling');
  await row(page, /^Weights/).tap();
  const paste = dialog(page).getByRole('textbox', { name: 'Paste weights' });
  const use = dialog(page).getByRole('button', { name: 'Use pasted weights' });
  await paste.fill('0.4, 1.2, 3');
  await use.tap();
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'There are 3 numbers: FSRS-6 has 21, FSRS-5 has 19, FSRS-4.5 has 17. The weights stay as they were.',
  );
  await paste.fill('0.4, one');
  await use.tap();
  await expect(dialog(page).getByRole('alert')).toContainText('“one” is no number.');
  await checkAccessibility(page, 'weights');
  await paste.fill(defaultWeights.with(2, 900).join(' '));
  await expect(dialog(page).getByText('1 number out of bounds is set')).toBeVisible();
  await use.tap();
  await expect(dialog(page)).toBeHidden();
  await expect(row(page, /^Weights.*Your own/)).toBeVisible();
  await preview(page).getByRole('button', { name: 'Save' }).tap();
  await expect(preview(page)).toBeHidden();
  await allWritten(page);
  await page.reload();
  await expect(row(page, /^Weights.*Your own/)).toBeVisible();
});
