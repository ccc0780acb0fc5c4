import { afterEach, beforeEach, expect, test } from 'vitest';
import { Again, Good, type Rating } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { createDeck } from '../../../src/store/arrangeDecks.ts';
import { changeCards } from '../../../src/store/changeCards.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { cardsOf } from '../../../src/store/optimize.ts';
import { moveNote } from '../../../src/store/moveNote.ts';
import { addPreset } from '../../../src/store/presets.ts';
import { saveDeck } from '../../../src/store/settings.ts';
import { readHistories } from '../../../src/store/trainingLog.ts';
import { undo } from '../../../src/store/undo.ts';
import { DAY, makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 3), { hash: '1', enabled: true });
  await installDeck(collection, terms('b', 3), { hash: '1', enabled: true });
});
afterEach(() => device.close());

const give = (card: number, rating: Rating) =>
  gradeCard(collection, { card, rating, taken: 1000, flags: 0 });
type Source = Parameters<typeof cardsOf>[1];
const readAll = (source: Source, most?: number) =>
  readHistories(collection.db, cardsOf(collection, source), most);
const read = async (source: Source, most?: number) =>
  (await readAll(source, most)).histories.map((history) =>
    history.map(({ rating, elapsed }) => [rating, elapsed]),
  );

test('histories come from pages and loose entries alike, without what was undone', async () => {
  await give(1, Good);
  await give(1, Again);
  await undo(collection);
  device.clock.now += 3 * DAY;
  await collection.saving;
  await foldShelves(collection);
  await give(1, Good);
  const told = [
    [
      [Good, 0],
      [Good, 3],
    ],
  ];
  expect(await read('all')).toEqual(told);
  await changeCards(collection, [1], 'reset');
  await give(1, Again);
  expect(await read('all')).toEqual([...told, [[Again, 0]]]);
});

test('only the cards of the deck or the preset that is asked for', async () => {
  await give(1, Good);
  const inB = collection.columns.deck.indexOf(2);
  await give(inB, Again);
  expect(await read({ deck: 2 })).toEqual([[[Again, 0]]]);
  expect(await read({ preset: 'cards' })).toHaveLength(2);
  // A deck's with those of the decks within it.
  await createDeck(collection, 'Outer::Inner');
  const [outer, inner] = collection.decks.filter(({ hash }) => hash === null);
  await moveNote(collection, 1, inner!.number);
  expect(await read({ deck: outer!.number })).toEqual([[[Good, 0]]]);
  const own = await addPreset(collection, collection.presets['cards']!, 'Own');
  await saveDeck(collection, 2, { presets: { cards: own, questions: 'questions' } });
  expect(await read({ preset: own })).toEqual([[[Again, 0]]]);
  expect(await read({ preset: 'cards' })).toEqual([[[Good, 0]]]);
  expect(await read({ preset: 'questions' })).toEqual([]);
});

test('of too long a log whole cards are read, always the same', async () => {
  for (let card = 1; card <= 12; card++) await give(card, Good);
  const some = await read('all', 6);
  expect(some.length).toBeGreaterThan(1);
  expect(some.length).toBeLessThan(12);
  expect(await read('all', 6)).toEqual(some);
  expect((await readAll('all', 6)).whole).toBe(false);
  expect((await readAll('all', 12)).whole).toBe(true);
});
