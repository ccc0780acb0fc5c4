import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewFiles, file, settled } from './imports.ts';
import { countRows, done, gradeButton, question, rowsOf, showAnswer, tapGrade } from './steps.ts';

const deck = `# Caching - Interview Questions

### Question 1: Why a cache
**Id**: why-a-cache
**Difficulty**: Mid (L4)
**Time**: 6 minutes

#### Question
Why does a server keep keys and values?

#### Hints
**Hint 1**: What repeats
> What would each step compute again?

#### Key Points
- Each token attends to all before it
- Keys and values do not change
- Memory is traded for time
- Its size grows with the context

#### Model Answer
In short: to compute each token only once.

Without it, step n would compute n tokens anew.
`;

const first = new Date('2026-03-02T09:00:00+01:00');
const later = new Date('2026-03-30T09:00:00+02:00');

const field = (page: Page) => page.getByRole('textbox', { name: /^Your answer/ });
const timer = (page: Page) => page.getByRole('timer');
const point = (page: Page, text: string) => page.getByRole('checkbox', { name: text });

/** The question, asked now. */
async function ask(page: Page) {
  await page.goto('./answer?question=interview/why-a-cache');
  await expect(question(page)).toHaveText('Why does a server keep keys and values?');
  await expect(showAnswer(page)).toBeEnabled();
}

async function begin(page: Page, at = first) {
  await page.clock.setFixedTime(at);
  await settled(page);
  await previewFiles(page, [
    file('interview.md', deck.replace('# Caching', '---\nid: interview\n---\n# Caching')),
  ]);
  await importIt(page, 'Caching - Interview Questions');
  await ask(page);
}

