import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { firstRun, grade, readyForOffline, showAnswer } from './steps.ts';

test('axe finds nothing on any screen', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await expect(page.getByText('Step 1 of 4')).toBeVisible();
  await checkAccessibility(page, 'first run');
  for (const step of [2, 3, 4]) {
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(page.getByText(`Step ${step} of 4`)).toBeVisible();
    await checkAccessibility(page, `first run, step ${step}`);
  }
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(showAnswer(page)).toBeEnabled();
  await checkAccessibility(page, 'review, question');
  await showAnswer(page).click();
  await checkAccessibility(page, 'review, answer');
  await page.getByRole('link', { name: /./ }).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await checkAccessibility(page, 'a term on top');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const [path, heading] of [
    ['', /cards/],
    ['learn', /Learn/],
    ['settings', /Settings/],
  ] as const) {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await checkAccessibility(page, path || 'today');
  }
  await page.goto('./answer');
  await expect(page.getByRole('main')).toBeVisible();
  await checkAccessibility(page, 'answer, nothing to ask');
  await page.goto('./answer?question=module-01-interview/what-gguf-is-for');
  await expect(showAnswer(page)).toBeEnabled();
  await checkAccessibility(page, 'answer, question');
  await showAnswer(page).click();
  await expect(page.getByRole('heading', { name: 'In short' })).toBeVisible();
  await checkAccessibility(page, 'answer, answer');
});

test('deep links and reloads work without a network', async ({ page, context }) => {
  await firstRun(page);
  await readyForOffline(page);
  await grade(page, 'Good');
  await context.setOffline(true);
  for (const path of [
    'review',
    'answer',
    'learn',
    'decks',
    'decks/module-01-glossary',
    'browse',
    'import',
    'stats',
    'settings',
    'settings/scheduling',
    'custom',
    'custom/study?kind=preview&of=5',
    '',
  ]) {
    await page.goto(`./${path}`);
    await expect(page.getByRole('main')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('main')).toBeVisible();
  }
});

test('style sheets keep their order: what belongs to a button outweighs what belongs to every element', async ({
  page,
}) => {
  await firstRun(page);
  await page.goto('./');
  const start = page.getByRole('button', { name: 'Start review' });
  const bare = 'rgba(0, 0, 0, 0)';
  await expect(start).not.toHaveCSS('background-color', bare);
  await expect(start).not.toHaveCSS('padding-left', '0px');
});

test('the page never scrolls sideways on a small phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await firstRun(page);
  await showAnswer(page).click();
  for (const path of [null, '', 'learn', 'settings', 'answer', 'custom', 'browse']) {
    if (path !== null) await page.goto(`./${path}`);
    await expect(page.getByRole('main')).toBeVisible();
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, path ?? 'review').toBeLessThanOrEqual(0);
  }
});
