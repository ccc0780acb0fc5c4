import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { root } from './server.ts';

test('no file imports from the first file of a worker, which WebKit would run a second time', async () => {
  const folder = join(root, 'dist', 'assets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readFile(join(folder, name), 'utf8'));
  const all = [...texts.values()].join('\n');
  const started = [...all.matchAll(/new Worker\(new URL\([^)]*?([\w-]+\.js)/g)];
  const workers = [...new Set(started.map(([, name]) => name!))];
  expect(workers.length).toBeGreaterThanOrEqual(3);
  for (const name of workers) {
    const importers = names.filter((each) =>
      new RegExp(`(?:from|import)\\s*\\(?["'\`]\\./${name}`).test(texts.get(each)!),
    );
    expect(importers, name).toEqual([]);
  }
});

test('the compiler of the build runs in a worker too, and installs what it made', async ({
  page,
}) => {
  const assets = await readdir(join(root, 'dist', 'assets'));
  const worker = assets.find((name) => /^import-.*\.js$/.test(name))!;
  const path = '01-foundations/differences.md';
  const text = await readFile(join(root, 'decks', path), 'utf8');
  await page.goto('./');
  const answers = await page.evaluate(
    ([address, name, source]) =>
      new Promise((resolve) => {
        const importer = new Worker(address, { type: 'module' });
        const answers: object[] = [];
        const ask = (request: object) => importer.postMessage({ name, ...request });
        importer.addEventListener('message', ({ data }) => {
          if ('progress' in data) return;
          answers.push(data);
          if ('files' in data) ask({ save: true });
          else resolve(answers);
        });
        importer.addEventListener('error', ({ message }) => resolve(message));
        ask({ read: [source], media: [] });
      }),
    [
      `./assets/${worker}`,
      'engram-of-ones-own',
      { name: path, title: null, content: text },
    ] as const,
  );
  expect(answers).toEqual([
    { files: [expect.objectContaining({ name: path })], media: [], left: [] },
    { saved: [{ id: expect.stringMatching(/^\S+$/), title: expect.any(String) }] },
  ]);
  const notes = await page.evaluate(async () => {
    const opening = indexedDB.open('engram-of-ones-own');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const reading = opening.result.transaction('notePages').objectStore('notePages').getAll();
    await new Promise((resolve) => reading.addEventListener('success', resolve));
    interface Stored {
      note: { cards: { front: string }[] };
    }
    const pages = reading.result as { texts: string[] }[];
    return pages.flatMap(({ texts }) => texts.map((text): Stored => JSON.parse(text)));
  });
  expect(notes).toHaveLength(text.match(/^Q:/gm)!.length);
  for (const { note } of notes) expect(note.cards[0]!.front).toMatch(/^<p>/);
});