/** Presses Tab until something that fits has focus. */
async function tabTo(page: Page, name: RegExp) {
  for (let at = 0; at < 30; at++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return (at?.closest('label') ?? at)?.textContent.trim() ?? '';
    });
    if (name.test(text)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('an answer is typed with the keys alone, kept over a reload, and shown then and now', async ({
  page,
}) => {
  await begin(page);
  await tabTo(page, /^Type it instead/);
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('1234 tokens, u and 5 keys');
  await expect(field(page)).toHaveValue('1234 tokens, u and 5 keys');
  await expect
    .poll(() => rowsOf(page, 'answers'))
    .toMatchObject([{ text: '1234 tokens, u and 5 keys' }]);
  await page.reload();
  await expect(field(page)).toHaveValue('1234 tokens, u and 5 keys');
  await expect(showAnswer(page)).toBeEnabled();
  await field(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' again.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'In short' })).toBeFocused();
  const answers = page.getByRole('region', { name: 'Your answer' });
  await expect(answers).toContainText('1234 tokens, u and 5 keys again.');

  for (const said of [/^Keys and values do not change/, /^Memory is traded/]) {
    await tabTo(page, said);
    await page.keyboard.press('Space');
  }
  await expect(answers).toContainText('2 of 4 key points');
  await expect(page.getByRole('button', { name: /^Hard, .*suggested/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Questions done for today')).toBeVisible();

  // A grade taken back gives the answer back too.
  await page.keyboard.press('u');
  await expect(field(page)).toHaveValue('1234 tokens, u and 5 keys again.');
  await field(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Questions done for today')).toBeVisible();

  await page.clock.setFixedTime(later);
  await ask(page);
  await expect(field(page)).toHaveCount(0);
  await tabTo(page, /^Type it instead/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('To compute each token once.');
  await page.keyboard.press('Control+Enter');
  const both = page.getByRole('region', { name: 'Then and now' });
  await expect(both.getByRole('figure')).toHaveText([
    /^Now.*To compute each token once\.$/,
    /^2\sMarch 2 of 4 key points.*1234 tokens, u and 5 keys again\.$/,
  ]);
});

test('an answer is typed by touch alone', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.setViewportSize({ width: 390, height: 844 });
  await begin(page);
  await page.getByText('Full answer').tap();
  await expect(timer(page)).toHaveText(/of 6:00$/);
  await page.getByRole('button', { name: 'Type it instead' }).tap();
  await field(page).fill('Tokens are not computed twice.');
  await expect.poll(() => countRows(page, 'answers')).toBe(1);
  await page.reload();
  await expect(field(page)).toHaveValue('Tokens are not computed twice.');
  await expect(page.getByRole('radio', { name: /Full answer/ })).toBeChecked();
  await showAnswer(page).tap();
  await page.getByText('Keys and values do not change').tap();
  await page.getByRole('button', { name: 'How is this graded?' }).tap();
  const sheet = page.getByRole('dialog', { name: 'How is this graded?' });
  await expect(sheet).toContainText('A red flag slipped in');
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: /^Again, .*suggested/ })).toBeVisible();
  await tapGrade(page, 'Again');
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(field(page)).toHaveValue('Tokens are not computed twice.');
  await showAnswer(page).tap();
  await expect(point(page, 'Keys and values do not change')).toBeChecked();
  await tapGrade(page, 'Hard');
  await expect(done(page)).toHaveAttribute('aria-valuenow', '1');

  await page.clock.setFixedTime(later);
  await ask(page);
  await showAnswer(page).tap();
  const both = page.getByRole('region', { name: 'Then and now' });
  await expect(both).toContainText(/2\sMarch/);
  await expect(both).toContainText('1 of 4 key points');
  await expect(both).toContainText('Tokens are not computed twice.');
  await context.close();
});

test('the timer counts up, stands when told to, and says politely when time is up', async ({
  page,
}) => {
  await page.clock.install({ time: first });
  await settled(page);
  await previewFiles(page, [
    file('interview.md', deck.replace('# Caching', '---\nid: interview\n---\n# Caching')),
  ]);
  await importIt(page, 'Caching - Interview Questions');
  await ask(page);
  await expect(timer(page)).toHaveText('0:00 of 2:00');
  await page.clock.runFor(10_000);
  await expect(timer(page)).toHaveText('0:00 of 2:00');
  await page.getByRole('button', { name: 'Start timer' }).click();
  await page.clock.runFor(65_000);
  await expect(timer(page)).toHaveText('1:05 of 2:00');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(60_000);
  await expect(timer(page)).toHaveText('1:05 of 2:00');
  await page.getByText('Full answer').click();
  await expect(timer(page)).toHaveText('1:05 of 6:00');
  await page.getByText('Outline').click();
  await page.getByRole('button', { name: 'Go on' }).click();
  const said = page.getByRole('status').filter({ hasText: 'Time is up' });
  await page.clock.runFor(54_000);
  await expect(said).toHaveCount(0);
  await page.clock.runFor(2_000);
  await expect(said).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(timer(page)).toHaveText(/^3:0\d of 2:00$/);
});

test('what was typed goes with everything else', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: 'Type it instead' }).click();
  await field(page).fill('Kept.');
  await expect.poll(() => countRows(page, 'answers')).toBe(1);
  await page.goto('./settings');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox').fill('delete');
  await sheet.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
  expect(await countRows(page, 'answers')).toBe(0);
});

test('axe finds nothing on written answers', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page);
  await checkAccessibility(page, 'before the answer');
  await page.getByRole('button', { name: 'Type it instead' }).click();
  await field(page).fill('A first answer.');
  await checkAccessibility(page, 'a field to type in');
  await showAnswer(page).click();
  await point(page, 'Memory is traded for time').check();
  await gradeButton(page, 'Again').click();
  await page.clock.setFixedTime(later);
  await ask(page);
  await page.getByRole('button', { name: 'Type it instead' }).click();
  await field(page).fill('A second answer.');
  await showAnswer(page).click();
  await checkAccessibility(page, 'then and now');
  await page.getByRole('button', { name: 'How is this graded?' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await checkAccessibility(page, 'how it is graded');
});
