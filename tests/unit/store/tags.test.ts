import { afterEach, beforeEach, expect, test } from 'vitest';
import { Good } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { cardsByTag } from '../../../src/store/tags.ts';
import { makeDeck, makeDevice, makeNote, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

test('cards that have been seen, by tag, over more notes than one page holds', async () => {
  const notes = Array.from({ length: 300 }, (_, i) =>
    makeNote(`a/t${i}`, { tags: i % 100 === 0 ? ['hundred', `n${i}`] : [] }),
  );
  await installDeck(collection, makeDeck('a', notes), { hash: null, enabled: true });
  expect(await cardsByTag(collection)).toEqual(new Map());
  for (const card of [1, 3, 401]) {
    await gradeCard(collection, { card, rating: Good, taken: 1, flags: 0 });
  }
  expect(await cardsByTag(collection)).toEqual(
    new Map([
      ['hundred', [1, 401]],
      ['n0', [1]],
      ['n200', [401]],
    ]),
  );
});
