import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { png } from '../fixtures/media.ts';
import { expect, test } from './app.ts';
import { importButton, settled } from './imports.ts';

const card = (question: string) => `Q: ${question}\n![](pictures/1.png)\nA: Yes.\n`;
/** Two decks that show different pictures of one name, and what is none. */
const files: Record<string, string | Buffer> = {
  'art/deck.md': `# Art\n\n${card('Seen?')}`,
  'art/pictures/1.png': png(10, 5, [1, 2, 3]),
  'deep/music/deck.md': `# Music\n\n${card('Heard?')}`,
  'deep/music/pictures/1.png': png(20, 5, [1, 2, 3]),
  'README.md': 'How these notes are kept.\n',
  'paper.pdf': '%PDF-1.4',
  '.git/config': '[core]',
};

let folder: string;
test.beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'engram-folder-')), 'vault');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
test.afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** The decks of the folder by their names, their pictures, and what is left out. */
async function isPreviewed(page: Page) {
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'art::Art' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'deep::music::Music' })).toBeVisible();
  await expect(page.getByText('2 files come with the cards.')).toBeVisible();
  const pictures = page.locator('article img');
  await expect(pictures).toHaveCount(2);
  const widths = () =>
    pictures.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth));
  await expect.poll(widths).toEqual([10, 20]);
  await page.getByText('3 other files are left out').click();
  for (const path of ['.git/', 'paper.pdf', 'README.md'])
    await expect(page.getByRole('listitem').filter({ hasText: path })).toBeVisible();
  await expect(importButton(page)).toHaveText('Import 2 decks');
}

test('a folder is chosen, or dropped, with its folders as names of decks', async ({ page }) => {
  await settled(page);
  await page.goto('./import');
  await page.getByLabel('Folder to import').setInputFiles(folder);
  await isPreviewed(page);

  await page.goto('./import');
  await expect(page.getByRole('heading', { name: 'Files' })).toBeVisible();
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 100, y: 200, data });
  await isPreviewed(page);
  await importButton(page).click();
  await expect(page.getByText('2 decks imported')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Music', exact: true })).toBeVisible();
});

test('a ZIP archive is its files, and a dishonest one is refused', async ({ page }) => {
  await settled(page);
  const packed = (contents: Record<string, string | Buffer>) =>
    Buffer.from(
      zipSync(
        Object.fromEntries(
          Object.entries(contents).map(([path, text]) => [
            path,
            new Uint8Array(Buffer.from(text as string)),
          ]),
        ),
      ),
    );
  const choose = async (name: string, buffer: Buffer) => {
    await page.goto('./import');
    const input = page.getByLabel('Files to import');
    await input.setInputFiles({ name, mimeType: 'application/zip', buffer });
  };
  const inside = Object.entries(files).map(([path, text]) => [`vault/${path}`, text]);
  await choose('vault.zip', packed(Object.fromEntries(inside)));
  await isPreviewed(page);

  await choose('out.zip', packed({ '../../deck.md': card('Out?'), 'deck.md': card('In?') }));
  await expect(
    page.getByText(/whose path leads out of it, so nothing of it is read/),
  ).toBeVisible();
  await expect(importButton(page)).toHaveCount(0);
});

test('a vault of Obsidian comes with its decks and schedules, and again with what is new', async ({
  page,
}) => {
  await settled(page);
  const note = (days: number, more = '') => {
    const due = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    return `#flashcards/geo\n\nCapital of Peru::Lima ![[map.png]]\n<!--SR:!${due},40,250-->\n\nThe Andes are ==high==.\n${more}`;
  };
  const vault = join(folder, '..', 'notes');
  await mkdir(join(vault, 'Places'), { recursive: true });
  await mkdir(join(vault, 'attachments'), { recursive: true });
  await writeFile(join(vault, 'attachments/map.png'), png(30, 20, [1, 2, 3]));
  await writeFile(join(vault, 'Places/peru.md'), note(20));
  await writeFile(
    join(vault, 'Places/chile.md'),
    '#flashcards/geo\n\nCapital of Chile\n?\nSantiago\n',
  );
  await writeFile(join(vault, 'diary.md'), 'It rained.\n');
  const choose = async () => {
    await page.goto('./import');
    await page.getByLabel('Folder to import').setInputFiles(vault);
    await expect(page.getByRole('heading', { name: 'flashcards::geo' })).toBeVisible();
  };
  await choose();
  await expect(page.getByText('3 cards now', { exact: true })).toBeVisible();
  await expect(page.getByText('1 card comes with its schedule.')).toBeVisible();
  await expect(page.locator('article img')).toHaveJSProperty('naturalWidth', 30);
  await importButton(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'geo' })).toBeVisible();
  // The third is due in twenty days.
  await expect(page.getByRole('button', { name: 'Study 2 cards' })).toBeVisible();

  await choose();
  await expect(page.getByText(/All of this is here already/)).toBeVisible();
  await writeFile(join(vault, 'Places/peru.md'), note(39));
  await choose();
  await expect(importButton(page)).toHaveText('Update 1 deck');
});
