import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { file, importIt, previewFiles, previewText, settled } from './imports.ts';
import { grade } from './steps.ts';

const cards = `---
title: Rivers
id: rivers
tags: europe
---

Q: Which river flows through Vienna?
A: The **Danube**.

C: The {{c1::Seine}} flows through {{c2::Paris::a city}}.

Q: How long is the Rhine?
A: = 1233 km ± 2%
`;

/** Exports what the open sheet offers; the file as it was saved. */
async function save(page: Page, format?: RegExp) {
  const sheet = page.getByRole('dialog');
  if (format) await sheet.getByRole('radio', { name: format }).check();
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  const saved = await download;
  await expect(sheet.getByRole('status')).toContainText(saved.suggestedFilename());
  return { name: saved.suggestedFilename(), text: await readFile(await saved.path(), 'utf8') };
}

test('a deck goes out as Markdown, comes back the same, and goes out as a table', async ({
  page,
}) => {
  await settled(page);
  await previewText(page, cards);
  await importIt(page, 'Rivers');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('4 cards');
  await checkAccessibility(page, 'exporting a deck');
  const markdown = await save(page, /^Markdown/);
  expect(markdown.name).toBe('Rivers.md');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await previewFiles(page, [file(markdown.name, markdown.text)]);
  await expect(page.getByText('3 unchanged')).toBeVisible();

  await page.goto('./decks');
  await page.getByRole('link', { name: 'Rivers' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const table = await save(page, /^CSV/);
  expect(table.name).toBe('Rivers.csv');
  expect(table.text.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFFGuid,Deck,Note type,Front,Back,Tags',
    expect.stringMatching(
      /^rivers\/note-[\da-f]{12},Rivers,Basic,Which river flows through Vienna\?,The Danube\.,europe$/,
    ),
  ]);
  expect(table.text).toContain('The {{c1::Seine}} flows through {{c2::Paris::a city}}.');
});

test('chosen cards go out from the browser, the reviews from the settings', async ({ page }) => {
  await settled(page);
  await previewText(page, cards);
  await importIt(page, 'Rivers');
  await page.goto('./review');
  await grade(page, 'Good');
  await page.goto('./browse?q=deck:Rivers');
  const list = page.getByRole('grid');
  await list
    .getByRole('row', { name: /Vienna/ })
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const some = await save(page, /^Anki text/);
  expect(some.name).toBe('Rivers.txt');
  expect(some.text).toContain('#separator:tab\n#html:true\n');
  expect(some.text.trim().split('\n')).toHaveLength(8);

  await page.goto('./settings');
  await page.getByRole('button', { name: /^Export the review log/ }).click();
  const log = await save(page);
  const [head, row] = log.text.split('\r\n');
  expect(head).toMatch(/^card,deck,time,time_ms,/);
  expect(row).toMatch(/#basic,Rivers,20\d\d-/);
});

test('where the platform passes files on, that is offered, and the downloads beside it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: ({ files }: { files: File[] }) => files.every(({ name }) => name.endsWith('.csv')),
      share: ({ files }: { files: File[] }) => Promise.resolve(shared.push(files[0]!.name)),
    });
  });
  await settled(page);
  await previewText(page, cards);
  await importIt(page, 'Rivers');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: /^CSV/ }).check();
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(sheet.getByRole('status')).toContainText('Ready: Rivers.csv');
  await sheet.getByRole('button', { name: 'Share' }).click();
  await expect(sheet.getByRole('status')).toContainText('Passed on: Rivers.csv');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared: string[] }).shared))
    .toEqual(['Rivers.csv']);
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Save to downloads' }).click();
  expect((await download).suggestedFilename()).toBe('Rivers.csv');
  await expect(sheet.getByRole('status')).toContainText('Saved to your downloads');
});
