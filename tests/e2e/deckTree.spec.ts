import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewText, settled } from './imports.ts';
import { allWritten, done, grade, question } from './steps.ts';

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });
const sheet = (page: Page) => page.getByRole('dialog');
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();

async function option(page: Page, name: string) {
  await page.getByRole('button', { name: 'Options' }).tap();
  await sheet(page).getByRole('button', { name }).tap();
}
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).tap();

test('decks are made, put into each other, studied together, merged, and all of it taken back', async ({
  page,
}) => {
  await settled(page);
  await previewText(page, 'Q: Red?\nA: Rojo.\n\nQ: Blue?\nA: Azul.\n', 'Spanish');
  await importIt(page, 'Spanish');
  await previewText(page, 'Q: Green?\nA: Verde.\n', 'Italian');
  await importIt(page, 'Italian');

  // A new deck, empty; a name that is taken is not.
  await page.goto('./decks');
  await page.getByRole('button', { name: 'New deck' }).first().tap();
  const name = sheet(page).getByRole('textbox', { name: 'Name' });
  await name.fill('spanish');
  await expect(sheet(page).getByRole('status')).toContainText('a deck named “Spanish” already');
  await expect(sheet(page).getByRole('button', { name: 'Make the deck' })).toBeDisabled();
  await name.fill('Languages');
  await sheet(page).getByRole('button', { name: 'Make the deck' }).tap();
  await heading(page, 'Languages');
  await expect(page.getByText('This deck has no cards yet.')).toBeVisible();

  // What it is for, written where it stands.
  await page.getByRole('button', { name: 'Add a description' }).tap();
  const text = page.getByRole('textbox', { name: 'Description' });
  await expect(text).toBeFocused();
  await text.fill('**Words** <img src=x onerror=alert(1)>');
  await page.keyboard.press('Control+Enter');
  const said = page.getByRole('region', { name: 'Description' });
  await expect(said.getByText('Words', { exact: true })).toHaveCSS('font-weight', /[67]00/);
  await expect(said.locator('img')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Edit description' })).toBeFocused();

  // Spanish goes into it by a choice, Italian by its name.
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Spanish' }).tap();
  await option(page, 'Move into another deck');
  await sheet(page).getByRole('button', { name: 'Languages' }).tap();
  await expect(page.getByText('Spanish is in Languages now.')).toBeVisible();
  await heading(page, 'Spanish');
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Italian' }).tap();
  await option(page, 'Rename');
  await sheet(page).getByRole('textbox', { name: 'Name' }).fill('languages::Italian');
  await sheet(page).getByRole('button', { name: 'Rename' }).tap();
  await expect(sheet(page)).toBeHidden();
  await page.getByRole('navigation', { name: 'Where it stands' }).getByText('Languages').tap();
  await heading(page, 'Languages');

  // Studied with what is in it, and nothing else.
  await page.getByRole('button', { name: 'Study 3 cards' }).tap();
  for (const at of [1, 2, 3]) {
    await expect(question(page)).toHaveText(/^(Red|Blue|Green)\?$/);
    await grade(page, 'Easy');
    await expect(done(page)).toHaveAttribute('aria-valuenow', `${at}`);
  }
  await expect(page.getByRole('heading', { name: 'Languages is done for today' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to the deck' }).tap();
  await heading(page, 'Languages');
  await expect(page.getByText('Nothing of it is left to study today.')).toBeVisible();

  // The list shows the tree; folded, it stays so.
  await page.goto('./decks');
  await expect(row(page, 'Languages')).toContainText('3 cards');
  await expect(row(page, 'Spanish')).toContainText('2 cards');
  await page.getByRole('button', { name: 'Decks in Languages' }).tap();
  await expect(row(page, 'Spanish')).toBeHidden();
  await allWritten(page);
  await page.reload();
  await expect(row(page, 'Languages')).toContainText('3 cards');
  await expect(row(page, 'Spanish')).toBeHidden();
  await page.getByRole('button', { name: 'Decks in Languages' }).press('Enter');
  await expect(row(page, 'Spanish')).toBeVisible();

  // Merged, with what was learned; and parted again.
  await page.getByRole('link', { name: 'Italian' }).tap();
  const green = page.getByRole('button', { name: /^Green\?.*In \d+ days/ });
  await expect(green).toBeVisible();
  await option(page, 'Merge into another deck');
  await sheet(page).getByRole('button', { name: 'Languages::Spanish' }).tap();
  await expect(sheet(page)).toContainText('1 card of Italian');
  await sheet(page).getByRole('button', { name: 'Merge into' }).tap();
  await heading(page, 'Spanish');
  await expect(green).toBeVisible();
  await expect(page.getByText('3 entries')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('2 entries')).toBeVisible();
  await page.getByRole('link', { name: 'Languages' }).tap();
  await page.getByRole('link', { name: /^Italian/ }).tap();
  await expect(green).toBeVisible();

  // Removed with all in it, and brought back.
  await page.getByRole('link', { name: 'Languages' }).tap();
  await option(page, 'Remove');
  await expect(sheet(page)).toContainText('and of the 2 decks within it');
  await sheet(page).getByRole('button', { name: 'Remove 3 decks' }).tap();
  await heading(page, 'Decks');
  await expect(row(page, 'Languages')).toBeHidden();
  await undo(page);
  await expect(row(page, 'Italian')).toBeVisible();
  await page.getByRole('link', { name: 'Languages' }).tap();
  await expect(said.getByText('Words', { exact: true })).toBeVisible();
});

test('axe finds nothing on decks within decks', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await settled(page);
  await previewText(page, 'Q: Red?\nA: Rojo.\n', 'Languages::Spanish');
  await importIt(page, 'Spanish');
  await page.getByRole('button', { name: 'Add a description' }).click();
  await checkAccessibility(page, 'a deck, its description being written');
  await option(page, 'Move into another deck');
  await checkAccessibility(page, 'where a deck can stand');
  await page.goto('./decks');
  await expect(row(page, 'Spanish')).toBeVisible();
  await page.getByRole('button', { name: 'Your decks' }).click();
  await checkAccessibility(page, 'decks, some folded');
  await page.getByRole('button', { name: 'New deck' }).first().click();
  await checkAccessibility(page, 'a new deck');
  const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
});
