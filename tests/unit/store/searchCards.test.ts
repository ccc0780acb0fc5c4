import { expect, test } from 'vitest';
import { cardsOfDecks, presentCards, sizeOf } from '../../../src/core/stats/cardSet.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { unpackNotes } from '../../../src/store/notePages.ts';
import { removeDeck } from '../../../src/store/removeDeck.ts';
import { searchCards } from '../../../src/store/searchCards.ts';
import { makeDeck, makeDevice, makeNote, terms } from './fixtures.ts';

test('finds the cards of notes by their words, as they are studied, sealed or loose', async () => {
  const device = makeDevice();
  const collection = await device.open();
  const options = { hash: '1', enabled: true };
  const one = await installDeck(collection, terms('alpha', 3), options);
  const note = makeNote('beta/x', { title: 'KV cache', tags: ['serving'], source: 'Keys.' });
  const two = await installDeck(collection, makeDeck('beta', [note]), options);
  const found = async (text: string) => {
    const cards = await searchCards(collection.db, text);
    return presentCards(collection.columns, cards);
  };
  expect(sizeOf(await found('alpha/t1'))).toBe(2);
  expect(await found('deck:alpha')).toEqual(
    cardsOfDecks(collection.columns, [one.number]).slice(0, (await found('deck:alpha')).length),
  );
  expect(sizeOf(await found('cache serving keys'))).toBe(2);
  expect(sizeOf(await found('cache deck:alpha'))).toBe(0);
  expect(sizeOf(await found(''))).toBe(8);

  const stored = (await collection.db.notePages.toArray())
    .flatMap(unpackNotes)
    .concat(await collection.db.noteLoose.toArray())
    .find(({ deck }) => deck === two.number)!;
  await editNote(collection, stored.number, { title: 'Attention memory' });
  expect(sizeOf(await found('attention'))).toBe(2);
  await foldShelves(collection);
  expect(sizeOf(await found('attention'))).toBe(2);
  await removeDeck(collection, two.number);
  expect(sizeOf(await found('attention'))).toBe(0);
  device.close();
});
