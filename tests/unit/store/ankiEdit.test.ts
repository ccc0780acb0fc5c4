import { afterEach, beforeEach, expect, test } from 'vitest';
import { remakeNote } from '../../../src/core/exchange/anki/remakeNote.ts';
import { openPackage } from '../../../src/core/exchange/anki/openPackage.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, New, Retired } from '../../../src/core/model.ts';
import { readAnkiFile } from '../../../src/store/ankiFile.ts';
import { beginWriting } from '../../../src/store/beginWriting.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editCard } from '../../../src/store/editCard.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { keepOwnText, readBehind, readOwnText, useDeckText } from '../../../src/store/ownText.ts';
import { planAnki } from '../../../src/store/planAnki.ts';
import type { StoredNote } from '../../../src/store/queries.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { readTexts, refreshTexts } from '../../../src/store/searchTexts.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeAnki } from '../../../src/store/writeAnki.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { writeExport } from '../../../src/store/writeExport.ts';
import { basic, cloze, makePackage, sqlite } from '../core/exchange/anki/makePackage.ts';
import { png } from '../../fixtures/media.ts';
import { type Device, makeDevice } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const deck = 1_700_000_000_000;
const packed = (capital: string) =>
  makePackage({
    types: [basic, cloze],
    decks: { [deck]: 'Capitals' },
    notes: [
      { id: 1, guid: 'a', fields: ['France <img src="map.png">', capital] },
      { id: 2, guid: 'b', type: cloze.id, fields: ['{{c1::Rome}} is in {{c2::Italy}}', ''] },
    ],
    cards: [
      { id: 11, note: 1, deck, due: 1 },
      { id: 12, note: 2, deck, ord: 0, due: 2 },
      { id: 13, note: 2, deck, ord: 1, due: 3 },
    ],
    media: { 'map.png': png(4, 3, [9, 9, 9]) },
  });

async function bring(capital: string, take = false) {
  const content = new Blob([packed(capital).slice()]);
  const file = await readAnkiFile('a.apkg', content, sqlite, () => {});
  if ('problem' in file) throw new Error(file.problem);
  const plan = await planAnki(collection, [file]);
  const { changes } = plan.files[0]!.deck!;
  const theirs = take ? changes.flatMap(({ edited }) => edited?.id ?? []) : [];
  await saveImport(collection, plan.decks, plan.media, { theirs });
  return changes;
}
async function find(words: string, of = collection): Promise<StoredNote> {
  const { inUse } = await fetchDeckNotes(
    of,
    of.decks.find(({ title }) => title === 'Capitals')!.number,
  );
  return inUse.find(({ note }) => note.anki!.fields.join(' ').includes(words))!;
}
async function edit(words: string, values: string[]) {
  const stored = await find(words);
  const { note, frame, found } = await beginWriting(collection, stored);
  const made = remakeNote(note, values, frame!, (name) => found.get(name) ?? null);
  await editCard(collection, stored.cards[0]!, made.fields!);
}
const capital = async () => (await find('France')).note.cards[0]!.back.replaceAll(/<[^>]*>/g, '');
const map = 'France <img src="map.png">';

test('fields that are changed make other cards; undo brings the old ones back', async () => {
  await bring('Pariss');
  const { number, note, cards } = await find('France');
  await edit('France', [map, 'Paris']);
  expect(await capital()).toBe('Paris');
  const now = await find('France');
  expect(now.cards).toEqual(cards);
  expect(now.note.media).toEqual(note.media);
  expect(now.note.cards[0]!.front).toBe(note.cards[0]!.front);
  expect(await readOwnText(collection, number)).toMatchObject({
    theirs: `${map}\n\nPariss`,
    mine: `${map}\n\nParis`,
    before: null,
  });
  await undo(collection);
  expect((await find('France')).note).toEqual(note);
  expect(await readOwnText(collection, number)).toBeNull();
});

