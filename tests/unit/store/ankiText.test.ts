import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAnkiFile } from '../../../src/store/ankiFile.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { planAnki } from '../../../src/store/planAnki.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { writeExport } from '../../../src/store/writeExport.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { png } from '../../fixtures/media.ts';
import {
  cloze,
  type Made,
  makePackage,
  type MadeType,
  sqlite,
} from '../core/exchange/anki/makePackage.ts';
import { type Device, makeDevice } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const deck = 1_700_000_000_000;
const word: MadeType = {
  id: 1_600_000_000_009,
  name: 'Word',
  fields: ['Word', 'Meaning', 'Picture'],
  templates: [
    ['<b>{{Word}}</b>', '{{FrontSide}}<hr id=answer>means {{Meaning}}'],
    ['{{Picture}}{{Meaning}}?', '{{FrontSide}}<hr id=answer>{{Word}}'],
  ],
  css: '.card { color: teal }',
};
const packed: Made = {
  types: [word, cloze],
  decks: { [deck]: 'Words' },
  notes: [
    { id: 1, guid: 'aa', type: word.id, tags: 'old', fields: ['hund', 'dog', '<img src="Dog 1.png">'] },
    { id: 2, guid: 'bb', type: word.id, fields: ['katt', 'cat', ''] },
    { id: 3, guid: 'cc', type: cloze.id, fields: ['{{c1::One}} and {{c2::two}}', ''] },
  ],
  cards: [
    { id: 11, note: 1, deck }, { id: 12, note: 1, deck, ord: 1 },
    { id: 13, note: 2, deck }, { id: 14, note: 2, deck, ord: 1 },
    { id: 15, note: 3, deck }, { id: 16, note: 3, deck, ord: 1 },
  ],
  media: { 'Dog 1.png': png(2, 2, [1, 2, 3]) },
}; // prettier-ignore

async function bringPackage() {
  const content = new Blob([makePackage(packed).slice()]);
  const file = await readAnkiFile('a.apkg', content, sqlite, () => {});
  const plan = await planAnki(collection, [file]);
  const [made] = await saveImport(collection, plan.decks, plan.media);
  return made!.number;
}

const heads =
  '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:7\n';
async function plan(rows: string[][], head = heads) {
  const content = head + rows.map((row) => `${row.join('\t')}\n`).join('');
  const files = await readImport([{ name: 'Words.txt', title: null, content }], () => {});
  return planImport(collection, files, [], () => 'f'.repeat(12));
}
const same = [
  ['aa', 'Word', 'Words', 'hund', 'dog', '"<img src=""Dog 1.png"">"', 'old'],
  ['bb', 'Word', 'Words', 'katt', 'cat', '', ''],
  ['cc', 'Cloze', 'Words', '{{c1::One}} and {{c2::two}}', '', '', ''],
];
const notesOf = async (number: number) =>
  (await fetchDeckNotes(collection, number)).inUse.toSorted((a, b) => a.number - b.number);

test('the text of a package’s notes says that nothing has changed', async () => {
  await bringPackage();
  const { files } = await plan(same);
  expect(files[0]!.deck!.counts).toEqual({ new: 0, changed: 0, unchanged: 3, gone: 0 });
});

