import { expect, test } from 'vitest';
import type { StoredNote } from '../../../src/store/db.ts';
import { noteIn, packNotes, unpackNotes } from '../../../src/store/notePages.ts';
import { fetchNote } from '../../../src/store/queries.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { makeDevice, terms } from './fixtures.ts';

const stored = (number: number) => ({ number, deck: 1, cards: [number], note: {} }) as StoredNote;

test('notes come out of a page as they went in, all of them or one', () => {
  const page = packNotes([stored(3), stored(7)]);
  expect(unpackNotes(page)).toEqual([stored(3), stored(7)]);
  expect(noteIn(page, 7)).toEqual(stored(7));
  expect(noteIn(page, 4)).toBeUndefined();
});

test('a page of an earlier version, which holds the notes themselves, is read as well', async () => {
  const device = makeDevice();
  const collection = await device.open();
  await installDeck(collection, terms('a', 2), { hash: null, enabled: true });
  const { db } = collection;
  const page = await db.notePages.get(0);
  const before = await fetchNote(collection, 1);
  await db.notePages.put(unpackNotes(page!), 0);
  collection.notes.clear();
  expect(await fetchNote(collection, 1)).toEqual(before);
  device.close();
});
