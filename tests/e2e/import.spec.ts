import { writeFile } from 'node:fs/promises';
import { expect, test } from './app.ts';
import {
  file,
  importButton,
  importIt,
  manyCards,
  ownNotes,
  previewFiles,
  previewText,
  settled,
} from './imports.ts';
import { firstRun, grade, question, showAnswer, releaseWriter, takeWriter } from './steps.ts';

const tricks = `# Shell tricks

Q: What does !! stand for?
A: The last command.

Q: How is the history searched?
A: With Ctrl R.

Q: What joins two commands?
A: A pipe.
`;

test('a pasted deck is previewed, imported, and asked', async ({ page }) => {
  await settled(page);
  await previewText(page, tricks);
  await expect(page.getByRole('heading', { name: 'Shell tricks' })).toBeVisible();
  await expect(page.getByText('3 cards now', { exact: true })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(importButton(page)).toHaveText('Import 3 cards');
  await importIt(page, 'Shell tricks');
  await expect(page.getByRole('button', { name: /How is the history searched/ })).toBeVisible();
  // Decks of one's own come first.
  await page.goto('./review');
  await expect(question(page)).toHaveText('What does !! stand for?');
});

test('a new deck is named, written, and updated with its schedules kept', async ({ page }) => {
  await settled(page);
  await page.goto('./decks');
  await page.getByRole('button', { name: 'New deck' }).first().click();
  await page.getByRole('link', { name: /^Write its cards as text/ }).click();
  await expect(page.getByLabel('Name of the deck')).toBeFocused();
  await page.getByLabel('Name of the deck').fill('Own words');
  await page.getByLabel('Text', { exact: true }).fill(tricks);
  const preview = page.getByRole('button', { name: 'Preview' });
  await preview.click();
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
  // Back leads to what was typed, which also waits while one looks elsewhere.
  await page.goBack();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(tricks);
  await page.goBack();
  await page.goForward();
  await expect(page.getByLabel('Name of the deck')).toHaveValue('Own words');
  await preview.click();
  await importIt(page, 'Own words');
  const before = await ownNotes(page);

  // One question in new words, one answer, one card between the others in new words altogether.
  let edited = `Q: What are two exclamation marks?
A: The last command.

Q: A way back through commands?
A: Ctrl R it is.

Q: What joins two commands?
A: A vertical bar.

Q: And a new one?
A: Yes.
`;
  await previewText(page, edited, 'Own words');
  await expect(page.getByRole('radio', { name: 'Update “Own words”' })).toBeChecked();
  await expect(page.getByText('1 new, 3 changed', { exact: true })).toBeVisible();
  await expect(
    page.getByText('1 by an equal question, 1 by an equal answer and 1 by the cards around them'),
  ).toBeVisible();
  await page.getByText('What changes').click();
  await expect(page.getByText('Was: How is the history searched?')).toBeVisible();
  await page.getByRole('radio', { name: 'New deck' }).check();
  await expect(importButton(page)).toHaveText('Import 4 cards');
  await page.getByRole('radio', { name: 'Update “Own words”' }).check();
  await expect(importButton(page)).toHaveText('Update 1 deck');
  await importIt(page, 'Own words');
  const after = await ownNotes(page);
  expect(after).toHaveLength(4);
  for (const [at, { id, cards }] of before.entries())
    expect(after[at]).toMatchObject({ id, cards });

  // A note that was edited here keeps its text, unless the new one is chosen.
  await page.getByRole('button', { name: /^What joins two/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Back', { exact: true }).fill('A vertical bar: |');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const later = edited.replace('A vertical bar.', 'A pipe character.');
  const mine = page.getByRole('region', { name: 'Edited by you' });
  for (const theirs of [false, true]) {
    await previewText(page, theirs ? later.replace('character', 'sign') : later, 'Own words');
    await expect(mine).toContainText('Yours stays, unless you choose the new one');
    await mine.locator('summary').click();
    await expect(mine.locator('del')).toContainText('vertical bar');
    await expect(mine.locator('ins')).toContainText('pipe');
    if (theirs) await mine.getByRole('switch', { name: 'Take the new text' }).check();
    await importIt(page, 'Own words');
    await page.getByRole('button', { name: /^What joins two/ }).click();
    await expect(page.getByRole('dialog')).toContainText(
      theirs ? 'A pipe sign.' : 'A vertical bar: |',
    );
  }
  edited = later.replace('character', 'sign');

  await previewText(page, edited, 'Own words');
  await expect(page.getByText(/All of this is here already/)).toBeVisible();
  await expect(importButton(page)).toHaveCount(0);
});

test('a glossary from a file: reverse cards come later', async ({ page }) => {
  await settled(page);
  const glossary = `# Network glossary

## D

### DNS (Domain Name System)
The system that translates names into addresses. See also: [TCP](#tcp).

## T

### TCP
A protocol that delivers bytes in order.
`;
  await previewFiles(page, [file('network.md', glossary)]);
  await expect(page.getByText('2 cards now, 2 later', { exact: true })).toBeVisible();
  await importIt(page, 'Network glossary');
  await page.getByRole('button', { name: /^DNS/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: 'TCP' }).click();
  await expect(dialog.getByRole('heading', { name: 'TCP' })).toBeVisible();
});

test('several dropped files are read together, and one with errors is left out', async ({
  page,
}) => {
  await settled(page);
  await page.goto('./import');
  await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible();
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    const add = (name: string, text: string) => data.items.add(new File([text], name));
    add('one.md', 'Q: One?\nA: 1\n');
    add('two.md', 'Q: Two?\nA: 2\n\nQ: Three?\nA: 3\n');
    add('twice.md', 'Q: a?\nId: same\nA: b\n\nQ: c?\nId: same\nA: d\n');
    return data;
  });
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.getByText('2 cards now', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Line \d+ The id “same” is already used in line \d/)).toBeVisible();
  await expect(page.getByText('Left out: it has errors.')).toBeVisible();
  await importButton(page).click();
  await expect(page.getByText('2 decks imported')).toBeVisible();
  await expect(page.getByRole('link', { name: 'one', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'two', exact: true })).toBeVisible();
  expect(await ownNotes(page)).toHaveLength(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'one', exact: true })).toBeHidden();
  expect(await ownNotes(page)).toHaveLength(0);
});

