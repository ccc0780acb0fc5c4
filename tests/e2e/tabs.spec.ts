import { expect, test } from './app.ts';
import { countRows, firstRun, gradeButton, grade, question, showAnswer } from './steps.ts';

test('two tabs on one card: one grade, and a message in the other, which moves on', async ({
  context,
}) => {
  const one = await context.newPage();
  await firstRun(one);
  const two = await context.newPage();
  await two.goto('./review');
  await expect(showAnswer(two)).toBeEnabled();
  const asked = await question(one).innerText();
  await expect(question(two)).toHaveText(asked);

  // The other tab sleeps, as phones let tabs sleep: it hears of nothing until it grades.
  await two.evaluate(() => {
    const deaf = (event: Event) => event.stopImmediatePropagation();
    BroadcastChannel.prototype.dispatchEvent = () => false;
    window.addEventListener('message', deaf, true);
  });
  await showAnswer(one).click();
  await showAnswer(two).click();
  await Promise.all([gradeButton(one, 'Good').click(), gradeButton(two, 'Good').click()]);
  await expect(question(one)).not.toHaveText(asked);
  await expect(question(two)).not.toHaveText(asked);
  await expect.poll(() => countRows(one, 'logLoose')).toBe(1);
  const messages = await Promise.all(
    [one, two].map((page) => page.getByText(/graded in another tab/).count()),
  );
  expect(messages.reduce((sum, n) => sum + n, 0)).toBe(1);
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
