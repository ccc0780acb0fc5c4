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

test('a text in an old encoding is read, and how it was read is said', async () => {
  const latin = Buffer.from('Q: caf\xe9?\nA: d\xe9j\xe0\n', 'latin1');
  const sources = await partSources([
    file('old.md', latin),
    file('wide.md', Buffer.from('Q: weit?\nA: ja\n', 'utf16le')),
    file('new.md', 'Q: é?\nA: b\n'),
    file('no.md', Buffer.from([0x6f, 10, 0xe9, 1])),
  ]);
  const files = await readImport(sources.texts, () => {});
  expect(files.map(({ compilation }) => compilation?.deck.notes[0]?.title)).toEqual([
    'café?', 'weit?', 'é?', undefined,
  ]); // prettier-ignore
  expect(files.map(({ warnings }) => warnings.map(({ severity, message }) => `${severity} ${message}`))).toEqual([
    [expect.stringMatching(/^warning .* read as Western \(Windows-1252\)\. Where letters look wrong, save it/)],
    [expect.stringMatching(/^warning .* read as Unicode \(UTF-16 LE\)/)],
    [],
    [expect.stringMatching(/^error The file is not valid UTF-8/)],
  ]); // prettier-ignore
});

test('of a deck of several files the one in an old encoding is named', async () => {
  const head = '---\nname = "All"\n---\n';
  const sources = await partSources([
    file('a.md', `${head}Q: a?\nA: b\n`, true),
    file('b.md', Buffer.from(`${head}Q: \xe9?\nA: b\n`, 'latin1'), true),
  ]);
  const [all, ...more] = await readImport(sources.texts, () => {});
  expect([all!.title, all!.compilation!.deck.notes.length, more.length]).toEqual(['All', 2, 0]);
  expect(all!.warnings[0]!.message).toMatch(/^b\.md: The file does not say/);
});
