import { allWritten } from './steps.ts';
import { expect, type Page } from '@playwright/test';

interface Point {
  x: number;
  y: number;
}

/** One finger from one place to another, as a screen reports it. */
export async function swipe(page: Page, from: Point, to: Point) {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await send('touchStart', [from]);
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await send('touchMove', [at]);
  }
  await send('touchEnd', []);
  await session.detach();
}

/** Swipes over the middle of the screen. */
export const swipeLeft = (page: Page, y = 560) => swipe(page, { x: 300, y }, { x: 90, y });
export const swipeRight = (page: Page, y = 560) => swipe(page, { x: 90, y }, { x: 300, y });

/** Opens the settings of the review. */
export async function reviewSettings(page: Page) {
  await page.goto('./settings/review');
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
}

/** Back to the cards; what helps beside them is there. */
export async function toCards(page: Page) {
  await allWritten(page);
  await page.goto('./review');
  await expect(page.getByRole('button', { name: /^(Show answer|Sure)$/ })).toBeEnabled();
  await expect(page.locator('dialog.image-view')).toBeAttached();
}
