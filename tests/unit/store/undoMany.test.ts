import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { changeCards, knowCards } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { redo } from '../../../src/store/undo.ts';
import { undoMany } from '../../../src/store/undoMany.ts';
import { DAY, makeDevice, terms, type Device } from './fixtures.ts';
import { figuresAgree, foldedTotals, storedTotals } from './wholeLog.ts';

let device: Device;
let collection: Collection;
const cards = Array.from({ length: 60 }, (_, i) => i + 1);
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 30), { hash: '1', enabled: true });
});
afterEach(() => device.close());

const schedules = (of = collection) => cards.map((card) => readSchedule(of.columns, card));
const know = async () => {
  const result = await knowCards(collection, cards);
  if (!result.ok) throw new Error(result.message);
  return result.entries;
};

/** Memory, another opening, the totals and the log say the same. */
async function agrees() {
  const again = await device.open();
  expect(schedules(again)).toEqual(schedules());
  expect(again.today).toEqual(collection.today);
  expect(await storedTotals(collection)).toEqual(await foldedTotals(collection));
  await figuresAgree(collection);
  expect((await rebuild(collection)).differing).toEqual([]);
}

test('a module said to be known is taken back with one write', async () => {
  const before = schedules();
  const entries = await know();
  const { revision } = collection.today;
  expect(await undoMany(collection, entries)).toEqual({ ok: true, cards: 60 });
  expect(collection.today.revision).toBe(revision + 1);
  expect(schedules()).toEqual(before);
  await agrees();
});

test('what was done before and since stays', async () => {
  await gradeCard(collection, { card: 1, rating: 3, taken: 5, flags: 0 });
  const entries = await know();
  await gradeCard(collection, { card: 2, rating: 1, taken: 5, flags: 0 });
  const [first, second] = schedules();
  expect(await undoMany(collection, entries)).toEqual({ ok: true, cards: 58 });
  expect(schedules().slice(0, 2)).toEqual([first, second]);
  expect(readSchedule(collection.columns, 3).reps).toBe(0);
  await agrees();
});

test('a card that another tab took meanwhile stays as it is there', async () => {
  const other = await device.open();
  const entries = await know();
  const [undone] = await Promise.all([
    undoMany(collection, entries),
    changeCards(other, [4], 'mark'),
  ]);
  expect(undone).toMatchObject({ ok: true });
  await agrees();
});

test('twice is once, and tomorrow it is too late', async () => {
  const entries = await know();
  await undoMany(collection, entries);
  expect(await undoMany(collection, entries)).toEqual({ ok: true, cards: 0 });
  const again = await know();
  device.clock.now += DAY;
  expect(await undoMany(collection, again)).toEqual({ ok: true, cards: 0 });
  expect(readSchedule(collection.columns, 1).reps).toBe(1);
  await agrees();
});

test('they are redone in one go', async () => {
  const entries = await know();
  await undoMany(collection, entries);
  expect(await redo(collection)).toMatchObject({ ok: true });
  expect(schedules().filter(({ reps }) => reps > 0)).toHaveLength(entries.length);
  await agrees();
});
