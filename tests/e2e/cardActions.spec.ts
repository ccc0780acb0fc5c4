import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewText } from './imports.ts';
import {
  allDecks,
  done,
  firstRun,
  grade,
  gradeButton,
  question,
  showAnswer,
  tapGrade,
} from './steps.ts';
import { toCards } from './touch.ts';

const sheet = (page: Page) => page.getByRole('dialog');
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Menu' }).tap();
  await expect(sheet(page).getByRole('heading', { name: 'Menu' })).toBeVisible();
}
const choose = (page: Page, name: string | RegExp) =>
  sheet(page).getByRole('button', { name }).tap();

test('marks, flags and what is put away, by keyboard alone, and back to the start', async ({
  page,
}) => {
  await firstRun(page);
  const first = await question(page).innerText();
  const keys = page.keyboard;
  await keys.press('*');
  await expect(page.getByText(/Marked$/)).toBeVisible();
  await keys.press('Control+3');
  await expect(page.getByText(/Green flag · Marked$/)).toBeVisible();
  await keys.press('Control+3');
  await expect(page.getByText(/Green flag/)).toBeHidden();
  await keys.press('-');
  await expect(question(page)).not.toHaveText(first);
  const second = await question(page).innerText();
  await keys.press('!');
  await expect(question(page)).not.toHaveText(second);
  const third = await question(page).innerText();
  await keys.press('@');
  await expect(question(page)).not.toHaveText(third);
  for (const [undid, back] of [
    ['Suspend card', third],
    [/Suspend (?:note|card)/, second],
    ['Bury card', first],
  ] as const) {
    await keys.press('u');
    await expect(question(page)).toHaveText(back);
    await said(page, /^Undid: /);
    await said(page, undid);
  }
  for (let i = 0; i < 3; i++) {
    await keys.press('u');
    await said(page, i < 2 ? 'Undid: Flag.' : 'Undid: Mark.');
    if (i === 0) await expect(page.getByText(/Green flag · Marked$/)).toBeVisible();
    if (i === 1) await expect(page.getByText(/Green flag/)).toBeHidden();
  }
  await expect(page.getByText(/Marked$/)).toBeHidden();
  await keys.press('Control+Shift+Z');
  await said(page, 'Did again: Mark.');
  await expect(page.getByText(/Marked$/)).toBeVisible();
});

test('keys that follow each other at once are all heard, in order', async ({ page }) => {
  await firstRun(page);
  await page.keyboard.press('*');
  await expect(page.getByText(/Marked$/)).toBeVisible();
  // No waiting: each acts on what the one before left.
  for (const key of ['-', '@', ' ', '3', '-', ' ', '4']) await page.keyboard.press(key);
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2');
  for (const undid of ['Easy', 'Bury card', 'Good', 'Suspend card', 'Bury card', 'Mark']) {
    await page.keyboard.press('u');
    await said(page, `Undid: ${undid}.`);
  }
});

