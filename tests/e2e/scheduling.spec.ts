import type { Locator, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { countRows, firstRun, grade, allWritten } from './steps.ts';

// A Thursday.
const now = new Date('2026-11-26T09:00:00+01:00');

/** Cards seen today: they come back within the next weeks. */
async function begin(page: Page, cards = 4) {
  await page.clock.setFixedTime(now);
  await firstRun(page);
  for (let i = 0; i < cards; i++) await grade(page, 'Easy');
  // All bundled decks: until they are there, what is shown is read anew with each.
  await expect.poll(() => countRows(page, 'decks'), { timeout: 90_000 }).toBe(21);
}

const retention = (page: Page) => page.getByRole('combobox', { name: /^Desired retention/ });
const preview = (page: Page) => page.getByRole('region', { name: 'Not saved yet' });
const load = /^About \d+ reviews? a day( instead of \d+|, as it is now)\.$/;

/** Moves focus on with Tab until it is there. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let i = 0; i < 60; i++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('by touch: another retention shows the next 30 days before it is saved', async ({ page }) => {
  await begin(page);
  await page.goto('./settings');
  await page.getByRole('link', { name: /Scheduling and breaks/ }).tap();
  await expect(preview(page)).toBeHidden();
  await retention(page).selectOption('97\u00a0%');
  await expect(preview(page).getByText(load)).toBeVisible();
  await expect(
    preview(page).getByRole('img', { name: /^A bar for each day\. About/ }),
  ).toBeVisible();
  await preview(page).getByRole('button', { name: 'Discard' }).tap();
  await expect(retention(page)).toHaveValue('90');
  await expect(preview(page)).toBeHidden();

  await retention(page).selectOption('97\u00a0%');
  await expect(preview(page).getByText(load)).toBeVisible();
  await preview(page).getByRole('button', { name: 'Save' }).tap();
  await expect(preview(page)).toBeHidden();
  await page.reload();
  await expect(retention(page)).toHaveValue('97');
});

test('by keyboard: steps are typed, what cannot be read is said, and saved', async ({ page }) => {
  await begin(page, 1);
  await page.goto('./settings/scheduling');
  const steps = page.getByRole('textbox', { name: /^Learning steps/ });
  await tabTo(page, steps);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5m ten');
  await expect(page.getByRole('alert').filter({ hasText: '“ten” is no step' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('5m 1h');
  await expect(preview(page).getByText(load)).toBeVisible();
  const save = preview(page).getByRole('button', { name: 'Save' });
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(preview(page)).toBeHidden();
  await allWritten(page);
  await page.reload();
  await expect(steps).toHaveValue('5m 1h');
});

test('leaving in mid-choice says so, and can still save', async ({ page }) => {
  await begin(page, 1);
  await page.goto('./settings/scheduling');
  await page.getByRole('combobox', { name: /^Review order/ }).selectOption('Random');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('status').getByRole('button', { name: 'Save' }).click();
  await allWritten(page);
  await page.goto('./settings/scheduling');
  await expect(page.getByRole('combobox', { name: /^Review order/ })).toHaveValue('random');
});

test('a preset of its own for one deck, and back', async ({ page }) => {
  await begin(page, 1);
  await page.goto('./settings/scheduling');
  await page.getByRole('button', { name: /^New preset/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Slow');
  await page.getByRole('button', { name: 'Add preset' }).click();
  const preset = page.getByRole('combobox', { name: /^Preset/ });
  await expect(preset.getByRole('option', { name: 'Slow' })).toHaveJSProperty('selected', true);
  await retention(page).selectOption('80\u00a0%');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(preview(page)).toBeHidden();

  await page.goto('./decks/module-01-glossary');
  const options = () => page.getByRole('button', { name: 'Options', exact: true }).click();
  await options();
  const named = page.getByRole('dialog').getByRole('combobox', { name: /^Preset/ });
  await named.selectOption('Slow');
  // What the deck's cards remember is reckoned anew before it is saved.
  await expect.poll(() => presetsInUse(page)).toContain('Slow');
  await page.reload();
  await expect(named.locator('option:checked')).toHaveText('Slow');

  await page.goto('./settings/scheduling');
  await expect(retention(page)).toHaveValue('90');
  await preset.selectOption('Slow');
  await expect(retention(page)).toHaveValue('80');
  await page.getByRole('button', { name: 'Delete preset' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete preset' }).click();
  await expect(preset.getByRole('option', { name: 'Slow' })).toHaveCount(0);
  await page.goto('./decks/module-01-glossary');
  await options();
  await expect(named.locator('option:checked')).toHaveText('Cards');
});

/** Names of the presets that decks have for their cards, read past the app. */
const presetsInUse = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('engram');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const reading = open.result.transaction(['decks', 'presets']);
    const [decks, presets] = [
      reading.objectStore('decks').getAll(),
      reading.objectStore('presets').getAll(),
    ];
    await new Promise((resolve) => reading.addEventListener('complete', resolve));
    open.result.close();
    const used = new Set(decks.result.map(({ presets: { cards } }) => cards as string));
    return presets.result.filter(({ id }) => used.has(id)).map(({ name }) => name as string);
  });

