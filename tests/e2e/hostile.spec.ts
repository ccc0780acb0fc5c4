import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { vectors } from './hostile.ts';
import { file, importIt, previewFiles, settled } from './imports.ts';
import { gradeButton, showAnswer } from './steps.ts';

/** Nothing ran, asked for anything elsewhere, or left the app. */
async function unhurt(page: Page) {
  expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
  const alien = page.locator(
    'main :is(script, iframe, object, embed, form[action], [onerror], [onload], [href^="javascript" i]), main .card-text :is(style, link, meta, base)',
  );
  await expect(alien).toHaveCount(0);
}

/** Grades the cards of the day and looks after each. */
async function goThrough(page: Page, cards: number) {
  await page.goto('./review');
  for (let at = 0; at < cards; at++) {
    await showAnswer(page).click();
    await unhurt(page);
    for (const link of await page.getByRole('link', { name: 'click' }).all())
      expect(await link.getAttribute('href')).toMatch(/^(https?:|#|mailto:)/);
    await gradeButton(page, 'Easy').click();
    await expect(gradeButton(page, 'Easy')).toBeHidden();
  }
}

test('hostile cards from a file do nothing', async ({ page }) => {
  test.slow();
  expect(vectors.length).toBeGreaterThanOrEqual(60);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await settled(page);
  // In a question only what fits its line.
  const asked = (vector: string) => (vector.includes('\n') ? '' : vector);
  const cards = vectors.map((vector, at) => `Q: Vector ${at} ${asked(vector)}\nA:\n${vector}\n`);
  await previewFiles(page, [
    file('hostile<img src=x onerror=top.hurt=1>.md', cards.join('\n---\n')),
  ]);
  await expect(page.getByText(`${vectors.length} cards now`)).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  await unhurt(page);
  await importIt(page, 'hostile<img src=x onerror=top.hurt=1>');
  await unhurt(page);
  for (let at = 0; at < vectors.length; at++) {
    await page.getByRole('button', { name: new RegExp(`^Vector ${at}(?!\\d)`) }).click();
    const sheet = page.getByRole('dialog');
    await expect(sheet).toContainText(`Vector ${at}`);
    await sheet.getByRole('button', { name: 'Close' }).click();
    await expect(sheet).toBeHidden();
  }
  await unhurt(page);
  await goThrough(page, 5);
  const own = new URL(page.url()).origin;
  expect(requests.filter((url) => !/^(blob|data):/.test(url) && !url.startsWith(own))).toEqual([]);
});

test.describe('past the compiler', () => {
  // The sanitizer parses into a document that is never shown; Chromium reports what the policy
  // would say to it there.
  test.use({ provoked: /^error: (Executing inline event handler|Applying inline style) violates/ });

  test('hostile HTML that is in the database already does nothing', async ({ page }) => {
    test.slow();
    await settled(page);
    const plain = vectors.map((_, at) => `Q: Card ${at}?\nA: Answer.\n`).join('\n');
    await previewFiles(page, [file('plain.md', plain)]);
    await importIt(page, 'plain');
    // As a damaged backup would have it: past the compiler, so that only the sink stands in the way.
    await page.evaluate(async (htmls) => {
      const settled = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(request.error?.message)));
        });
      const db = await settled(indexedDB.open('engram'));
      const store = db.transaction('notePages', 'readwrite').objectStore('notePages');
      for (const key of await settled(store.getAllKeys())) {
        const { texts } = (await settled(store.get(key))) as { texts: string[] };
        const page = texts.map((text) => JSON.parse(text));
        for (const { note } of page) {
          const at = Number(/^Card (\d+)\?$/.exec(note.title)?.[1] ?? -1);
          if (at < 0) continue;
          Object.assign(note.cards[0], { front: htmls[at], lead: htmls[at], back: htmls[at] });
        }
        await settled(store.put(page, key));
      }
      db.close();
    }, vectors);
    await page.reload();
    for (let at = 0; at < vectors.length; at++) {
      await page.getByRole('button', { name: new RegExp(`^Card ${at}\\?`) }).click();
      await expect(page.getByRole('dialog')).toContainText(`Card ${at}?`);
      expect(await page.evaluate(() => 'hurt' in window), vectors[at]).toBe(false);
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await goThrough(page, 8);
  });
});