test('all keys are shown by one of them', async ({ page }) => {
  await firstRun(page);
  await page.keyboard.press('?');
  await expect(sheet(page).getByRole('heading', { name: 'Keys' })).toBeVisible();
  await expect(sheet(page).getByText('Suspend all cards of its note')).toBeVisible();
  await expect(sheet(page).getByText('Ctrl 1–7')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeHidden();
});

test('a note is edited where it is asked, and its text comes back with undo', async ({ page }) => {
  await firstRun(page);
  const was = await question(page).innerText();
  await page.keyboard.press('e');
  const text = sheet(page).getByRole('textbox', { name: 'Text, in Markdown' });
  const source = await text.inputValue();
  await text.fill(source.replace(/^### .*/, '### Tried name'));
  await page.keyboard.press('Escape');
  await expect(sheet(page).getByText('Leave without saving?')).toBeVisible();
  await sheet(page).getByRole('button', { name: 'Go on editing' }).click();
  await text.focus();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toBeHidden();
  await expect(question(page)).toContainText('Tried name');
  await page.keyboard.press('u');
  await said(page, 'Undid: Edit.');
  await expect(question(page)).toHaveText(was);
  await page.keyboard.press('Control+Shift+Z');
  await expect(question(page)).toContainText('Tried name');
  await page.reload();
  await expect(question(page)).toContainText('Tried name');
});

test('the menu by touch alone: flag, info, due date, report, delete', async ({ page }) => {
  await page.clock.setFixedTime(new Date(Date.UTC(2026, 2, 2, 8)));
  await firstRun(page);
  const first = await question(page).innerText();
  await openMenu(page);
  await choose(page, 'Flag');
  await choose(page, 'Red');
  await expect(sheet(page)).toBeHidden();
  await expect(page.getByText(/Red flag$/)).toBeVisible();

  await openMenu(page);
  await choose(page, 'Card info');
  await expect(sheet(page).getByText(/has not been asked yet/)).toBeVisible();
  await choose(page, 'Back');
  await choose(page, 'Report a mistake');
  await sheet(page).getByRole('textbox').fill('The unit is wrong');
  await choose(page, 'Keep report');
  await said(page, 'Decks lists what you reported');

  await grade(page, 'Again');
  await page.clock.setFixedTime(new Date(Date.UTC(2026, 2, 2, 8, 2)));
  await grade(page, 'Easy');
  await expect(question(page)).toHaveText(first);
  await openMenu(page);
  await choose(page, 'Card info');
  await expect(sheet(page).getByText(/step 1 of learning/)).toBeVisible();
  await expect(sheet(page).getByRole('img', { name: /chance of recall/ })).toBeVisible();
  await expect(sheet(page).getByRole('cell', { name: 'Again' })).toBeVisible();
  await choose(page, 'Back');
  await choose(page, 'Set due date');
  await sheet(page).getByLabel('Days from today').fill('5');
  await expect(sheet(page).getByText(/Due in 5 days/)).toBeVisible();
  await choose(page, 'Set due date');
  await said(page, 'Due date set.');
  await expect(question(page)).not.toHaveText(first);
  const next = await question(page).innerText();

  await openMenu(page);
  await choose(page, 'Delete card');
  await choose(page, 'Delete card');
  await expect(question(page)).not.toHaveText(next);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
  await expect(question(page)).toHaveText(next);

  await page.goto('./decks');
  await expect(page.getByRole('heading', { name: 'Reported (1)' })).toBeVisible();
  await page.getByRole('link', { name: /The unit is wrong/ }).tap();
  await expect(sheet(page)).toBeVisible();
  await sheet(page)
    .getByRole('button', { name: /Card info/ })
    .first()
    .tap();
  await expect(sheet(page).getByText('You set this date by hand on 2\u00a0March.')).toBeVisible();
  await page.goto('./decks');
  await page.getByRole('button', { name: /^Dismiss the report/ }).tap();
  await expect(page.getByRole('heading', { name: 'Reported (1)' })).toBeHidden();
});

test('by touch: a card is copied, and goes to another deck and back', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await firstRun(page);
  for (const deck of ['Mine', 'Yours']) {
    await previewText(page, `Q: What is in ${deck}?\nA: The answer of ${deck}\n`, deck);
    await importIt(page, deck);
  }
  await toCards(page);
  const asked = await question(page).innerText();
  await openMenu(page);
  await choose(page, 'Copy');
  await said(page, 'Question and answer copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.startsWith(`${asked}\n\n`)).toBe(true);

  const inYours = page.getByRole('main').getByText(/^Yours/);
  await expect(inYours).toBeHidden();
  await openMenu(page);
  await choose(page, 'Change deck');
  await choose(page, 'Yours');
  await expect(sheet(page)).toBeHidden();
  await said(page, 'Moved to Yours.');
  await expect(inYours).toBeVisible();
  await expect(question(page)).toHaveText(asked);
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).tap();
  await said(page, 'Undid: Change deck.');
  await expect(inYours).toBeHidden();
});

test('a card forgotten again and again is a leech: suspended where so set, with advice', async ({
  page,
}) => {
  const morning = (day: number) => page.clock.setFixedTime(new Date(Date.UTC(2026, 2, day, 8)));
  await morning(2);
  await firstRun(page);
  const asked = await question(page).innerText();
  await grade(page, 'Easy');
  // The fewest lapses; the card comes before what is new, and each lapse sends it to another day.
  await page.goto('./settings/scheduling');
  await page.getByRole('textbox', { name: /^Relearning steps/ }).fill('');
  await page.getByRole('combobox', { name: /^Leech threshold/ }).selectOption('4 lapses');
  await page.getByRole('combobox', { name: /^Leech action/ }).selectOption('Suspend');
  await page.getByRole('combobox', { name: /^New\/review order/ }).selectOption('Reviews first');
  await page.getByRole('button', { name: 'Save' }).tap();
  await expect(page.getByRole('region', { name: 'Not saved yet' })).toBeHidden();
  for (let lapses = 1; lapses <= 4; lapses++) {
    await morning(2 + 14 * lapses);
    await page.goto('./');
    await toCards(page);
    await expect(question(page)).toHaveText(asked);
    await showAnswer(page).tap();
    await tapGrade(page, 'Again');
    // It is on disk: only then the next morning may come.
    await expect(done(page)).toHaveAttribute('aria-valuenow', /[1-9]/);
  }
  await said(page, 'A leech: forgotten 4 times and suspended.');
  await page.getByRole('status').getByRole('button', { name: 'What to do' }).tap();
  await expect(sheet(page).getByRole('heading', { name: 'Hard to remember' })).toBeVisible();
  await choose(page, /^Ask it all the same/);
  await said(page, 'It is asked again.');
});

test('after a lapse, a question leads through the terms it rests on', async ({ page }) => {
  await firstRun(page);
  await allDecks(page);
  await page.goto('./answer?question=module-01-interview/what-gguf-is-for');
  await showAnswer(page).tap();
  await gradeButton(page, 'Again').click();
  const way = page.getByRole('status').getByRole('button', { name: /^Look at the .*it rests on$/ });
  await expect(way).toBeVisible();
  await way.tap();
  await expect(sheet(page)).toBeVisible();
  const next = sheet(page).getByRole('button', { name: /^Next term/ });
  for (let i = 0; i < 20 && (await next.isVisible()); i++) await next.tap();
  await choose(page, 'Done');
  await expect(sheet(page)).toBeHidden();
});

test('a question is flagged, suspended and taken back by keyboard', async ({ page }) => {
  await firstRun(page);
  await allDecks(page);
  await page.goto('./answer?question=module-01-interview/what-gguf-is-for');
  await expect(showAnswer(page)).toBeEnabled();
  const asked = await question(page).innerText();
  await page.keyboard.press('Control+1');
  await expect(page.getByText(/Red flag$/)).toBeVisible();
  await page.keyboard.press('@');
  await said(page, 'Suspended');
  await page.keyboard.press('u');
  await said(page, 'Undid: Suspend card.');
  await expect(question(page)).toHaveText(asked);
});

test('axe finds nothing on the sheets of a card', async ({ page }) => {
  // Many screens, each loaded anew.
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date(Date.UTC(2026, 2, 2, 8)));
  await firstRun(page);
  await grade(page, 'Again');
  await page.clock.setFixedTime(new Date(Date.UTC(2026, 2, 2, 8, 2)));
  await grade(page, 'Easy');
  for (const name of ['1', 'flag', 'due', 'report', 'delete', 'keys', 'info', 'edit', 'leech']) {
    await page.goto(`./review?menu=${name}`);
    await expect(sheet(page).getByRole('heading').first()).toBeVisible();
    if (name === 'info') await expect(sheet(page).getByRole('img')).toBeVisible();
    if (name === 'edit') await expect(sheet(page).getByRole('region')).toBeVisible();
    await checkAccessibility(page, name);
  }
});