test('gaps come as new cards and go with what they remember, to come back with it', async () => {
  await bring('Paris');
  const { cards } = await find('Rome');
  await gradeCard(collection, { card: cards[1]!, rating: Good, taken: 1000, flags: 0 });
  await edit('Rome', ['{{c1::Rome}} is in Italy, in {{c3::Europe}}', '']);
  const now = await find('Rome');
  expect(now.note.cards.map(({ template }) => template)).toEqual(['c1', 'c3']);
  expect(now.cards[0]).toBe(cards[0]);
  const schedule = (card: number) => readSchedule(collection.columns, card);
  expect(schedule(now.cards[1]!).state).toBe(New);
  expect(schedule(cards[1]!).flags & Retired).toBeTruthy();
  await edit('Rome', ['{{c1::Rome}} is in {{c2::Italy}}', '']);
  expect((await find('Rome')).cards).toEqual(cards);
  expect(schedule(cards[1]!)).toMatchObject({ reps: 1, flags: 0 });
});

test('an edit stays when its package comes again, and both texts can be chosen', async () => {
  await bring('Pariss');
  await edit('France', [map, 'Paris (my note)']);
  expect(await bring('Pariss')).toEqual([]);
  expect(await capital()).toBe('Paris (my note)');
  const both = { mine: `${map}\n\nParis (my note)`, theirs: `${map}\n\nParis` };
  expect(await bring('Paris')).toMatchObject([{ state: 'changed', edited: both }]);
  expect(await capital()).toBe('Paris (my note)');
  const { cards } = await find('France');
  expect(await readBehind(collection)).toMatchObject([{ ...both, before: `${map}\n\nPariss` }]);
  await keepOwnText(collection, cards[0]!);
  expect(await readBehind(collection)).toEqual([]);
  await useDeckText(collection, cards[0]!);
  expect(await capital()).toBe('Paris');
  await undo(collection);
  expect(await capital()).toBe('Paris (my note)');
  await bring('Paris, France', true);
  expect(await capital()).toBe('Paris, France');
  expect((await find('France')).note.anki!.fields[1]).toBe('Paris, France');
});

test('search, backups and all exports have the words of an edit', async () => {
  await bring('Pariss');
  const texts = await readTexts(collection.db, () => {});
  await edit('France', [map, 'Lutetia<br>Paris']);
  const { number } = await find('France');
  await refreshTexts(collection.db, texts);
  expect(texts.notes[number]!.text).toContain('lutetia paris');

  const [only] = collection.decks.filter(({ title }) => title === 'Capitals');
  const scope = { decks: [only!.number] };
  const out = await writeAnki(collection, { scope, history: true }, sqlite);
  expect(out.losses).toEqual([]);
  const read = openPackage(new Uint8Array(await out.file.arrayBuffer()), sqlite);
  expect(read.collection.notes.map(({ fields }) => fields)).toContainEqual([
    map,
    'Lutetia<br>Paris',
  ]);
  for (const format of ['markdown', 'csv', 'ankiText'] as const) {
    const { file } = await writeExport(collection, format, scope, () => {});
    // An archive has its texts packed.
    if (format !== 'markdown') expect(await file.text()).toContain('Lutetia');
  }

  const other = makeDevice();
  const there = await other.open();
  const staged = await stageBackup(there, await writeBackup(collection, { app: '1', media: true }));
  await takeInBackup(there, staged, 'merge');
  expect((await find('France', there)).note.anki!.fields[1]).toBe('Lutetia<br>Paris');
  expect((await beginWriting(there, await find('France', there))).unable).toBeNull();
  other.close();
});

test('without its note type it cannot be edited, until its package comes again', async () => {
  await bring('Paris');
  const { note } = await find('France');
  await collection.db.media.delete(note.anki!.type);
  expect(await beginWriting(collection, await find('France'))).toMatchObject({
    unable: 'typeless',
    frame: null,
  });
  await bring('Paris');
  expect((await beginWriting(collection, await find('France'))).unable).toBeNull();
});