test('fields come into the notes’ own templates, and all cards stay', async () => {
  const number = await bringPackage();
  const before = await notesOf(number);
  const { files, decks } = await plan([
    ['aa', 'Word', 'Words', 'hunden', 'the dog', '"<img src=""Dog 1.png"">"', 'new'],
    same[1]!,
    ['cc', 'Cloze', 'Words', '{{c1::One}} and {{c2::two}} and {{c3::three}}', '', '', ''],
    ['dd', 'Word', 'Words', 'ku', 'cow', '', ''],
  ]);
  expect(files[0]).toMatchObject({
    warnings: [],
    deck: { counts: { new: 1, changed: 2, unchanged: 1, gone: 0 } },
  });
  await saveImport(collection, decks);
  const [hund, katt, gaps, cow] = await notesOf(number);
  expect(hund).toMatchObject({ number: before[0]!.number, cards: before[0]!.cards });
  expect(hund!.note).toMatchObject({
    id: before[0]!.note.id,
    title: 'hunden',
    tags: ['new'],
    media: before[0]!.note.media!,
    anki: { guid: 'aa', type: before[0]!.note.anki!.type, fields: ['hunden', 'the dog', '<img src="Dog 1.png">'] },
  }); // prettier-ignore
  const [first, second] = hund!.note.cards;
  expect(first!.template).toBe('basic');
  expect(first!.front).toContain('<b>hunden</b>');
  expect(first!.front).toContain('data-sheet="');
  expect(first!.back).toContain('means the dog');
  expect(second!.template).toBe('t2');
  expect(second!.front).toContain('the dog?');
  expect(second!.front).toContain('<img data-media="');
  expect(katt!.note).toEqual(before[1]!.note);
  expect(gaps!.note.cards.map(({ template }) => template)).toEqual(['c1', 'c2', 'c3']);
  expect(gaps!.cards.slice(0, 2)).toEqual(before[2]!.cards);
  // What no package brought is what a table makes of it.
  expect(cow!.note.anki).toBeUndefined();
  expect(cow!.note.title).toBe('ku');
});

test('a row of another type, or of a text that names its columns, is read as any table is', async () => {
  await bringPackage();
  const basic = await plan([['aa', 'Basic', 'Words', 'hund', 'dog', '', '']]);
  expect(basic.decks[0]!.compiled.notes[0]!.anki).toBeUndefined();
  const columns = '#columns:Guid\tNote type\tDeck\tFront\tBack\tMore\tTags\n';
  const named = await plan([['aa', 'Word', 'Words', 'hund', 'dog', '', '']], heads + columns);
  expect(named.decks[0]!.compiled.notes[0]!.anki).toBeUndefined();
});

test('fields that make no card leave their note as it was, and that is said', async () => {
  const number = await bringPackage();
  const before = await notesOf(number);
  const { files, decks } = await plan([
    ...same.slice(0, 2),
    ['cc', 'Cloze', 'Words', 'One and two', 'x', '', ''],
  ]);
  expect(files[0]!.deck!.counts).toEqual({ new: 0, changed: 0, unchanged: 3, gone: 0 });
  expect(files[0]!.warnings).toMatchObject([
    { severity: 'warning', message: expect.stringMatching(/^One and two: /) },
  ]);
  await saveImport(collection, decks);
  expect((await notesOf(number))[2]!.note).toEqual(before[2]!.note);
});

test('the text that is written here of a package’s notes changes nothing when it comes again', async () => {
  const number = await bringPackage();
  const before = await notesOf(number);
  const out = await writeExport(collection, 'ankiText', { decks: [number] }, () => {});
  expect(out.losses).toMatchObject([{ what: 'Notes with note types of their own', count: 3 }]);
  const content = await out.file.text();
  expect(content).toContain('"bb"\tWord\tWords\tkatt\tcat\t\t');
  const files = await readImport([{ name: 'Words.txt', title: null, content }], () => {});
  const { files: previews, decks } = await planImport(collection, files, [], () => '0'.repeat(12));
  expect(previews[0]!.deck!.counts).toEqual({ new: 0, changed: 0, unchanged: 3, gone: 0 });
  await saveImport(collection, decks);
  expect(await notesOf(number)).toEqual(before);
});

test('a text that names other types says whose layout goes', async () => {
  await bringPackage();
  const { files } = await plan([
    ['aa', 'Basic', 'Words', 'hunden', 'the dog', '', 'new'],
    ['bb', 'Basic', 'Words', 'katten', 'the cat', '', ''],
    same[2]!,
  ]);
  expect(files[0]!.warnings.map(({ message }) => message)).toContainEqual(
    expect.stringContaining('2 of its notes came from Anki with a layout of their own'),
  );
});
