import type { Page } from '@playwright/test';

/** To the settings, and there to the sheet behind a row. */
export async function openSheet(page: Page, row: RegExp | string, base = './') {
  await page.goto(`${base}settings`);
  await page.getByRole('button', { name: row }).click();
  return page.getByRole('dialog', { name: row });
}

/** To what a backup file says of itself. */
export async function chooseBackup(
  page: Page,
  file: string | { name: string; buffer: Buffer },
  base = './',
) {
  const sheet = await openSheet(page, 'Restore a backup', base);
  const choosing = page.waitForEvent('filechooser');
  await sheet.getByRole('button', { name: 'Choose a file' }).click();
  const given = typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' };
  await (await choosing).setFiles(given);
  return sheet;
}
