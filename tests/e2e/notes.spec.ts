import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { settled } from './imports.ts';
import { allWritten, question, showAnswer } from './steps.ts';

/** As a picture of the clipboard comes in. */
const pastePicture = (page: Page) =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 20);
    canvas.getContext('2d')!.fillRect(0, 0, 40, 20);
    const file = new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file);
    const paste = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', paste));
  });

async function makeDeck(page: Page, name: string) {
  await page.getByLabel('Deck', { exact: true }).selectOption({ label: 'New deck…' });
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make deck' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByLabel('Deck', { exact: true }).locator('option:checked')).toHaveText(name);
}
const preview = (page: Page) => page.getByRole('region', { name: /^Preview/ });
const front = (page: Page) => page.getByLabel('Front', { exact: true });
const back = (page: Page) => page.getByLabel('Back', { exact: true });

test('a note with a pasted picture is written, looked at, added, and asked', async ({ page }) => {
  await settled(page);
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Add', exact: true }).first().click();
  await makeDeck(page, 'Coffee');
  await front(page).fill('What is a **ristretto**?');
  await pastePicture(page);
  await expect(front(page)).toHaveValue('What is a **ristretto**?\n\n![](image.png)');
  await expect(preview(page).locator('strong')).toHaveText('ristretto');
  await expect(preview(page).locator('img')).toHaveJSProperty('naturalWidth', 40);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Write the back.' })).toBeVisible();
  await expect(back(page)).toBeFocused();

  // Said into the microphone, and thought better of.
  await page.getByRole('button', { name: 'Record sound' }).click();
  const stop = page.getByRole('button', { name: 'Stop recording' });
  await expect(stop.locator('..')).toContainText('0:01');
  await stop.click();
  await expect(back(page)).toHaveValue(/^\[Recording\]\(recording\.\w+\)$/);
  await expect(preview(page).locator('audio')).toHaveJSProperty('error', null);
  await expect(preview(page).locator('audio')).not.toHaveJSProperty('readyState', 0);
  await back(page).fill('A short espresso.');
  await page.getByLabel('Tags', { exact: true }).fill('drinks');
  await page.keyboard.press('Enter');
  await checkAccessibility(page, 'the editor');

  // What is typed outlives the app, picture and all.
  await expect.poll(() => typedOnDisk(page)).toBe('A short espresso.');
  await page.reload();
  await expect(page.getByText('Your draft, not saved yet')).toBeVisible();
  await expect(preview(page).locator('img')).toHaveJSProperty('naturalWidth', 40);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Added to Coffee.')).toBeVisible();
  await expect(front(page)).toHaveValue('');

  // The same once more is warned of, and taken back.
  await front(page).fill('what is a ristretto?');
  await expect(page.getByRole('link', { name: 'What is a ristretto?' })).toBeVisible();
  await back(page).fill('Twice.');
  await back(page).press('Control+Enter');
  await expect(front(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(front(page)).toHaveValue('what is a ristretto?');
  await page.keyboard.press('Escape');
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Coffee' }).click();
  await expect(page.getByText('1 entry')).toBeVisible();

  await allWritten(page);
  await page.goto('./review');
  await expect(question(page)).toContainText('What is a ristretto?');
  await expect(question(page).locator('img')).toHaveJSProperty('naturalWidth', 40);
  await showAnswer(page).click();
  await expect(page.getByText('A short espresso.')).toBeVisible();
});

test('a cloze is written by keyboard alone', async ({ page }) => {
  await settled(page);
  await page.goto('./decks');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('heading', { name: 'New note' })).toBeVisible({ timeout: 500 });
  }).toPass();
  // The key may have been pressed once more than it took.
  await front(page).fill('');
  await makeDeck(page, 'Places');
  await page.getByLabel('Kind').focus();
  await page.keyboard.type('Cloze');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Paris lies on the Seine');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Shift+C');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+C');
  const text = page.getByLabel('Text', { exact: true });
  await expect(text).toHaveValue(/\{\{c2::Paris ?\}\} ?lies on the \{\{c1::Seine\}\}/);
  await expect(preview(page).getByRole('article')).toHaveCount(2);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Added to Places.')).toBeVisible();
  await expect(text).toBeFocused();
  await page.keyboard.type('Half');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Not saved: kept as a draft.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Decks' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(text).toHaveValue('Half');
});

test('a note that comes with the app is edited, compared with its deck, and set back', async ({
  page,
}) => {
  await settled(page);
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Terms' }).first().click();
  await page.getByRole('searchbox', { name: 'Search in this deck' }).fill('tensor');
  await page
    .getByRole('button', { name: /^Tensor/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('link', { name: 'Edit' }).click();
  const meaning = page.getByLabel('Meaning', { exact: true });
  const before = await meaning.inputValue();
  await meaning.fill(`In other words, ${before}`);
  await expect(preview(page).getByText('In other words').first()).toBeVisible();
  await meaning.press('Control+Enter');
  await expect(page.getByText('Saved.')).toBeVisible();

  await expect(page.getByRole('dialog')).toContainText('In other words');
  const edit = page.getByRole('dialog').getByRole('link', { name: /^Edit The text is yours/ });
  await edit.click();
  await page.getByText('From the deck’s text to yours').click();
  await expect(page.getByRole('region', { name: 'Your edit' }).locator('ins')).toHaveText(
    /^\s*In other words, A$/,
  );
  await checkAccessibility(page, 'an edited note');
  await page.getByRole('button', { name: 'Use the deck’s text' }).click();
  await expect(meaning).toHaveValue(before);
  await expect(page.getByRole('region', { name: 'Your edit' })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(meaning).toHaveValue(/^In other words/);
});

/** The back of the draft as the database has it. */
const typedOnDisk = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) =>
        request.addEventListener('success', () => resolve(request.result)),
      );
    const db = await done(indexedDB.open('engram'));
    const draft = await done(db.transaction('drafts').objectStore('drafts').get(''));
    db.close();
    return draft?.fields.values.back;
  });