/** The due dates of all review cards, read past the app. */
const dues = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('engram');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const all = open.result.transaction('cardLoose').objectStore('cardLoose').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    open.result.close();
    const cards = all.result as { card: number; state: number; due: number }[];
    return cards.filter(({ state }) => state === 2).map(({ card, due }) => [card, due]);
  });

for (const way of ['touch', 'keyboard'] as const) {
  test(`a break is shown before it is agreed to, and undone with one tap, by ${way}`, async ({
    page,
  }) => {
    await begin(page);
    const before = await dues(page);
    await page.goto('./settings/scheduling');
    const press = async (target: Locator) => {
      if (way === 'touch') return target.tap();
      await tabTo(page, target);
      await page.keyboard.press('Enter');
    };
    await press(page.getByRole('button', { name: /^Plan a break/ }));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('First day').fill('2026-11-27');
    await dialog.getByLabel('Last day').fill('2026-12-24');
    await expect(dialog.getByText(/^4 cards move: \d earlier, \d later\.$/)).toBeVisible();
    await expect(dialog.getByRole('img', { name: /^A bar for each day/ })).toBeVisible();
    expect(await dues(page)).toEqual(before);

    const plan = dialog.getByRole('button', { name: /^Plan Fri 27.November to Thu 24.December/ });
    await press(plan);
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: /^Delete the break/ })).toBeVisible();
    expect(await dues(page)).not.toEqual(before);
    await press(page.getByRole('button', { name: 'Undo' }));
    await expect(page.getByRole('button', { name: /^Delete the break/ })).toHaveCount(0);
    await expect.poll(() => dues(page)).toEqual(before);
  });
}

test('a break stands on Today; deleting it leaves the cards where they went', async ({ page }) => {
  await begin(page);
  await page.goto('./settings/scheduling');
  await page.getByRole('button', { name: /^Plan a break/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('First day').fill('2026-12-01');
  await dialog.getByLabel('Last day').fill('2026-12-06');
  await dialog.getByRole('button', { name: /^Plan Tue/ }).click();
  await expect(dialog).toBeHidden();
  await page.goto('./');
  await expect(
    page.getByText(/^Break from Tue 1 to Sun 6.December: nothing new comes\.$/),
  ).toBeVisible();
  const moved = await dues(page);
  await page.goto('./settings/scheduling');
  await page.getByRole('button', { name: /^Delete the break/ }).click();
  await expect(page.getByText('Cards that moved for it stay where they are.')).toBeVisible();
  expect(await dues(page)).toEqual(moved);
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/^Break/)).toBeHidden();
});

test('a backlog gets a pace on any day, with its end, and loses it again', async ({ page }) => {
  await begin(page, 8);
  await page.clock.setFixedTime(new Date(now.getTime() + 40 * 86_400_000));
  await page.goto('./');
  await page.getByRole('button', { name: 'Pace the backlog' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('8 cards wait.')).toBeVisible();
  await dialog.getByRole('radio').first().check();
  await expect(dialog.getByText(/^Clear by /).first()).toBeVisible();
  await dialog.getByRole('button', { name: /^Start with \d+/ }).click();
  await page.getByRole('button', { name: 'Close' }).click();
  const paced = page.getByText(/^\d+ a day: clear by .*\. New cards pause until then\.$/);
  await expect(paced).toBeVisible();
  await page.getByRole('button', { name: 'Change the cards a day' }).click();
  await dialog.getByRole('button', { name: 'End the pace' }).click();
  await expect(paced).toBeHidden();
});

test('axe finds nothing, and nothing scrolls sideways', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page, 2);
  await page.goto('./settings/scheduling');
  await page.getByText('Easy days').click();
  await page.getByRole('combobox', { name: 'Sunday' }).selectOption('None');
  await page.getByRole('textbox', { name: /^Relearning steps/ }).fill('soon');
  await expect(preview(page).getByText(load)).toBeVisible();
  const check = async (screen: string) => {
    await checkAccessibility(page, screen);
  };
  await check('scheduling');
  for (const width of [390, 320, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width}`).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: /^Plan a break/ }).click();
  await expect(page.getByRole('dialog').getByText(/move|No card is due/)).toBeVisible();
  await check('a break');
});
