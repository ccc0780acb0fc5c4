import { readFile } from 'node:fs/promises';
import { openPackage } from '../../src/core/exchange/anki/openPackage.ts';
import { png } from '../fixtures/media.ts';
import { basic, makePackage, sqlite } from '../unit/core/exchange/anki/makePackage.ts';
import { expect, test } from './app.ts';
import { checkAccessibility } from './axe.ts';
import { file, importIt, previewFiles, settled } from './imports.ts';
import { allWritten, grade, question, showAnswer } from './steps.ts';

const deck = 1_700_000_000_000;
const geo = makePackage({
  types: [
    {
      ...basic,
      css: '.card { text-align: right }',
      templates: [...basic.templates, ['{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}']],
    },
  ],
  decks: { [deck]: 'Capitals' },
  notes: [{ id: 1, guid: 'a', fields: ['France<br>in Europe', 'Pariss <img src="map.png">'] }],
  cards: [
    { id: 11, note: 1, deck, type: 2, due: 400, ivl: 20, data: '{"s":20,"d":5}' },
    { id: 12, note: 1, deck, ord: 1, queue: -1 },
  ],
  media: { 'map.png': png(80, 40, [200, 40, 40]) },
});

test('a typo in a card of Anki is mended where it is asked, and a picture is added on the note’s page', async ({
  page,
}) => {
  await settled(page);
  await previewFiles(page, [
    { name: 'geo.apkg', mimeType: 'application/octet-stream', buffer: Buffer.from(geo) },
  ]);
  await importIt(page, 'Capitals');
  await page.goto('./review');
  await expect(showAnswer(page)).toBeEnabled();
  while (!(await question(page).textContent())?.includes('France')) await grade(page, 'Good');
  await showAnswer(page).click();
  const answer = page.getByRole('main').locator('.answer');
  await expect(answer).toContainText('Pariss');

  // In the middle of a review.
  await page.keyboard.press('e');
  const sheet = page.getByRole('dialog');
  const back = sheet.getByLabel('Back', { exact: true });
  await expect(sheet.getByLabel('Front', { exact: true })).toHaveValue('France\nin Europe');
  await expect(back).toHaveValue('Pariss <img src="map.png">');
  await checkAccessibility(page, 'fields of Anki in the sheet');
  await back.fill('Paris <img src="map.png">');
  const first = sheet.getByRole('region', { name: 'Preview' });
  await expect(first).toContainText('Paris');
  await expect(first.locator('img')).toHaveJSProperty('naturalWidth', 80);
  await expect(first.locator('.card').first()).toHaveCSS('text-align', 'right');
  await back.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(question(page)).toContainText('France');
  const shown = async () => {
    if (await showAnswer(page).isVisible()) await showAnswer(page).click();
    return (await answer.textContent())?.trim();
  };
  expect(await shown()).toBe('Paris');
  await page.keyboard.press('u');
  await expect.poll(shown).toBe('Pariss');
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(shown).toBe('Paris');
  await allWritten(page);

  // On its page, with a picture.
  await page.keyboard.press('e');
  await sheet.getByRole('button', { name: 'All fields' }).click();
  await expect(page.getByText('In Capitals, as “Basic” of Anki')).toBeVisible();
  const front = page.getByLabel('Front', { exact: true });
  await front.focus();
  await page.keyboard.press('Control+End');
  await page.getByLabel('Picture or sound', { exact: true }).setInputFiles({
    name: 'Flag of France.png',
    mimeType: 'image/png',
    buffer: Buffer.from(png(30, 20, [40, 40, 200])),
  });
  await expect(front).toHaveValue('France\nin Europe\n<img src="flag-of-france.png">');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+B');
  await expect(front).toHaveValue(/^<b>France\s?<\/b>\s?in Europe/);
  const preview = page.getByRole('region', { name: 'Preview: 2 cards' });
  await expect(preview.locator('img').first()).toHaveJSProperty('naturalWidth', 30);
  await expect(page.getByRole('region', { name: 'Your edit' })).toContainText('You edited');
  await checkAccessibility(page, 'fields of Anki on their page');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(question(page).locator('img')).toHaveJSProperty('naturalWidth', 30);
  await allWritten(page);

  await page.goto('./decks');
  await page.getByRole('link', { name: 'Capitals' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await sheet.getByRole('radio', { name: /^Anki package/ }).check();
  const download = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Export', exact: true }).click();
  const { collection, media } = openPackage(await readFile(await (await download).path()), sqlite);
  expect(collection.notes.map(({ guid, fields }) => [guid, ...fields])).toEqual([
    [
      'a',
      expect.stringMatching(/^<b>France.*in Europe<br><img src="flag-of-france.png">$/),
      'Paris <img src="map.png">',
    ],
  ]);
  expect(collection.noteTypes.get(basic.id)!.templates).toHaveLength(2);
  expect(media.map(({ name }) => name).toSorted()).toEqual(['flag-of-france.png', 'map.png']);
});

test('a row with HTML is edited as Markdown', async ({ page }) => {
  await settled(page);
  const rows = '#separator:tab\n#html:true\n<b>hund</b>\t<i>dgo</i>\n';
  await previewFiles(page, [file('words.txt', rows)]);
  await importIt(page, 'words');
  await page.getByRole('button', { name: /^hund/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByText(/^This note came with HTML/)).toBeVisible();
  await expect(page.getByLabel('Front', { exact: true })).toHaveValue('**hund**');
  const back = page.getByLabel('Back', { exact: true });
  await expect(back).toHaveValue('*dgo*');
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
  await back.fill('*dog*');
  await back.press('Control+Enter');
  await expect(page.getByRole('dialog')).toContainText('dog');
  await expect(page.getByRole('dialog')).not.toContainText('dgo');
});
