import { png } from '../fixtures/media.ts';
import { basic, cloze, created, makePackage } from '../unit/core/exchange/anki/makePackage.ts';
import { expect, test } from './app.ts';
import { importButton, importIt, ownNotes, previewFiles, settled } from './imports.ts';
import { grade, question, showAnswer } from './steps.ts';

const deck = 1_700_000_000_000;
const apkg = (bytes: Uint8Array, name = 'geo.apkg') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

const geo = makePackage(
  {
    types: [
      {
        ...basic,
        css: '.card { text-align: right; color: black } body, h1 { color: red } :root, :host, :is(main) { display: none } .card { & ~ *, :not(&) { display: none } } * { border: 9px solid }',
      },
      cloze,
    ],
    decks: { [deck]: 'Geo::Capitals' },
    descriptions: { [deck]: { desc: 'By <b onclick="x()">hand</b><script>x</script>' } },
    fsrs: true,
    options: [
      {
        id: 1_650_000_000_000,
        name: 'Languages',
        newPerDay: 7,
        reviewsPerDay: 150,
        learn: [1, 10],
        relearn: [10],
        maximum: 365,
        retention: 0.85,
        leech: 6,
        suspends: true,
      },
    ],
    deckOptions: { [deck]: { options: 1_650_000_000_000 } },
    notes: [
      {
        id: 1,
        guid: 'a/b',
        fields: ['<img src="map.png"><b style="color: rgb(1, 2, 3)">France</b>', '{Paris}'],
      },
      { id: 2, guid: 'c', type: cloze.id, fields: ['{{c1::Rome}} is in {{c2::Italy}}', ''] },
    ],
    cards: [
      { id: 11, note: 1, deck, type: 2, due: 400, ivl: 20, data: '{"s":20,"d":5}' },
      { id: 12, note: 2, deck, ord: 0, due: 1, queue: -1 },
      { id: 13, note: 2, deck, ord: 1, due: 2 },
    ],
    reviews: [
      [created * 1000 + 370 * 86_400_000, 11, 3, -600, 0, 0, 3000, 0],
      [created * 1000 + 380 * 86_400_000, 11, 3, 20, -600, 2500, 2000, 1],
    ],
    media: { 'map.png': png(80, 40, [200, 40, 40]) },
  },
  'anki21b',
);

test('a package of Anki is previewed, imported, and asked with its pictures and schedules', async ({
  page,
}) => {
  await settled(page);
  await previewFiles(page, [apkg(geo)]);
  await expect(page.getByRole('heading', { name: 'Geo::Capitals' })).toBeVisible();
  await expect(
    page.getByText('1 card comes with its schedule, and 2 reviews. 1 card stays suspended'),
  ).toBeVisible();
  const picture = page.getByRole('article').locator('img[src^="blob:"]');
  await expect(picture).toHaveJSProperty('naturalWidth', 80);
  await expect(importButton(page)).toHaveText('Import 3 cards');
  const options = page.getByRole('switch', { name: 'Take over Anki’s deck options' });
  await expect(options).toBeChecked();
  await expect(
    page.getByText(
      '“Languages”: 7 new and 150 reviews a day, steps 1m 10m and desired retention 85 %.',
    ),
  ).toBeVisible();
  await page.getByText('Description of the deck').click();
  await expect(page.getByRole('strong').filter({ hasText: 'hand' })).toBeVisible();
  await importIt(page, 'Capitals');
  await expect(page.getByRole('region', { name: 'Description' })).toHaveText(/^By hand\s*Edit/);
  await expect(page.getByRole('button', { name: /Rome is in Italy.*Suspended/ })).toBeVisible();

  // Its looks stay within the card.
  await page.goto('./review');
  await expect(showAnswer(page)).toBeEnabled();
  while ((await question(page).textContent()) !== 'France') await grade(page, 'Good');
  await expect(question(page)).toHaveText('France');
  const word = page.getByText('France');
  await expect(word).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(word).toHaveCSS('text-align', 'right');
  await expect(word).toHaveCSS('border-top-width', '9px');
  await expect(page.locator('body')).toHaveCSS('border-top-width', '0px');
  await expect(question(page).locator('img')).toHaveJSProperty('naturalWidth', 80);
  await showAnswer(page).click();
  await expect(page.getByText('{Paris}')).toBeVisible();
  const before = await ownNotes(page);

  // The same once more changes nothing.
  await previewFiles(page, [apkg(geo)]);
  await expect(page.getByText('2 unchanged', { exact: true })).toBeVisible();
  await expect(importButton(page)).toBeHidden();
  expect(await ownNotes(page)).toEqual(before);

  await page.goto('./import');
  await page.getByLabel('Files to import').setInputFiles([apkg(geo.subarray(0, 900))]);
  await expect(page.getByText(/damaged or was cut off. Export it from Anki/)).toBeVisible();
  await expect(importButton(page)).toBeHidden();
});

test('the import of a package is cancelled, or the page reloaded, in the middle: nothing is half done', async ({
  page,
}) => {
  const many = Array.from({ length: 20_000 }, (_, at) => at + 1);
  const large = makePackage({
    notes: many.map((id) => ({ id, fields: [`Question ${id}`, `Answer ${id}`] })),
    cards: many.map((id) => ({ id, note: id, type: 2, due: 400, ivl: 20, factor: 2500 })),
    reviews: many.map((id) => [created * 1000 + id * 1000, id, 3, 20, -600, 2500, 900, 0]),
  });
  await settled(page);
  await previewFiles(page, [apkg(large)]);
  await importButton(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toHaveText('Cancelled. Nothing was imported.');
  expect(await ownNotes(page)).toEqual([]);

  await previewFiles(page, [apkg(large)]);
  await importButton(page).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
  // It may just have been done: then all of it is there.
  expect([0, many.length]).toContain((await ownNotes(page)).length);
});
