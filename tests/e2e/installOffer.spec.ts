import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { firstRun, grade } from './steps.ts';
import { settled } from './imports.ts';

/** Chromium's offer, as it comes on Android: a test cannot bring it about by itself. */
function offerInstall(page: Page) {
  return page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => void window.dispatchEvent(new Event('appinstalled')),
      userChoice: Promise.resolve({ outcome: 'accepted' }),
    });
    window.dispatchEvent(offer);
    return offer.defaultPrevented;
  });
}

const offer = (page: Page) => page.getByRole('complementary', { name: 'Install' });
const backToToday = (page: Page) => page.getByRole('button', { name: 'Close' }).click();

test('installing is offered on Today after the first cards, and no longer once installed', async ({
  page,
}) => {
  await firstRun(page);
  await backToToday(page);
  await expect(page.getByRole('button', { name: 'Start review' })).toBeVisible();
  expect(await offerInstall(page), 'the browser shows nothing by itself').toBe(true);
  await expect(offer(page)).toBeHidden();
  await page.getByRole('button', { name: 'Start review' }).click();
  await grade(page, 'Good');
  await backToToday(page);
  await offer(page).getByRole('button', { name: 'Install' }).click();
  await expect(offer(page)).toBeHidden();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByText('Installed on this device')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Install Engram' })).toBeHidden();
});

test('Not now is remembered, and Settings still offers it', async ({ page }) => {
  await firstRun(page);
  await grade(page, 'Good');
  await page.goto('./');
  await offerInstall(page);
  await offer(page).getByRole('button', { name: 'Not now' }).click();
  await expect(offer(page)).toBeHidden();
  await page.reload();
  await offerInstall(page);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('button', { name: 'Install Engram' })).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offer(page)).toBeHidden();
});

test.describe('Safari on an iPhone', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  });

  test('the steps come first, each with its picture', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { name: /home screen first/ })).toBeVisible();
    for (const name of [/Share button/, /Add to Home Screen/, /Engram icon/])
      await expect(page.getByRole('img', { name })).toBeVisible();
    await checkAccessibility(page, 'the screen');
    await page.getByRole('button', { name: 'Go on in Safari' }).click();
    await expect(page.getByRole('heading', { name: /want to learn/ })).toBeVisible();
  });

  test('Settings shows the steps again', async ({ page }) => {
    await page.goto('./');
    await page.getByRole('button', { name: 'Go on in Safari' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Install Engram' }).click();
    const sheet = page.getByRole('dialog', { name: 'Install Engram' });
    await expect(sheet).toContainText('export a backup first');
    await expect(sheet.getByRole('img')).toHaveCount(3);
  });

  test('opened from the home screen it is installed, and begins with the first question', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'standalone', { value: true });
    });
    await settled(page);
    await page.goto('./settings');
    await expect(page.getByText('Installed on this device')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Install Engram' })).toBeHidden();
  });
});
