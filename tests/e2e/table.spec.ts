import { checkAccessibility } from './axe.ts';
import { expect, test } from './app.ts';
import { file, importButton, importIt, ownNotes, previewFiles, settled } from './imports.ts';
import { question } from './steps.ts';

const words = (barks: string) =>
  file(
    'words.csv',
    `Nr;Wort;Laut;Sinn;Tags\n1;hund;"${barks}";dog;animal\n2;katt;"purrs; meows";cat;animal home\n3;ku;;cow;\n4;alone\n`,
  );

test('a table is mapped column by column, imported, asked, and known again', async ({ page }) => {
  await settled(page);
  await previewFiles(page, [words('barks')]);
  const column = (name: string | RegExp) => page.getByRole('combobox', { name });
  await expect(column(/^Column 1: Nr/)).toHaveValue('ignore');
  await expect(column(/^Column 2: Wort/)).toHaveValue('front');
  await expect(column('Separator')).toHaveValue('semicolon');
  await expect(page.getByRole('switch', { name: 'First row is a header' })).toBeChecked();
  await expect(page.getByText('3 cards now', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Line 5 This row has a front alone/)).toBeVisible();
  const first = page.getByRole('article').first();
  await expect(first).toHaveText(/hund\s*barks\s*Sinn dog/);

  // By keys alone: another back, which the columns change places for, and cards both ways.
  const sense = column(/^Column 4: Sinn/);
  await sense.focus();
  await sense.selectOption('Back');
  await expect(first).toHaveText(/hund\s*dog\s*Laut barks/);
  await expect(sense).toBeFocused();
  await expect(column(/^Column 3: Laut/)).toHaveValue('extra');
  await column('Cards').selectOption('Basic and reversed');
  await expect(page.getByText('6 cards now', { exact: true })).toBeVisible();
  await expect(page.getByRole('article').nth(1)).toHaveText(/dog\s*hund\s*Laut barks/);
  await checkAccessibility(page, 'a table');
  await expect(importButton(page)).toHaveText('Import 6 cards');
  await importIt(page, 'words');
  const before = await ownNotes(page);
  expect(before.map(({ title, cards }) => [title, cards.length])).toEqual([
    ['hund', 2],
    ['katt', 2],
    ['ku', 2],
  ]);
  await page.goto('./review');
  await expect(question(page)).toHaveText('hund');

  // Again with another word in it: read as the last time.
  await previewFiles(page, [words('yaps')]);
  await expect(page.getByText('Read as a file of this name was the last time.')).toBeVisible();
  await expect(page.getByText('1 changed, 2 unchanged', { exact: true })).toBeVisible();
  await importIt(page, 'words');
  expect(await ownNotes(page)).toEqual(before);
});

test('an encoding, a separator and quotes that are not what they seem are chosen, and a crowd of rows is refused', async ({
  page,
}) => {
  await settled(page);
  // “собака” of Windows-1251, which might be anything.
  const dog = Buffer.from([0xf1, 0xee, 0xe1, 0xe0, 0xea, 0xe0]);
  await previewFiles(page, [file('russian.txt', Buffer.concat([dog, Buffer.from('\t"dog\n')]))]);
  const encoding = page.getByRole('combobox', { name: 'Encoding' });
  await expect(encoding).toHaveValue('windows-1251');
  await expect(page.getByText('собака').first()).toBeVisible();
  await encoding.selectOption('Cyrillic (KOI8-R)');
  await expect(page.getByText('собака')).toHaveCount(0);
  await encoding.selectOption('Cyrillic (Windows-1251)');
  await expect(page.getByText(/^Line 1 The quotation mark that begins a field/)).toBeVisible();
  await expect(importButton(page)).toHaveCount(0);
  await page.getByRole('switch', { name: 'Quotation marks enclose fields' }).uncheck();
  await expect(page.getByRole('article')).toHaveText(/собака\s*"dog/);
  await expect(importButton(page)).toHaveText('Import 1 card');

  await previewFiles(page, [file('million.csv', 'a,b\n'.repeat(1_000_000))]);
  await expect(
    page.getByText(/^Line 1 The file has 1,000,000 rows; at most 200,000 are read at once\. Split/),
  ).toBeVisible();
  await expect(importButton(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});
