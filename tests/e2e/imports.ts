import { expect, type Page } from '@playwright/test';

/** Opens the app with its first run behind it, past the first card. */
export async function settled(page: Page) {
  await page.goto('./');
  for (const name of ['Continue', 'Continue', 'Continue', 'Start'])
    await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeEnabled();
}

/** To the preview of a text. */
export async function previewText(page: Page, text: string, name = '') {
  await page.goto('./import');
  await page.getByLabel('Name of the deck').fill(name);
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
}

export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const file = (name: string, content: string | Buffer): GivenFile => ({
  name,
  mimeType: 'text/markdown',
  buffer: Buffer.from(content),
});

/** To the preview of files. */
export async function previewFiles(page: Page, files: GivenFile[]) {
  await page.goto('./import');
  await page.getByLabel('Files to import').setInputFiles(files);
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
}

export const importButton = (page: Page) => page.getByRole('button', { name: /^(Import|Update) / });

/** Imports what is previewed; its deck's page is open afterwards. */
export async function importIt(page: Page, title: string) {
  await importButton(page).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A deck of so many cards. */
export const manyCards = (count: number, answer = 'Number') =>
  Array.from({ length: count }, (_, at) => `Q: Card ${at}?\nA: ${answer} ${at}.\n`).join('\n');

/** All notes of decks of one's own, read past the app. */
export function ownNotes(page: Page): Promise<{ id: string; title: string; cards: number[] }[]> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error(request.error?.message)));
      });
    const db = await settled(indexedDB.open('engram'));
    const tx = db.transaction(['decks', 'notePages']);
    const decks: { number: number; hash: string | null }[] = await settled(
      tx.objectStore('decks').getAll(),
    );
    interface Stored {
      deck: number;
      cards: number[];
      note: { id: string; title: string };
    }
    const pages: { texts: string[] }[] = await settled(tx.objectStore('notePages').getAll());
    db.close();
    const own = new Set(decks.filter(({ hash }) => hash === null).map(({ number }) => number));
    return pages
      .flatMap(({ texts }) => texts.map((text): Stored => JSON.parse(text)))
      .filter(({ deck }) => own.has(deck))
      .map(({ note, cards }) => ({ id: note.id, title: note.title, cards }));
  });
}

/** Sends a share as the system does: a form of several parts, by POST, which only the service worker answers. */
export async function share(
  page: Page,
  fields: Record<string, string>,
  files: Record<string, string>,
) {
  await page.evaluate(
    ([words, contents]) => {
      const form = document.createElement('form');
      Object.assign(form, { action: 'import', method: 'post', enctype: 'multipart/form-data' });
      for (const [name, value] of Object.entries(words!)) {
        const input = Object.assign(document.createElement('input'), { name, value });
        form.append(input);
      }
      const input = Object.assign(document.createElement('input'), { type: 'file', name: 'files' });
      const data = new DataTransfer();
      for (const [name, text] of Object.entries(contents!)) data.items.add(new File([text], name));
      input.files = data.files;
      input.multiple = true;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    [fields, files],
  );
}