test('every remark names its line and what to write instead', async ({ page }) => {
  await settled(page);
  await previewText(page, 'A: lost\n\nQ: no answer?\n\nQ: fine?\nA: yes\n\n## T\n\nloose words\n');
  for (const [line, message] of [
    [1, /This answer has no question: write a line/],
    [3, /has no answer, so it makes no card: write a line/],
    [10, /belongs to no card and is left out: write/],
  ] as const) {
    const item = page.getByRole('listitem').filter({ hasText: new RegExp(`^Line ${line} \\D`) });
    await expect(item).toContainText(message);
  }
  await expect(importButton(page)).toHaveText('Import 1 card');
});

test('what is no deck is said, and nothing is lost', async ({ page }, testInfo) => {
  const large = testInfo.outputPath('large.md');
  await writeFile(large, Buffer.alloc(50 * 1024 * 1024, 'a'));
  await settled(page);
  await previewFiles(page, [
    file('empty.md', ''),
    file('picture.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1])),
    file('zeros.bin', Buffer.from([65, 10, 0, 66])),
    file('latin.md', Buffer.from([0x6f, 0x6b, 10, 0xe9, 0x01, 0xe9, 10])),
    file('readme.md', '# A program\n\nIt runs.\n'),
    file('good.md', 'Q: a?\nA: b\n'),
  ]);
  for (const message of [
    /Line 1 The file is empty: write/,
    /Line 1 This is a PNG image, not text/,
    /Line 2 The file is binary/,
    /Line 2 The file is not valid UTF-8/,
    /Line 1 There are no cards in this file: write/,
  ])
    await expect(page.getByText(message)).toBeVisible();
  await importIt(page, 'good');

  await page.goto('./import');
  await page.getByLabel('Files to import').setInputFiles(large);
  await expect(page.getByText(/Line 1 The file has 50.0 MB; at most 20 MB/)).toBeVisible();
  await expect(importButton(page)).toHaveCount(0);
  expect(await ownNotes(page)).toHaveLength(1);
});

test('cancelled while it is saved: nothing of it is there', async ({ page }) => {
  await settled(page);
  await previewText(page, manyCards(300), 'Half');
  // The writer's turn is taken, so that it cannot be done before it is cancelled.
  await takeWriter(page);
  await importButton(page).click();
  await expect(page.getByRole('heading', { name: 'Importing' })).toBeFocused();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toHaveText('Cancelled. Nothing was imported.');
  await releaseWriter(page);
  expect(await ownNotes(page)).toEqual([]);
  // The text is still there, to try again.
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/Card 299/);
  await page.getByRole('button', { name: 'Preview' }).click();
  await importIt(page, 'Half');
  await expect.poll(async () => (await ownNotes(page)).length).toBe(300);
});

