import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, manyCards, previewText, settled } from './imports.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search all cards' });
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
const status = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();
const sheet = (page: Page) => page.getByRole('dialog');

const deck = `${manyCards(400)}\nQ: What is a café?\nA: A place.\nTags: food, places\n`;

async function browse(page: Page) {
  await settled(page);
  await previewText(page, deck, 'Many words');
  await importIt(page, 'Many words');
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Search all cards' }).click();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
}

test('cards are found as one types, with what a word may become and where it is wrong', async ({
  page,
}) => {
  await browse(page);
  await field(page).fill('deck:man');
  await page.getByRole('option', { name: 'Many words' }).tap();
  await expect(field(page)).toHaveValue('deck:"Many words" ');
  await status(page, /^401 cards$/);
  await field(page).pressSequentially('-number nc:cafe');
  await status(page, /^1 card$/);
  await row(page, /What is a café\?/).tap();
  await expect(sheet(page)).toContainText('A place.');
  await sheet(page).getByRole('button', { name: 'Card info' }).tap();
  await expect(sheet(page).last()).toContainText('Why this date?');
  await page.goBack();
  await page.goBack();

  await field(page).fill('café (is:old');
  await expect(page.getByRole('alert')).toContainText('write is:due');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('mark')).toHaveText('old');
  await expect(page).toHaveURL(/q=caf/);
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('write is:due');
  await expect(page.getByText('Reading the cards')).toHaveCount(0);
  await field(page).fill('front:card');
  await expect(page.getByText('Write front:*word* for a part of it.')).toBeVisible();
  await expect(page).toHaveURL(/q=front/);
  await page.reload();
  await expect(field(page)).toHaveValue('front:card');

  await field(page).fill('"Card 39"');
  await status(page, /^11 cards$/);
  await page.getByRole('button', { name: 'Saved searches' }).tap();
  await sheet(page).getByRole('textbox', { name: 'Name' }).fill('Thirty-nine');
  await sheet(page).getByRole('button', { name: 'Save search' }).tap();
  await expect(sheet(page)).toBeHidden();
  await field(page).fill('');
  await status(page, /^[\d,]{3,} cards$/);
  await page.getByRole('button', { name: 'Saved searches' }).tap();
  await sheet(page)
    .getByRole('button', { name: /^Thirty-nine/ })
    .tap();
  await status(page, /^11 cards$/);
});

/** A finger that rests on a row. */
async function hold(page: Page, name: RegExp) {
  const box = (await row(page, name).boundingBox())!;
  const session = await page.context().newCDPSession(page);
  const point = { x: box.x + 80, y: box.y + box.height / 2 };
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
  await status(page, /^1 selected$/);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

test('what a finger selects is changed at once, and taken back', async ({ page }) => {
  await browse(page);
  await field(page).fill('deck:*words "Card 39"');
  await status(page, /^11 cards$/);
  await hold(page, /Card 39\?/);
  await row(page, /Card 391\?/).tap();
  await status(page, /^2 selected$/);
  const change = async (name: string | RegExp) => {
    await page.getByRole('button', { name: 'Change', exact: true }).tap();
    await sheet(page).getByRole('button', { name }).tap();
  };
  await change(/^Suspend/);
  await status(page, '2 cards suspended.');
  await expect(row(page, /Card 391\?.*Suspended/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(row(page, /Card 391\?.*New/)).toBeVisible();
  await change('Add tag');
  await sheet(page).getByLabel('Tag').fill('numbers');
  await sheet(page).getByRole('button', { name: 'Add tag' }).tap();
  await status(page, 'Notes of 2 cards tagged numbers.');
  await field(page).fill('tag:numbers');
  await status(page, /^2 selected$/);
  await page.getByRole('button', { name: 'Select none' }).tap();
  await status(page, /^2 cards$/);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByText('No card is found by this.')).toBeVisible();
});

test('by keys alone: find, select all of very many, delete them and bring them back', async ({
  page,
}) => {
  await browse(page);
  await page.goto('./stats');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { keyboard } = page;
  await expect(async () => {
    await keyboard.press('/');
    await expect(page).toHaveURL(/browse$/, { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await field(page).focus();
  await keyboard.type('deck:*words');
  await status(page, /^401 cards$/);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('grid')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await status(page, /^3 selected$/);
  await keyboard.press('End');
  await keyboard.press('Space');
  await status(page, /^4 selected$/);
  await expect(row(page, /What is a café\?/)).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Enter');
  await expect(sheet(page)).toContainText('A place.');
  await keyboard.press('Escape');
  await expect(page.getByRole('grid')).toBeFocused();
  await keyboard.press('Control+a');
  await status(page, /^401 selected$/);
  await keyboard.press('Delete');
  await expect(sheet(page)).toContainText('Undo brings them back');
  await sheet(page).getByRole('button', { name: 'Delete 401 cards' }).focus();
  await keyboard.press('Enter');
  await status(page, '401 cards deleted.');
  await expect(page.getByText('No card is found by this.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('Enter');
  await status(page, /^401 cards$/);
});

test('columns are chosen and sorted by, the texts stay in memory between two visits, and no pattern stops it', async ({
  page,
}) => {
  let readers = 0;
  page.on('worker', (worker) => {
    if (/\/search-/.test(worker.url())) readers++;
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  await browse(page);
  const head = (name: string) => page.getByRole('columnheader', { name });
  await expect(head('Interval')).toBeVisible();
  await expect(head('Tags')).toBeHidden();
  await page.getByRole('button', { name: 'Columns' }).click();
  await sheet(page).getByRole('switch', { name: 'Tags' }).check();
  await sheet(page).getByRole('switch', { name: 'Interval' }).uncheck();
  const left = sheet(page).getByRole('button', { name: 'Due further left' });
  await left.focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByRole('switch', { name: 'Due' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(head('Interval')).toBeHidden();
  await expect(page.getByRole('columnheader')).toHaveText([
    'Selected',
    'Question',
    'Due',
    'Deck',
    'Lapses',
    'Difficulty',
    'Recall',
    'Added',
    'Tags',
  ]);
  await head('Tags').getByRole('button').click();
  await expect(head('Tags')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('row').nth(1)).toContainText('food places');
  expect(readers).toBe(1);

  await page.getByRole('link', { name: 'Stats' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Decks' }).click();
  await expect(page.getByRole('link', { name: 'Decks', exact: true })).toHaveClass(/active/);
  await page.getByRole('link', { name: 'Search all cards' }).click();
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Decks', exact: true })).toHaveClass(/active/);
  await expect(head('Tags')).toBeVisible();
  expect(readers).toBe(1);

  // A pattern that would take for ever is given up, and what comes next is found.
  await field(page).fill('re:"(\\w+\\s?)+#"');
  await expect(page.getByRole('alert')).toContainText('takes too long', { timeout: 30_000 });
  await field(page).fill('café');
  await status(page, /^1 card$/);
});

test('axe finds nothing in the browser', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await browse(page);
  await checkAccessibility(page, 'browse');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await status(page, /^2 selected$/);
  await checkAccessibility(page, 'browse, wide, selected');
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(sheet(page)).toBeVisible();
  await checkAccessibility(page, 'browse, what can be done');
  await page.keyboard.press('Escape');
  await field(page).fill('is:ol');
  await expect(page.getByRole('alert')).toContainText('write is:due');
  await checkAccessibility(page, 'browse, error');
  await field(page).fill('d');
  await expect(page.getByRole('option').first()).toBeVisible();
  await checkAccessibility(page, 'browse, suggestions');
});
