import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewText, settled } from './imports.ts';

const questions = `# Brewing - Interview Questions

### Question 1: Log a Shot

**Difficulty**: Mid (L4)
**Time**: 5 minutes

### Question 2: Read a Scale

#### Model Answer
Look at it.
`;

async function openDraft(page: Page) {
  await settled(page);
  await previewText(page, questions, 'Brewing');
  await importIt(page, 'Brewing');
  await page.getByRole('button', { name: /^Log a Shot.*Draft/ }).click();
  await expect(page.getByRole('dialog').getByLabel('Answer')).toBeVisible();
}
const answer = (page: Page) => page.getByRole('dialog').getByLabel('Answer');
const row = (page: Page) => page.getByRole('button', { name: /^Log a Shot/ });

test('a draft is answered, enters study, and keeps its answer when its text comes again', async ({
  page,
}) => {
  await openDraft(page);
  await answer(page).fill('In short: append **one** line.');
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('append one line.');
  await expect(preview.locator('strong')).toHaveText('one');
  await expect(page.getByRole('dialog').getByLabel('Question')).toHaveValue('Log a Shot');
  await answer(page).press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(row(page)).toContainText('New');

  await previewText(page, `${questions}\nMore of it.\n`, 'Brewing');
  await importIt(page, 'Brewing');
  await expect(row(page)).toContainText('New');
  await page.goto('./answer?question=' + (await idOf(page)));
  await page.getByRole('button', { name: 'Show answer' }).click();
  await expect(page.getByText('append one line.')).toBeVisible();
});

test('an answer is edited again, taken away, and an earlier version comes back', async ({
  page,
}) => {
  await openDraft(page);
  await answer(page).fill('First words.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(row(page)).toContainText('New');
  await row(page).click();
  await expect(page.getByRole('dialog')).toContainText('First words.');
  await page.getByRole('dialog').getByRole('button', { name: 'Edit' }).click();
  await expect(answer(page)).toHaveValue('First words.');
  await answer(page).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(answer(page)).toBeHidden();
  await expect(page.getByRole('dialog')).toContainText('No answer yet.');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(row(page)).toContainText('Draft');
  await row(page).click();
  await page.getByText(/^Earlier version/).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(row(page)).toContainText('New');
});

test('what was typed is not lost to Escape or Back without a question', async ({ page }) => {
  await openDraft(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await row(page).click();
  await answer(page).fill('Words');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toHaveText('What you wrote is not saved.');
  await expect(page.getByRole('button', { name: 'Keep writing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.goBack();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'Keep writing' }).click();
  await expect(answer(page)).toHaveValue('Words');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(row(page)).toContainText('Draft');
});

test('axe finds nothing on the editor', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 320, height: 640 });
  await openDraft(page);
  await answer(page).fill('Words with `code`.');
  await expect(page.getByRole('region', { name: 'Preview' })).toBeVisible();
  await checkAccessibility(page, 'the screen');
});

/** The id of the answered draft, as the address of its sheet has it. */
async function idOf(page: Page): Promise<string> {
  await row(page).click();
  await expect(page).toHaveURL(/note=/);
  return new URL(page.url()).searchParams.get('note')!;
}
