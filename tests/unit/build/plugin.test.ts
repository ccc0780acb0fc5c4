import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { buildDecks, decks } from '../../../src/build/plugin.ts';
import { compileFiles } from '../../../src/core/deck/compile.ts';
import { checkCurriculum } from '../../../src/build/curriculum.ts';
import { orderOf, readDecks } from '../../../src/build/readDecks.ts';
import type { CompiledDeck } from '../../../src/core/model.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = join(root, 'decks');

/** A project with a copy of decks/ and one script that asks for the list. */
function project(): string {
  const path = mkdtempSync(join(tmpdir(), 'engram-plugin-'));
  cpSync(folder, join(path, 'decks'), { recursive: true });
  writeFileSync(
    join(path, 'main.js'),
    `import { bundled } from 'virtual:decks';
    import { outline } from 'virtual:outline';
    import { curriculum } from 'virtual:curriculum';
    globalThis.found = { bundled, outline, curriculum };`,
  );
  return path;
}
const bundle = (path: string) =>
  build({
    root: path,
    configFile: false,
    logLevel: 'silent',
    plugins: [decks()],
    build: { outDir: 'out', rolldownOptions: { input: join(path, 'main.js') } },
  });

it('lists each deck under a name of its content, in the order of the curriculum', async () => {
  const { bundled, curriculum, assets, errors } = await buildDecks(folder);
  expect(errors).toEqual([]);
  expect(curriculum.modules).toHaveLength(9);
  for (const deck of bundled) {
    const json = assets.get(deck.url) ?? '';
    expect(createHash('sha256').update(json).digest('hex')).toContain(deck.hash);
    expect(deck.url).toBe(`decks/${deck.id}-${deck.hash.slice(0, 8)}.json`);
    expect(JSON.parse(json)).toMatchObject({ id: deck.id, module: deck.module });
  }
  const glossary = JSON.parse(
    assets.get(bundled.find(({ id }) => id === 'module-01-glossary')?.url ?? '') ?? '',
  ) as CompiledDeck;
  const order = curriculum.modules[0]?.order ?? [];
  expect(glossary.notes.slice(0, order.length).map(({ id }) => id)).toEqual(
    order.map((slug) => `module-01-glossary/${slug}`),
  );
});

it('makes of the files what the importer makes of them', async () => {
  const { files, curriculum } = await readDecks(folder);
  const compiled = compileFiles(files, { bundled: true, order: orderOf(curriculum) });
  const { assets } = await buildDecks(folder);
  expect([...assets.values()].map((json) => JSON.parse(json) as unknown)).toEqual(
    compiled.map((deck) => ({ ...deck, warnings: [] })),
  );
});

it('writes the files into the build, and stops it for a deck that breaks the rules', async () => {
  const path = project();
  await bundle(path);
  expect(readdirSync(join(path, 'out/decks')).length).toBeGreaterThan(0);
  writeFileSync(join(path, 'decks/01-foundations/bad.md'), 'Q: No id?\nA: Yes.\n');
  await expect(bundle(path)).rejects.toThrow(/bad\.md:1: This card has no id/);
  rmSync(path, { recursive: true });
});

it('names what is wrong with the curriculum', async () => {
  const { curriculum } = await readDecks(folder);
  expect(checkCurriculum(curriculum)).toEqual(curriculum);
  const [first, ...rest] = curriculum.modules;
  const [track] = curriculum.tracks;
  expect(() =>
    checkCurriculum({ ...curriculum, modules: [{ ...first, hours: ['10', 15] }, ...rest] }),
  ).toThrow(/modules\.0\.hours\.0/);
  expect(() =>
    checkCurriculum({ ...curriculum, tracks: [{ ...track, modules: ['10-gone'] }] }),
  ).toThrow(/names the module 10-gone/);
  expect(() => checkCurriculum({ ...curriculum, capstones: [] })).toThrow(/names the capstone/);
});
