import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { partSources } from '../../../src/store/importSources.ts';
import { partEmpty, readImport } from '../../../src/store/readImport.ts';
import { basic, makePackage } from '../core/exchange/anki/makePackage.ts';

const file = (name: string, content: string | Uint8Array, inFolder = false) => ({
  name,
  title: null,
  inFolder,
  content: new Blob([content as BlobPart]),
});
const deck = 'Q: a?\nA: b\n';
const anki = makePackage({
  types: [basic],
  notes: [{ id: 1, fields: ['a', 'b'] }],
  cards: [{ id: 1, note: 1 }],
});

test('files of a folder are known by name and content, and what is none of them is told', async () => {
  const sources = await partSources([
    file('one.md', deck, true),
    file('pictures/a.png', 'x', true),
    file('anki/two.apkg', anki, true),
    file('.git/', '', true),
    file('paper.pdf', '%PDF', true),
    // Chosen by itself: it may be anything.
    file('three.deck', deck),
    file('four', anki),
  ]);
  expect(sources.texts.map(({ name }) => name)).toEqual(['one.md', 'three.deck']);
  expect(sources.media.map(({ name }) => name)).toEqual(['pictures/a.png']);
  expect(sources.packages.map(({ name }) => name)).toEqual(['anki/two.apkg', 'four']);
  expect(sources.left.map(({ path }) => path)).toEqual(['.git/', 'paper.pdf']);
});

test('an archive is its files; one that cannot be read says why', async () => {
  const bytes = zipSync({
    'v/Biology/cells.md': strToU8(`# Cells\n\n${deck}`),
    'v/Biology/titled.md': strToU8(`---\ntitle: Own name\n---\n${deck}`),
    'v/README.md': strToU8('Just words.'),
    'v/pictures/a.png': strToU8('x'),
    'v/anki.apkg': anki,
    'v/more.zip': strToU8('PK'),
    'v/.DS_Store': strToU8('x'),
  });
  const sources = await partSources([file('v.zip', bytes), file('cut.zip', bytes.slice(0, 99))]);
  expect(sources.packages.map(({ name }) => name)).toEqual(['anki.apkg']);
  expect(sources.media.map(({ name, size }) => [name, size])).toEqual([['pictures/a.png', 1]]);
  expect(sources.problems).toEqual([
    { name: 'cut.zip', problem: expect.stringContaining('damaged or was cut off') },
  ]);
  const { files, left } = partEmpty(await readImport(sources.texts, () => {}));
  expect(files.map(({ title }) => title)).toEqual(['Biology::Cells', 'Own name']);
  expect([...sources.left, ...left]).toEqual([
    { path: 'v/.DS_Store', why: expect.stringContaining('Hidden') },
    { path: 'more.zip', why: expect.stringContaining('unpack it first') },
    { path: 'README.md', why: 'There are no cards in it.' },
  ]);
});
