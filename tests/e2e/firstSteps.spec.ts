import { expect, test } from './app.ts';
import { question, showAnswer } from './steps.ts';

test('a reload in the first run loses no answer, and no Back leads into it afterwards', async ({
  page,
}) => {
  const next = page.getByRole('button', { name: 'Continue', exact: true });
  await page.goto('./');
  await page.getByRole('radio', { name: /start with the basics/ }).check();
  await next.click();
  await page.getByRole('radio', { name: /^L4/ }).check();
  await next.click();
  await expect(page.getByText('Step 3 of 4')).toBeVisible();
  await page.reload();
  await page.goBack();
  await expect(page.getByRole('radio', { name: /^L4/ })).toBeChecked();
  await page.goBack();
  await expect(page.getByRole('radio', { name: /start with the basics/ })).toBeChecked();

  for (const step of [1, 2, 3, 4]) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await page.getByRole('button', { name: step < 4 ? 'Continue' : 'Start', exact: true }).click();
  }
  await expect(showAnswer(page)).toBeEnabled();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /^10 cards/ })).toBeVisible();
  await page.goto('./welcome');
  await expect(page.getByRole('heading', { level: 1, name: /^10 cards/ })).toBeVisible();
});

test('Skip leads to Today from any step', async ({ page }) => {
  await page.goto('./');
  for (const step of [1, 2]) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^10 cards/ })).toBeVisible();
});

test('where decks come slowly, learning still begins with the first term', async ({ context }) => {
  let arrive!: () => void;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await context.route('**/decks/**glossary**', async (route) => {
    await arrived;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto('./');
  for (const step of [1, 2, 3, 4]) {
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await page.getByRole('button', { name: step < 4 ? 'Continue' : 'Start', exact: true }).click();
  }
  await expect(page.getByRole('button', { name: 'Unpacking the cards' })).toBeVisible();
  arrive();
  await expect(question(page)).toHaveText('LLM');
});
