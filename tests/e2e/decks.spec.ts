import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import {
  file,
  importIt,
  manyCards,
  ownNotes,
  previewFiles,
  previewText,
  settled,
} from './imports.ts';
import { grade, question } from './steps.ts';

const colours = 'Q: What is red?\nA: A colour.\n\nQ: What is seven?\nA: A number.\n';

const removeIt = async (page: Page) => {
  await option(page, 'Remove');
  await expect(page.getByRole('dialog')).toContainText('What you learned is kept');
  await page.getByRole('button', { name: 'Remove deck' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decks' })).toBeVisible();
};

const option = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
};

test('a deck is renamed, and an update leaves its name', async ({ page }) => {
  await settled(page);
  await previewText(page, colours, 'First name');
  await importIt(page, 'First name');
  await option(page, 'Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill('Second name');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Second name' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Second name' })).toBeVisible();
  await previewText(page, `${colours}\nQ: One more?\nA: Yes.\n`, 'First name');
  await page.getByRole('radio', { name: 'Update “Second name”' }).check();
  await importIt(page, 'Second name');
  await expect(page.getByRole('button', { name: /One more/ })).toBeVisible();
});

test('a removed deck is gone, comes back by Undo, and by its text finds its history', async ({
  page,
}) => {
  await settled(page);
  await previewText(page, colours, 'Colours');
  await importIt(page, 'Colours');
  await page.goto('./review');
  await expect(question(page)).toHaveText('What is red?');
  await grade(page, 'Easy');
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Colours' }).click();
  const red = page.getByRole('button', { name: /^What is red\?/ });
  await expect(red).toContainText(/In \d+ days/);
  const state = (await red.textContent())!;
  const before = await ownNotes(page);

  await removeIt(page);
  await expect(page.getByRole('link', { name: 'Colours' })).toBeHidden();
  expect(await ownNotes(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Colours' }).click();
  await expect(red).toHaveText(state);

  await removeIt(page);
  await expect(page.getByRole('link', { name: 'Colours' })).toBeHidden();
  await previewText(page, colours, 'Colours');
  await expect(page.getByRole('radio', { name: 'Bring back “Colours”' })).toBeChecked();
  await importIt(page, 'Colours');
  await expect(red).toHaveText(state);
  expect(await ownNotes(page)).toEqual(before);
});

test('a bundled deck can be removed, stays away, and is brought back', async ({ page }) => {
  await settled(page);
  await page.goto('./decks');
  await page.locator('a[href$="module-01-differences"]').click();
  await removeIt(page);
  const away = page.locator('a[href$="module-01-differences"]');
  await expect(away).toBeHidden();
  await page.reload();
  const back = page.getByRole('button', { name: /^Bring back .*Differences/ });
  await expect(back).toBeVisible();
  await expect(away).toBeHidden();
  await back.click();
  await expect(away).toBeVisible();
  await expect(back).toBeHidden();
});

test('a deck lowers its own share of the day', async ({ page }) => {
  await settled(page);
  await previewText(page, manyCards(30), 'Many');
  await importIt(page, 'Many');
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByLabel('New cards a day').selectOption('3');
  await page.getByRole('button', { name: 'Close' }).click();
  await page.goto('./review');
  for (let at = 0; at < 3; at++) {
    await expect(question(page)).toHaveText(`Card ${at}?`);
    await grade(page, 'Easy');
  }
  await expect(question(page)).not.toHaveText(/^Card \d/);
});

test('acronyms have cards of their own where the deck asks for them', async ({ page }) => {
  await settled(page);
  const text =
    '# Words Glossary\n\n## R\n\n### RoPE (Rotary Position Embedding)\n\nTurns pairs of a vector by an angle.\n';
  await previewText(page, text, 'Words');
  await expect(page.getByText('1 more card can ask what acronyms stand for')).toBeVisible();
  await importIt(page, 'Words');
  const rope = page.getByRole('button', { name: /^RoPE/ });
  await expect(rope).toContainText('Reverse: new');
  await expect(rope).not.toContainText('Acronym');
  await page.getByRole('button', { name: 'Options' }).click();
  await page.getByLabel('Cards of a term').selectOption('With acronyms');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(rope).toContainText('Acronym: new');
  await expect(page.getByText('New', { exact: true }).first().locator('..')).toContainText('3');
});

test('ten thousand cards are listed, searched, and scrolled to the end', async ({ page }) => {
  test.slow();
  await settled(page);
  await previewFiles(page, [file('huge.md', manyCards(10_000))]);
  await page.getByRole('button', { name: 'Import 10,000 cards' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'huge' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText('10,000 entries')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Card 199\?/ })).toBeAttached();
  await expect(page.getByRole('button', { name: /^Card 9999\?/ })).toHaveCount(0);
  await page.getByLabel('Search in this deck').fill('number 9999');
  await expect(page.getByText('1 of 10,000 entries')).toBeVisible();
  await page.getByRole('button', { name: /^Card 9999\?/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Number 9999.');
  await page.goBack();
  await page.getByLabel('Search in this deck').fill('');
  for (const card of [1000, 2000]) {
    await expect(async () => {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await expect(page.getByRole('button', { name: `Card ${card}?` })).toBeAttached({
        timeout: 100,
      });
    }).toPass();
  }
});

test('axe finds nothing on decks and import', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const check = async (screen: string) => {
    await checkAccessibility(page, screen);
    const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(over), screen).toBeLessThanOrEqual(0);
  };
  await page.setViewportSize({ width: 320, height: 640 });
  await settled(page);
  await page.goto('./import');
  await page.getByText('How to write cards').click();
  await check('import');
  await previewText(page, `${colours}\nloose\n`, 'Colours');
  await check('preview');
  await importIt(page, 'Colours');
  await expect(page.getByRole('button', { name: /What is red/ })).toBeVisible();
  await check('deck');
  await page.getByRole('button', { name: 'Options' }).click();
  await check('options');
  await previewText(page, 'Q: What is red?\nA: Red.\n', 'Colours');
  await page.getByText('What changes').click();
  await check('preview of an update');
  await page.goto('./decks');
  await expect(page.getByRole('link', { name: 'Colours' })).toBeVisible();
  await check('decks');
});
