import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewText, settled } from './imports.ts';
import { question, showAnswer } from './steps.ts';

const deck = `# Gaps

C: An {{c1::*artificial* \`cache_t\`::data structure}} keeps **{{c2::keys}}** of size $$n^{{{c3::2::power}}}$$.
`;

const gap = (page: Page) => page.locator('#question mark');
const filled = (page: Page) => page.locator('.answer mark');

async function begin(page: Page) {
  await settled(page);
  await previewText(page, deck);
  await importIt(page, 'Gaps');
  await page.goto('./review');
  await expect(showAnswer(page)).toBeEnabled();
}

test('each gap is a card, with its hint in its place and what was in it marked', async ({
  page,
}) => {
  await begin(page);
  await expect(gap(page)).toHaveText('data structure');
  await expect(question(page)).toContainText('keeps keys of size');
  await page.keyboard.press('Space');
  await expect(filled(page)).toHaveText('artificial cache_t');
  await expect(filled(page).locator('em, code')).toHaveCount(2);
  // By a line as well as by its colour.
  await expect(filled(page)).toHaveCSS('border-bottom-style', 'solid');
  await page.keyboard.press('3');
  // The next of one note waits for another day: the first is its turn now.
  await expect(gap(page).filter({ hasText: 'data structure' })).toHaveCount(0);
});

test('a gap in a formula is boxed on both sides', async ({ page }) => {
  await settled(page);
  await previewText(page, '# Gaps\n\nC: Of size $$n^{{{c1::2::power}}}$$.\n');
  await importIt(page, 'Gaps');
  await page.goto('./review');
  const box = page.locator('math [style*="border"]');
  await expect(box).toHaveText('power');
  await showAnswer(page).click();
  await expect(box).toHaveText(['power', '2']);
});

test('axe finds nothing on gaps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page);
  await showAnswer(page).click();
  await expect(filled(page)).toBeVisible();
  await checkAccessibility(page, 'the screen');
});
