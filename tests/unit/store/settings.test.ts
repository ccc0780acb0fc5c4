import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { Good } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { deleteEverything } from '../../../src/store/erase.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { saveDeck, savePreset, saveSettings } from '../../../src/store/settings.ts';
import { makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
const kept = new Map<string, string>();

beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 2), { hash: '1', enabled: true });
  kept.clear();
  const storage = {
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  // Like the real one, it lists its keys as properties.
  const listing = new Proxy(storage, {
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  vi.stubGlobal('localStorage', listing);
});
afterEach(() => {
  vi.unstubAllGlobals();
  device.close();
});

test('settings hold at once and are there after reopening', async () => {
  const saving = saveSettings(collection, { theme: 'dark', textSize: 115, interview: 20_200 });
  expect(collection.settings).toMatchObject({ theme: 'dark', textSize: 115 });
  await saving;
  expect([...kept]).toEqual([
    ['engram.theme', 'dark'],
    ['engram.textSize', '115'],
    ['engram.largeButtons', 'false'],
  ]);
  const again = await device.open();
  expect(again.settings).toEqual(collection.settings);
});

test('settings that cannot be saved are as before', async () => {
  collection.db.settings.hook('creating', () => {
    throw new Error('no space left');
  });
  await expect(saveSettings(collection, { newPerDay: 20 })).rejects.toThrow('no space left');
  expect(collection.settings.newPerDay).toBe(10);
});

test('new weights change every schedule made with them, as a replay would', async () => {
  await gradeCard(collection, { card: 1, rating: Good, taken: 1, flags: 0 });
  const before = readSchedule(collection.columns, 1);
  await savePreset(collection, { id: 'cards', weights: defaultWeights.with(2, 9) });
  const after = readSchedule(collection.columns, 1);
  expect(after).toEqual({ ...before, stability: 9 });
  expect(collection.presets['cards']?.retention).toBe(0.9);
  expect((await rebuild(collection)).differing).toEqual([]);
  const again = await device.open();
  expect(readSchedule(again.columns, 1)).toEqual(after);
});

test('a deck keeps what was chosen, and follows its preset', async () => {
  await gradeCard(collection, { card: 1, rating: Good, taken: 1, flags: 0 });
  await savePreset(collection, { id: 'hard', weights: defaultWeights.with(2, 4) });
  await saveDeck(collection, 1, {
    enabled: false,
    presets: { cards: 'hard', questions: 'questions' },
  });
  expect(collection.decks[0]).toMatchObject({ enabled: false, title: 'a' });
  expect(readSchedule(collection.columns, 1).stability).toBe(4);
  await expect(saveDeck(collection, 9, { enabled: true })).rejects.toThrow('no longer there');
});

test('deleting everything leaves nothing of ours', async () => {
  kept.set('engram.theme', 'dark').set('other', 'x');
  await deleteEverything(collection);
  expect([...kept.keys()]).toEqual(['other']);
  const again = await device.open();
  expect(again.decks).toEqual([]);
  expect(again.columns.size).toBe(0);
});
