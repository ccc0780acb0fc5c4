import { expect, test } from './app.ts';
import { countRows, done, firstRun, grade, question, showAnswer } from './steps.ts';

test('two tabs on one card: one grade, and a message in the other, which moves on', async ({
  context,
}) => {
  const one = await context.newPage();
  await firstRun(one);
  // A tab that brings decks in looks at what others did meanwhile.
  await expect.poll(() => countRows(one, 'decks'), { timeout: 60_000 }).toBe(21);
  const two = await context.newPage();
  // This tab sleeps, as phones let tabs sleep: it hears of nothing until it grades.
  await two.addInitScript(() => {
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  await two.goto('./review');
  await expect(showAnswer(two)).toBeEnabled();
  const asked = await question(one).innerText();
  await expect(question(two)).toHaveText(asked);

  await grade(one, 'Good');
  await expect(question(one)).not.toHaveText(asked);
  await expect.poll(() => countRows(one, 'logLoose')).toBe(1);
  await expect(question(two)).toHaveText(asked);
  await grade(two, 'Easy');
  await expect(two.getByText(/graded in another tab/)).toBeVisible();
  await expect(question(two)).toHaveText(await question(one).innerText());
  expect(await countRows(one, 'logLoose')).toBe(1);
});

test('two tabs that grade one card at the same moment give it one grade', async ({ context }) => {
  const one = await context.newPage();
  await firstRun(one);
  const two = await context.newPage();
  await two.goto('./review');
  await expect(showAnswer(two)).toBeEnabled();
  const asked = await question(one).innerText();
  await showAnswer(one).click();
  await showAnswer(two).click();
  await Promise.all([one, two].map((page) => page.keyboard.press('3')));
  for (const page of [one, two]) await expect(question(page)).not.toHaveText(asked);
  for (const page of [one, two]) await expect(done(page)).toHaveAttribute('aria-valuenow', '1');
  expect(await countRows(one, 'logLoose')).toBe(1);
});

test('a tab that is behind catches up', async ({ context }) => {
  const one = await context.newPage();
  await firstRun(one);
  const two = await context.newPage();
  await two.goto('./review');
  await expect(question(two)).toHaveText(await question(one).innerText());
  await grade(one, 'Easy');
  await expect(question(two)).toHaveText(await question(one).innerText());
  await expect(two.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '1');
});
