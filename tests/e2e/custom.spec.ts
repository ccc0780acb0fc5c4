import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { countRows, firstRun, grade, gradeButton, showAnswer } from './steps.ts';

const now = new Date('2026-11-26T09:00:00+01:00');
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Done in this study' });
const done = (page: Page) => page.getByRole('heading', { name: 'Done', exact: true });

/** Three cards seen, two more forgotten. */
async function begin(page: Page) {
  await page.clock.setFixedTime(now);
  await firstRun(page);
  for (const word of ['Easy', 'Easy', 'Easy', 'Again', 'Again'] as const) await grade(page, word);
  await page.goto('./');
}

/** Schedules and log as written, past the app; bundled decks may still be coming in, which leaves these alone. */
const written = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('engram');
    await new Promise((resolve) => open.addEventListener('success', resolve));
    const tx = open.result.transaction(['cardLoose', 'logLoose', 'logPages']);
    const all = [...tx.objectStoreNames].map((name) => tx.objectStore(name).getAll());
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    open.result.close();
    return all.map(({ result }) => JSON.stringify(result));
  });

test('by touch: practice of what was forgotten leaves no trace', async ({ page }) => {
  await begin(page);
  const before = await written(page);
  await page.getByRole('link', { name: 'Study more' }).tap();
  await expect(page.getByText('Practice: schedules stay as they are.')).toBeVisible();
  await page.getByRole('link', { name: /^Forgotten today.*2$/ }).tap();
  await expect(page.getByText('2 left · practice')).toBeVisible();
  const answer = async (word: 'Again' | 'Good') => {
    await showAnswer(page).tap();
    await page.getByRole('button', { name: `${word}, ` }).click();
  };
  await answer('Again');
  // It comes back at the end.
  await expect(page.getByText('2 left · practice')).toBeVisible();
  await answer('Good');
  await expect(progress(page)).toHaveAttribute('aria-valuenow', '1');
  await answer('Good');
  await expect(done(page)).toBeVisible();
  await expect(page.getByText(/^2 cards, 1 of them remembered at once\./)).toBeVisible();
  await expect(page.getByText('Practice: schedules stay as they are.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByText('1 left · practice')).toBeVisible();
  const menu = async (choice: 'Undo' | 'Redo') => {
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: choice }).tap();
  };
  await menu('Redo');
  await expect(done(page)).toBeVisible();
  await menu('Undo');
  await expect(page.getByText('1 left · practice')).toBeVisible();
  await answer('Good');
  // What is done anew leaves nothing to do again.
  await page.getByRole('button', { name: 'Menu' }).tap();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Redo' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Back to Study more' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'Study more' })).toBeVisible();
  expect(await written(page)).toEqual(before);
});

test('by keyboard: new cards are previewed, and stay new', async ({ page }) => {
  await begin(page);
  const before = await written(page);
  await page.goto('./custom');
  await page.getByRole('button', { name: /^Preview new/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^5 new cards/ })).toBeChecked();
  await page.getByRole('button', { name: 'Start with 5 cards' }).focus();
  await page.keyboard.press('Enter');
  await expect(showAnswer(page)).toBeEnabled();
  await expect(progress(page)).toHaveAttribute('aria-valuemax', '5');
  for (const [at, key] of ['3', 'Enter', ' ', '1', '4', '3'].entries()) {
    await page.keyboard.press(' ');
    await expect(page.getByRole('group', { name: 'Did you know it?' })).toBeFocused();
    await page.keyboard.press(key);
    const gone = at < 3 ? at + 1 : at;
    await expect(progress(page)).toHaveAttribute('aria-valuenow', `${gone}`);
  }
  await expect(done(page)).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog').getByText('Ctrl Shift Z')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/^5 cards, 4 of them remembered at once\./)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('1 left · practice')).toBeVisible();
  expect(await written(page)).toEqual(before);
});

test('due ahead counts: grades are written, and can be taken back', async ({ page }) => {
  await begin(page);
  await page.goto('./custom');
  const entries = await countRows(page, 'logLoose');
  await page.getByRole('button', { name: /^Due ahead/ }).click();
  await expect(page.getByText('These grades count: each card gets its next date')).toBeVisible();
  await page.getByRole('radio', { name: /^14 days/ }).check();
  await page.getByRole('button', { name: 'Start with 3 cards' }).click();
  await showAnswer(page).click();
  await gradeButton(page, 'Good').click();
  await expect(page.getByText('2 left', { exact: true })).toBeVisible();
  await expect.poll(() => countRows(page, 'logLoose')).toBe(entries + 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('3 left', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.getByText('2 left', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.getByText('3 left', { exact: true })).toBeVisible();
  for (let i = 0; i < 3; i++) {
    await showAnswer(page).click();
    await gradeButton(page, 'Good').click();
  }
  await expect(page.getByText('The grades count: each card has its next date.')).toBeVisible();
  // Three grades; and the one taken back with its undo, the undo of that, and the last undo.
  await expect.poll(() => countRows(page, 'logLoose')).toBe(entries + 7);
});

test('every kind of study begins, with the count it promised', async ({ page }) => {
  await begin(page);
  await page.goto('./custom');
  await page.getByRole('link', { name: /^Fifteen-minute warm-up.*5$/ }).click();
  await expect(progress(page)).toHaveAttribute('aria-valuemax', '5');
  for (const [kind, choice, cards] of [
    ['By state', /^Young/, 3],
    ['By module', /^Foundations/, 5],
  ] as const) {
    await page.goto('./custom');
    await page.getByRole('button', { name: kind }).click();
    await page.getByRole('radio', { name: choice }).check();
    await page.getByRole('button', { name: `Start with ${cards} cards` }).click();
    await expect(progress(page)).toHaveAttribute('aria-valuemax', `${cards}`);
  }
  await page.goto('./custom');
  await page.getByRole('button', { name: 'By search' }).click();
  await page.getByRole('combobox', { name: 'Search for cards' }).fill('-is:new module:1');
  const start = page.getByRole('button', { name: /^Start with [1-9]/ });
  await expect(start).toBeEnabled();
  const [found] = /\d+/.exec((await start.textContent())!)!;
  await start.click();
  await expect(progress(page)).toHaveAttribute('aria-valuemax', found);
  await page.goto('./custom');
  await page.getByRole('button', { name: 'By tag' }).click();
  await expect(
    page.getByRole('dialog').getByText(/No card that you have seen has a tag|Start with/),
  ).toBeVisible();
  await page.goto('./custom/study?kind=state&of=leech');
  await expect(page.getByRole('heading', { name: 'No cards here' })).toBeVisible();
  await page.goto('./custom/study?kind=nonsense');
  await expect(page.getByRole('heading', { name: 'No cards here' })).toBeVisible();
});

test('axe finds nothing where a study is chosen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page);
  await page.goto('./custom');
  await expect(page.getByRole('link', { name: /^Forgotten today.*2$/ })).toBeVisible();
  await checkAccessibility(page, 'study more');
  await page.getByRole('button', { name: 'By state' }).click();
  await expect(page.getByRole('radio', { name: /^Young/ })).toBeVisible();
  await checkAccessibility(page, 'a choice');
});

test('axe finds nothing in a study', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page);
  await page.goto('./custom/study?kind=forgotten');
  await showAnswer(page).click();
  await checkAccessibility(page, 'practice, answer');
  for (let i = 0; i < 2; i++) {
    if (i > 0) await showAnswer(page).click();
    await page.getByRole('button', { name: 'Good, ' }).click();
  }
  await expect(done(page)).toBeVisible();
  await checkAccessibility(page, 'done');
});
