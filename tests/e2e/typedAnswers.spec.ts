import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewText, settled } from './imports.ts';
import { done, gradeButton, question, showAnswer, type Word } from './steps.ts';

const deck = `# Typed answers

Q: How large is half a GiB?
A: = 512 MiB ± 2%

A GiB has 1,024 MiB.

Q: How many layers?
A: = 32

Q: Which program serves a model?
Answer: typed
A: \`llama-server\`

It speaks HTTP.

Q: How many bytes do {{n}} weights of 16 bits take?
A: = {{bytes}} kB ± 1%

\`\`\`formula
n = 1000 .. 99000000 step 1000
bytes = n * 2 / 1000
\`\`\`

{{n}} × 2 B = {{bytes}} kB.
`;

const field = (page: Page) => page.getByRole('textbox', { name: /^Your answer/ });
const suggested = (page: Page, word: Word) =>
  page.getByRole('button', { name: new RegExp(`^${word}, in .*, suggested$`) });
const answered = (page: Page, count: number) =>
  expect(done(page)).toHaveAttribute('aria-valuenow', `${count}`);

/** To the first of its cards. */
async function begin(page: Page, text = deck) {
  await settled(page);
  await previewText(page, text);
  await importIt(page, 'Typed answers');
  await page.goto('./review');
}

/** The next card, with its answer typed and shown by Enter, and graded so. */
async function answer(page: Page, typed: string, word: Word) {
  const asked = await question(page).innerText();
  await field(page).fill(typed);
  await field(page).press('Enter');
  await gradeButton(page, word).click();
  await expect(question(page)).not.toHaveText(asked);
}

test('a number is typed with the keys, right, wrong and in another unit', async ({ page }) => {
  await begin(page);
  await expect(question(page)).toHaveText('How large is half a GiB?');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleName('Your answer in MiB');
  await page.keyboard.type('1234');
  await answered(page, 0);
  await expect(field(page)).toHaveValue('1234');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2.41 times the right value.')).toBeVisible();
  await expect(page.getByText('A GiB has 1,024 MiB.')).toBeVisible();
  await expect(suggested(page, 'Again')).toBeVisible();
  await page.keyboard.press('u');
  await answered(page, 0);
  // The field is gone, so the digits grade.
  await page.keyboard.press('2');
  await answered(page, 1);

  await expect(question(page)).toHaveText('How many layers?');
  await expect(field(page)).toHaveAccessibleName('Your answer');
  await page.keyboard.press('Enter');
  await expect(gradeButton(page, 'Good')).toBeVisible();
  await expect(page.getByRole('button', { name: /suggested/ })).toHaveCount(0);
  await page.keyboard.press('4');
  await answered(page, 2);
  await expect(question(page)).toHaveText('Which program serves a model?');
  await page.keyboard.type('x');
  await page.reload();
  await answered(page, 2);
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('');
});

test('another unit is converted, and one tap takes the suggestion', async ({ page }) => {
  await begin(page);
  await field(page).fill('0,51 GiB');
  await showAnswer(page).click();
  await expect(page.getByText('You typed 0,51 GiB')).toBeVisible();
  await expect(page.getByText('2.0 % too high, within ± 2 %.')).toBeVisible();
  await expect(suggested(page, 'Good')).toBeVisible();
  await page.keyboard.press('Enter');
  await answered(page, 1);
  await field(page).fill('32 ms');
  await showAnswer(page).click();
  await expect(page.getByText('A number without a unit is asked for')).toBeVisible();
  await expect(suggested(page, 'Again')).toBeVisible();
});

test('typed words are compared character by character', async ({ page }) => {
  await begin(page);
  await answer(page, '512', 'Easy');
  await answer(page, '32', 'Easy');
  await expect(question(page)).toHaveText('Which program serves a model?');
  await page.keyboard.type('lama servers');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 characters too many, 2 missing.')).toBeVisible();
  await expect(page.getByRole('deletion')).toHaveText([' ', 's']);
  await expect(page.getByRole('insertion')).toHaveText(['l', '-']);
  await expect(page.getByText('It speaks HTTP.')).toBeVisible();
  await page.keyboard.press('Enter');
  await answered(page, 3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await answered(page, 2);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(' llama-server ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right, to the letter.')).toBeVisible();
  await expect(suggested(page, 'Good')).toBeVisible();
});

test('a card draws its numbers anew with each showing, and keeps them over a reload', async ({
  page,
}) => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 8, minutes));
  await page.clock.setFixedTime(at(0));
  await begin(
    page,
    deck.slice(deck.indexOf('Q: How many bytes')).replace(/^/, '# Typed answers\n\n'),
  );
  const asked = /^How many bytes do ([\d,]+) weights of 16 bits take\?$/;
  await expect(question(page)).toHaveText(asked);
  const first = await question(page).innerText();
  const weights = (text: string) => Number(asked.exec(text)![1]!.replaceAll(',', ''));
  await page.reload();
  await expect(question(page)).toHaveText(first);

  await field(page).fill(`${weights(first) * 2} bytes`);
  await showAnswer(page).click();
  await expect(page.getByText('Right.', { exact: true })).toBeVisible();
  const shown = ((weights(first) * 2) / 1000).toLocaleString('en-US');
  await expect(
    page.getByText(`${weights(first).toLocaleString('en-US')} × 2 B = ${shown} kB.`),
  ).toBeVisible();
  await gradeButton(page, 'Again').click();
  await answered(page, 1);

  await page.clock.setFixedTime(at(5));
  await page.goto('./');
  await page.goto('./review');
  await expect(question(page)).toHaveText(asked);
  const second = await question(page).innerText();
  expect(weights(second)).not.toBe(weights(first));
  await page.reload();
  await expect(question(page)).toHaveText(second);

  // In lists stands an example.
  await page.goto('./decks');
  await page.getByRole('link', { name: /^Typed answers/ }).click();
  await expect(
    page.getByRole('button', { name: /How many bytes do [\d,]+ weights/ }),
  ).toBeVisible();
  await page.getByRole('searchbox').fill('weights of 16');
  await expect(page.getByText('1 of 1 entry')).toBeVisible();
});

test('axe finds nothing on typed answers', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await begin(page);
  await expect(field(page)).toBeFocused();
  await checkAccessibility(page, 'a number to type');
  await answer(page, '512', 'Easy');
  await field(page).fill('30');
  await showAnswer(page).click();
  await checkAccessibility(page, 'a wrong number');
  await gradeButton(page, 'Easy').click();
  await field(page).fill('lama');
  await showAnswer(page).click();
  await checkAccessibility(page, 'wrong words');
});
