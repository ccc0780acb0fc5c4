import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAddedDays } from '../../../src/store/addedDays.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { readAllIds } from '../../../src/store/ids.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { DAY, makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const install = (count: number, into = collection) =>
  installDeck(into, terms('a', count), { hash: String(count), enabled: true });

/** The day a note's cards came, counted from the first. */
async function came(id: string, first: number, from = collection): Promise<number[]> {
  const stored = await findNote(from, id);
  const days = await readAddedDays(from.db, from.settings.rollover);
  return stored!.cards.map((card) => days[card]! - first);
}

test('a card keeps the day it came, whatever becomes of its deck', async () => {
  const first = collection.today.day;
  await install(1);
  device.clock.now += 10 * DAY;
  await install(2);
  expect(await came('a/t0', first)).toEqual([0, 0]);
  expect(await came('a/t1', first)).toEqual([10, 10]);
  await removeDecks(collection, [(await collection.db.decks.toArray())[0]!.number]);
  device.clock.now += 10 * DAY;
  await install(3);
  expect(await came('a/t0', first)).toEqual([0, 0]);
  expect(await came('a/t2', first)).toEqual([20, 20]);
});

test('cards from before this was written down: the day their text came, which stays from then on', async () => {
  const first = collection.today.day;
  await install(2);
  const rows = await readAllIds(collection.db);
  for (const { slugs } of rows) for (const numbered of slugs.values()) delete numbered.added;
  // As they were written then.
  await collection.db.ids.bulkPut(rows);
  expect(await came('a/t0', first)).toEqual([0, 0]);
  device.clock.now += 10 * DAY;
  await install(3);
  expect(await came('a/t0', first)).toEqual([0, 0]);
  expect(await came('a/t2', first)).toEqual([10, 10]);
});

test('after a merge, the earlier of two devices', async () => {
  const first = collection.today.day;
  const other = makeDevice(device.clock.now + 5 * DAY);
  const there = await other.open();
  await install(2, there);
  await install(1);
  device.clock.now += 8 * DAY;
  await install(3);
  const file = await writeBackup(there, { app: '1', media: true });
  await takeInBackup(collection, await stageBackup(collection, file), 'merge');
  expect(await came('a/t0', first)).toEqual([0, 0]);
  expect(await came('a/t1', first)).toEqual([5, 5]);
  expect(await came('a/t2', first)).toEqual([8, 8]);
  const back = await writeBackup(collection, { app: '1', media: true });
  await takeInBackup(there, await stageBackup(there, back), 'merge');
  expect(await came('a/t0', first, there)).toEqual([0, 0]);
  expect(await came('a/t2', first, there)).toEqual([8, 8]);
  other.close();
});
