import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openPackage } from '../../src/core/exchange/anki/openPackage.ts';
import { png } from '../fixtures/media.ts';
import {
  basic,
  cloze,
  created,
  makePackage,
  sqlite,
} from '../unit/core/exchange/anki/makePackage.ts';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { importIt, previewFiles, settled } from './imports.ts';
import { allWritten, grade, question, showAnswer } from './steps.ts';

const deck = 1_700_000_000_000;
const geo = makePackage({
  types: [{ ...basic, css: '.card { text-align: right }' }, cloze],
  decks: { [deck]: 'Geo::Capitals' },
  notes: [
    { id: 1, guid: 'a/b', tags: 'europe', fields: ['<img src="Map.png">France', 'Paris'] },
    { id: 2, guid: 'c', type: cloze.id, fields: ['{{c1::Rome}} is in {{c2::Italy}}', ''] },
  ],
  cards: [
    { id: 11, note: 1, deck, type: 2, due: 400, ivl: 20, flags: 2, data: '{"s":20,"d":5}' },
    { id: 12, note: 2, deck, ord: 0, due: 1, queue: -1 },
    { id: 13, note: 2, deck, ord: 1, due: 2, queue: -1 },
  ],
  reviews: [
    [created * 1000 + 370 * 86_400_000, 11, 3, -600, 0, 0, 3000, 0],
    [created * 1000 + 380 * 86_400_000, 11, 3, 20, -600, 2500, 2000, 1],
  ],
  media: { 'Map.png': png(80, 40, [200, 40, 40]) },
});

const apkg = (bytes: Uint8Array) => ({
  name: 'geo.apkg',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Saves the open deck as a package of Anki. */
async function exportDeck(page: Page): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: /^Anki package/ }).check();
  await expect(sheet.getByRole('switch', { name: 'With schedules and reviews' })).toBeChecked();
  await checkAccessibility(page, 'exporting to Anki');
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  const saved = await download;
  await expect(sheet.getByRole('status')).toContainText(saved.suggestedFilename());
  await sheet.getByRole('button', { name: 'Done' }).click();
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

/** What a package says of its notes, cards and reviews; when it was written is of no account. */
function contents(bytes: Uint8Array) {
  const { collection, media } = openPackage(bytes, sqlite);
  const cards = collection.cards.map(({ modified: _modified, ...card }) => card);
  return { ...collection, cards, media: media.map(({ name, file }) => [name, file.size]) };
}

test('a deck of Anki is studied, exported, and the same in an empty browser', async ({
  page,
  browser,
  baseURL,
}) => {
  await settled(page);
  await previewFiles(page, [apkg(geo)]);
  await importIt(page, 'Capitals');
  await page.goto('./review');
  await expect(showAnswer(page)).toBeEnabled();
  while ((await question(page).textContent()) !== 'France') await grade(page, 'Good');
  await grade(page, 'Good');
  await allWritten(page);
  await page.goto('./decks');
  await page.getByRole('link', { name: 'Capitals' }).click();
  const first = await exportDeck(page);
  expect(first.name).toBe('Geo - Capitals.apkg');
  const there = contents(first.bytes);
  expect(there.reviews.map(({ ease }) => ease)).toEqual([3, 3, 3]);
  expect(there.notes.map(({ guid, fields }) => [guid, ...fields])).toEqual([
    ['a/b', '<img src="Map.png">France', 'Paris'],
    ['c', '{{c1::Rome}} is in {{c2::Italy}}', ''],
  ]);
  expect(there.media).toEqual([['Map.png', expect.any(Number)]]);

  const context = await browser.newContext({ baseURL: baseURL! });
  const other = await context.newPage();
  await settled(other);
  await previewFiles(other, [apkg(first.bytes)]);
  await expect(other.getByText(/^1 card comes with its schedule, and 3 reviews/)).toBeVisible();
  await importIt(other, 'Capitals');
  await expect(other.getByRole('button', { name: /Rome is in Italy.*Suspended/ })).toBeVisible();
  const second = await exportDeck(other);
  expect(contents(second.bytes)).toEqual(there);
  await context.close();
});
