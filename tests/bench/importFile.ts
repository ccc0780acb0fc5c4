import type { Page } from '@playwright/test';
import { origin } from './browsers.ts';

/** Milliseconds from the file to its preview, and from the button to the deck's page. */
export async function importFile(
  page: Page,
  file: string,
  title: string,
): Promise<{ read: number; saved: number }> {
  await page.goto(`${origin}/import`);
  const input = page.getByLabel('Files to import');
  await input.waitFor({ state: 'attached' });
  const timeout = 120_000;
  const began = performance.now();
  await input.setInputFiles(file);
  await page.getByRole('heading', { name: 'Preview' }).waitFor({ timeout });
  const read = performance.now() - began;
  const button = page.getByRole('button', { name: /^Import / });
  await button.waitFor();
  const pressed = performance.now();
  await button.click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor({ timeout });
  return { read, saved: performance.now() - pressed };
}
