import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Collection } from '../../../src/store/collection.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { fetchSearches, saveSearch } from '../../../src/store/savedSearches.ts';
import { readTexts, refreshTexts } from '../../../src/store/searchTexts.ts';
import { makeDeck, makeDevice, makeNote, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

test('all notes are read as they are studied, page by page, and those that were edited anew', async () => {
  const notes = Array.from({ length: 300 }, (_, i) => makeNote(`a/t${i}`, { title: `Term ${i}` }));
  await installDeck(collection, makeDeck('a', notes), { hash: null, enabled: true });
  await editNote(collection, 2, { title: 'Own words' });
  const told: number[][] = [];
  const texts = await readTexts(collection.db, (...now) => told.push(now));
  expect(told).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(texts.notes[300]).toMatchObject({ title: 'Term 299', cards: [599, 600], edited: 0 });
  expect(texts.notes[2]).toMatchObject({
    title: 'Own words',
    id: 'a/t1',
    edited: device.clock.now,
  });

  await editNote(collection, 300, { tags: ['last'] });
  await collection.db.edits.delete(2);
  await refreshTexts(collection.db, texts);
  expect(texts.notes[300]).toMatchObject({ title: 'Term 299', tags: ['last'] });
  expect(texts.notes[2]).toMatchObject({ title: 'Term 1', edited: 0 });
});

test('searches are saved under names, replaced and removed', async () => {
  await saveSearch(collection, 'Weak', 'prop:r<0.7');
  await saveSearch(collection, 'Hard', 'prop:d>0.9');
  await saveSearch(collection, 'Weak', 'prop:r<0.8');
  expect(await fetchSearches(collection)).toEqual([
    { name: 'Hard', text: 'prop:d>0.9' },
    { name: 'Weak', text: 'prop:r<0.8' },
  ]);
  await saveSearch(collection, 'Hard', null);
  expect(await fetchSearches(await device.open())).toEqual([{ name: 'Weak', text: 'prop:r<0.8' }]);
});
