import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { firstRun } from './steps.ts';

test('how scheduling works: keys and fingers move the curves, and the interval with them', async ({
  page,
}) => {
  await firstRun(page);
  const link = page.getByRole('link', { name: 'How scheduling works' });
  await page.keyboard.press('i');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How scheduling works');
  await page.goto('./settings/scheduling');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How scheduling works');
  const says = (about: string) => page.locator(`.how-says[data-of="${about}"]`);
  const slider = (name: string) => page.getByRole('slider', { name });
  await expect(says('stability')).toContainText(
    'at 90\u00a0% the card comes again, after 12 days.',
  );

  await slider('Desired retention').focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight');
  await expect(says('retention')).toContainText('At 95\u00a0% desired retention');
  await expect(says('stability')).toContainText('comes again, after 5 days.');
  await expect(slider('Desired retention')).toHaveAttribute(
    'aria-valuetext',
    '95\u00a0%; comes again after 5 days',
  );
  await slider('Stability').focus();
  await page.keyboard.press('End');
  await expect(slider('Stability')).toHaveAttribute(
    'aria-valuetext',
    /^2 years; comes again after/,
  );
  const good = page.getByRole('row', { name: /^Good/ });
  const before = await good.innerText();
  await slider('Difficulty').focus();
  await page.keyboard.press('End');
  await expect(says('difficulty')).toContainText('At difficulty 10, Good');
  await expect(good).not.toHaveText(before);
  await page.getByText('New card', { exact: true }).click();
  await expect(good).toContainText('10 min');

  // A tap on the curve of desired retention, far to the left.
  const curve = page.getByRole('img', { name: /desired retention this card/ });
  await curve.tap({ position: { x: 60, y: 60 } });
  await expect(says('retention')).toContainText(/^At 7[0-2].% desired retention/);
});

test('axe finds nothing where scheduling is explained', async ({ page }) => {
  await firstRun(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./settings/scheduling/how');
  await expect(page.getByRole('heading', { name: 'The formulas' })).toBeVisible();
  await checkAccessibility(page, 'how scheduling works');
  for (const width of [390, 320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${width}`).toBeLessThanOrEqual(0);
  }
});