test('reloaded while it is saved: all of it or nothing', async ({ page }) => {
  test.slow();
  await settled(page);
  const cards = 4000;
  for (const round of [0, 1]) {
    await previewFiles(page, [file(`large-${round}.md`, manyCards(cards))]);
    await importButton(page).click();
    const importing = page.getByRole('heading', { name: 'Importing' });
    const imported = page.getByRole('heading', { level: 1, name: `large-${round}` });
    if (round === 1) await expect(importing.or(imported)).toBeVisible();
    await page.goto('./import');
    await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible();
    const amount = (await ownNotes(page)).length;
    expect(amount % cards, `${amount} cards`).toBe(0);
  }
  await page.goto('./review');
  await expect(showAnswer(page)).toBeEnabled();
});

test('a long reading can be cancelled', async ({ page }) => {
  await settled(page);
  await page.goto('./import');
  await page.getByLabel('Text', { exact: true }).evaluate((area, text) => {
    (area as HTMLTextAreaElement).value = text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, manyCards(60_000));
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByText(/ of 60,000 entries/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toHaveText('Cancelled. Nothing was imported.');
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test.describe('full storage', () => {
  // Dexie's own remark on a write that fails at once.
  test.use({ provoked: /^trace: / });

  test('storage runs full: it is said, nothing is lost, and the app stays usable', async ({
    page,
  }) => {
    // The next worker gets a script in which writing cards fails as it does on a full disk.
    await page.addInitScript(() => {
      const Usual = window.Worker;
      window.Worker = class extends Usual {
        constructor(url: string | URL, options?: WorkerOptions) {
          const address = new URL(url, location.href);
          if (sessionStorage.getItem('full')) address.search = 'full';
          super(address, options);
        }
      };
    });
    await page.route(/import-[^/]*\.js\?full$/, async (route) => {
      const failing = `
      import ${JSON.stringify(new URL(route.request().url()).pathname)};
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...given) {
        if (this.name !== 'cardPages') return put.apply(this, given);
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };`;
      await route.fulfill({ contentType: 'text/javascript', body: failing });
    });
    await firstRun(page);
    await grade(page, 'Good');
    await page.evaluate(() => sessionStorage.setItem('full', 'yes'));
    await previewText(page, tricks);
    await importButton(page).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('Not imported: The storage of this browser is full.');
    await expect(alert).toContainText('What was there before is kept.');
    expect(await ownNotes(page)).toEqual([]);

    await page.goto('./review');
    await grade(page, 'Good');
    await page.evaluate(() => sessionStorage.removeItem('full'));
    await previewText(page, tricks);
    await importIt(page, 'Shell tricks');
    expect(await ownNotes(page)).toHaveLength(3);
  });
});
