import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BundledDeck, CompiledDeck } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { updateBundled } from '../../../src/store/updateBundled.ts';
import { makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
const served = new Map<string, CompiledDeck>();
const fetched = vi.fn(async (url: string) => {
  const deck = served.get(new URL(url).pathname);
  return deck ? Response.json(deck) : new Response('', { status: 404 });
});

beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  served.clear();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.unstubAllGlobals();
  device.close();
});

function bundle(id: string, hash: string, count = 1): BundledDeck {
  const url = `decks/${id}-${hash}.json`;
  served.set(`/${url}`, terms(id, count));
  const counts = { terms: count, questions: 0, cards: 2 * count };
  return { id, title: id, kind: 'glossary', module: '01', hash, url, counts };
}
const installed = () => collection.decks.map(({ id, hash, enabled }) => [id, hash, enabled]);

test('installs what is missing, updates what differs, and leaves the rest', async () => {
  await updateBundled(collection, [bundle('a', '1'), bundle('b', '1')], ({ id }) => id === 'a');
  expect(installed()).toEqual([
    ['a', '1', true],
    ['b', '1', false],
  ]);
  await updateBundled(collection, [bundle('a', '1'), bundle('b', '2', 2)]);
  expect(fetched).toHaveBeenCalledTimes(3);
  expect(installed()).toEqual([
    ['a', '1', true],
    ['b', '2', false],
  ]);
  expect(collection.columns.size).toBe(6);
});

test('what the user removed stays away', async () => {
  await updateBundled(collection, [bundle('a', '1')]);
  await removeDecks(collection, [1]);
  await updateBundled(collection, [bundle('a', '2')]);
  expect(collection.decks).toEqual([]);
});

test('one that cannot be fetched is told, and does not keep the others out', async () => {
  const decks = [bundle('a', '1'), bundle('b', '1')];
  served.delete('/decks/a-1.json');
  await expect(updateBundled(collection, decks)).rejects.toThrow('could not be fetched (404)');
  expect(installed()).toEqual([['b', '1', true]]);
  bundle('a', '1');
  await updateBundled(collection, decks);
  expect(installed()).toHaveLength(2);
});
