import { afterEach, beforeEach, expect, test } from 'vitest';
import { Good } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { daysWithoutExport, noteExport } from '../../../src/store/exported.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveSettings } from '../../../src/store/settings.ts';
import {
  isSnapshotDue,
  listSnapshots,
  openSnapshot,
  takeSnapshot,
} from '../../../src/store/snapshots.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { DAY, type Device, makeDeck, makeDevice, makeNote, terms } from './fixtures.ts';
import { portable } from './portable.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const bundled = { hash: '1', enabled: true };
const grade = (card: number) => gradeCard(collection, { card, rating: Good, taken: 1, flags: 0 });
const image = { hash: 'f'.repeat(64), type: 'image/png', bytes: new ArrayBuffer(9) };

test('one a day, once there is something to lose; the last seven stay', async () => {
  expect(await isSnapshotDue(collection)).toBe(false);
  await installDeck(collection, terms('a', 3), bundled);
  expect(await isSnapshotDue(collection)).toBe(false);
  await grade(1);
  expect(await isSnapshotDue(collection)).toBe(true);
  await takeSnapshot(collection, '1', 'daily');
  expect(await isSnapshotDue(collection)).toBe(false);
  for (let day = 0; day < 9; day++) {
    device.clock.now += DAY;
    expect(await isSnapshotDue(collection)).toBe(true);
    await takeSnapshot(collection, '1', 'before');
    await takeSnapshot(collection, '1', 'daily');
  }
  const all = await listSnapshots(collection);
  expect(all.filter(({ reason }) => reason === 'daily')).toHaveLength(7);
  expect(all.filter(({ reason }) => reason === 'before')).toHaveLength(3);
  expect(all[0]!.made).toBe(device.clock.now);
  expect(all.every(({ size }) => size > 100)).toBe(true);
});

test('restoring one brings that day back, pictures kept', async () => {
  await installDeck(collection, terms('a', 3), bundled);
  const pictured = makeDeck('own', [makeNote('own/one', { media: { 'a.png': image.hash } })]);
  await installDeck(collection, pictured, { hash: null, enabled: true });
  await collection.db.media.put(image);
  await grade(1);
  await takeSnapshot(collection, '1', 'daily');
  const then = await portable(collection);
  device.clock.now += DAY;
  await startDay(collection);
  await grade(2);
  await saveSettings(collection, { newPerDay: 20 });
  await removeDecks(collection, [1]);
  const [snapshot] = await listSnapshots(collection);
  const file = await openSnapshot(collection, snapshot!.name);
  await takeInBackup(collection, await stageBackup(collection, file), 'replace');
  expect(await portable(collection)).toEqual(then);
  expect(await collection.db.media.toArray()).toEqual([image]);
  // Snapshots outlive what they bring back.
  expect(await listSnapshots(collection)).toEqual([snapshot]);
  await expect(openSnapshot(collection, 'other')).rejects.toThrow('no longer there');
});

test('pictures that a kept snapshot shows outlive their deck, and go with the last such snapshot', async () => {
  const own = { hash: null, enabled: true };
  const hashes = async () => (await collection.db.media.toArray()).map(({ hash }) => hash);
  const pictured = (name: string, hash: string) =>
    makeDeck(name, [makeNote(`${name}/one`, { media: { 'a.png': hash } })]);
  const other = { ...image, hash: 'e'.repeat(64) };
  const { number } = await installDeck(collection, pictured('own', image.hash), own);
  await collection.db.media.put(image);
  await takeSnapshot(collection, '1', 'daily');
  await removeDecks(collection, [number]);
  // What came and went between two snapshots is in neither.
  const { number: brief } = await installDeck(collection, pictured('brief', other.hash), own);
  await collection.db.media.put(other);
  await removeDecks(collection, [brief]);
  expect(await hashes()).toEqual([image.hash]);

  for (let day = 0; day < 6; day++) {
    device.clock.now += DAY;
    await takeSnapshot(collection, '1', 'daily');
  }
  const [oldest] = (await listSnapshots(collection)).toReversed();
  const file = await openSnapshot(collection, oldest!.name);
  await takeInBackup(collection, await stageBackup(collection, file), 'replace');
  expect(await hashes()).toEqual([image.hash]);
  await removeDecks(collection, [collection.decks[0]!.number]);
  expect(await hashes()).toEqual([image.hash]);
  device.clock.now += DAY;
  await takeSnapshot(collection, '1', 'daily');
  expect(await hashes()).toEqual([]);
});

test('an export is asked for after a fortnight without one', async () => {
  await installDeck(collection, terms('a', 3), bundled);
  expect(await daysWithoutExport(collection)).toBeNull();
  await grade(1);
  device.clock.now += 13 * DAY;
  await startDay(collection);
  expect(await daysWithoutExport(collection)).toBe(13);
  device.clock.now += DAY;
  await startDay(collection);
  expect(await daysWithoutExport(collection)).toBe(14);
  await noteExport(collection);
  expect(await daysWithoutExport(collection)).toBe(0);
  device.clock.now += 20 * DAY;
  expect(await daysWithoutExport(collection)).toBe(20);
});
