import { afterEach, beforeEach, expect, test } from 'vitest';
import { studyDay } from '../../../src/core/day.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good } from '../../../src/core/model.ts';
import { context, type Collection } from '../../../src/store/collection.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { needsFolding } from '../../../src/store/needsFolding.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { undo } from '../../../src/store/undo.ts';
import { DAY, HOUR, makeDevice, MINUTE, terms, type Device } from './fixtures.ts';
import { foldedTotals, storedTotals, wholeLog } from './wholeLog.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 5), { hash: '1', enabled: true });
});
afterEach(() => device.close());

const grade = (card: number, tab = collection) =>
  gradeCard(tab, { card, rating: Good, taken: 1000, flags: 0 });
const curriculum = { modules: [], tracks: [], capstones: [] };
const agrees = async (tab = collection) =>
  expect(await storedTotals(tab)).toEqual(await foldedTotals(tab));

test('a new day begins at the rollover hour, in memory at once', async () => {
  await grade(1);
  const day = collection.today.day;
  device.clock.now += 16 * HOUR - 1;
  expect(context(collection, curriculum).today.counts[1]?.newCards).toBe(1);
  device.clock.now += 1;
  const now = context(collection, curriculum);
  expect(now.today).toMatchObject({ day: day + 1, counts: {} });
  expect(now.entries).toEqual([]);
  expect(collection.summaries).toMatchObject([{ day, counts: { newCards: 1, taken: 1000 } }]);
  expect(await undo(collection)).toMatchObject({ ok: false, reason: 'nothing' });
  await startDay(collection);
  await agrees();
});

test('it is folded once, whichever of two tabs comes first', async () => {
  const other = await device.open();
  await grade(1);
  device.clock.now += DAY;
  await Promise.all([startDay(collection), startDay(other), grade(2), grade(3, other)]);
  await grade(4);
  await agrees();
  expect(collection.today.counts[1]?.newCards).toBe(3);
  const again = await device.open();
  expect(again.today).toEqual(collection.today);
  expect(again.summaries).toEqual(collection.summaries);
});

test('opened on another day, nothing waits for the fold', async () => {
  await grade(1);
  device.close();
  device.clock.now += 3 * DAY;
  collection = await device.open();
  expect(collection.today).toMatchObject({ day: studyDay(collection.clock()), counts: {} });
  expect(collection.summaries).toHaveLength(1);
  await startDay(collection);
  await agrees();
});

test('a clock set back, and a flight to yesterday and home again', async () => {
  await grade(1);
  device.clock.now += DAY;
  await grade(2);
  device.clock.offset = -11 * 60;
  await startDay(collection);
  await grade(3);
  expect(collection.today.counts[1]?.newCards).toBe(2);
  expect(collection.entries.map(({ card }) => card)).toEqual([1, 3]);
  device.clock.now += MINUTE;
  await undo(collection);
  device.clock.offset = 0;
  await grade(4);
  expect(collection.today.counts[1]?.newCards).toBe(2);
  await agrees();
});

test('a day that is left and comes back before its row has gone is as it was', async () => {
  await grade(1);
  const { today, summaries } = collection;
  device.clock.now += DAY;
  const begun = startDay(collection);
  device.clock.now -= DAY;
  await Promise.all([begun, startDay(collection)]);
  await startDay(collection);
  expect(collection).toMatchObject({ today, summaries });
  await agrees();
});

test('an own grade before what the card has seen: the log decides', async () => {
  await grade(1);
  const first = readSchedule(collection.columns, 1);
  device.clock.now -= 5 * MINUTE;
  expect(await grade(1)).toMatchObject({ ok: true });
  expect(readSchedule(collection.columns, 1)).toMatchObject({
    reps: 2,
    due: first.due,
    touched: first.touched,
  });
});

test('folding keeps the running day and the day before loose, and changes nothing', async () => {
  await grade(1);
  device.clock.now += DAY;
  await grade(2);
  device.clock.now += DAY;
  await grade(3);
  const log = await wholeLog(collection.db);
  expect(await needsFolding(collection)).toBe(true);
  await foldShelves(collection);
  const { db } = collection;
  expect(await db.cardLoose.count()).toBe(0);
  expect((await db.logLoose.toArray()).map(({ card }) => card)).toEqual([2, 3]);
  expect(await needsFolding(collection)).toBe(false);
  const again = await device.open();
  expect(again.entries).toEqual(collection.entries);
  expect(await wholeLog(db)).toHaveLength(log.length);
  for (const card of [1, 2, 3]) {
    expect(readSchedule(again.columns, card)).toEqual(readSchedule(collection.columns, card));
  }
  device.clock.now += DAY;
  expect(await grade(1)).toMatchObject({ ok: true });
  await agrees();
});

test('the first opening writes this device’s number, and no more', async () => {
  const fresh = makeDevice();
  const opened = await fresh.open();
  const counts = await Promise.all(opened.db.tables.map((table) => table.count()));
  expect(counts.reduce((a, b) => a + b)).toBe(1);
  expect((await fresh.open()).device).toBe(opened.device);
  expect(opened.settings.newPerDay).toBe(10);
  expect(Object.keys(opened.presets)).toEqual(['cards', 'questions']);
  fresh.close();
});
