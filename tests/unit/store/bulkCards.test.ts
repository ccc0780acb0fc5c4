import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Deleted, Good, Suspended } from '../../../src/core/model.ts';
import { bulkChange } from '../../../src/store/bulkCards.ts';
import type { BulkAction } from '../../../src/store/bulkWrite.ts';
import { changeCards } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { fetchNote } from '../../../src/store/queries.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { takeBack } from '../../../src/store/takeBack.ts';
import { makeDeck, makeDevice, makeNote, terms, type Device } from './fixtures.ts';
import { figuresAgree, foldedTotals, storedTotals } from './wholeLog.ts';

let device: Device;
let collection: Collection;
/** Of deck a: two a note. */
const cards = Array.from({ length: 60 }, (_, i) => i + 1);
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 30), { hash: '1', enabled: true });
  await installDeck(
    collection,
    makeDeck('b', [makeNote('b/x', { tags: ['old', 'Keep'] }), makeNote('b/y')]),
    { hash: null, enabled: true },
  );
  for (const card of [1, 5, 7]) {
    await gradeCard(collection, { card, rating: Good, taken: 5, flags: 0 });
  }
  device.clock.now += 10;
});
afterEach(() => device.close());

const all = [...cards, 61, 62, 63, 64];
const schedules = (of = collection) => all.map((card) => readSchedule(of.columns, card));
const titles = async (notes: number[]) =>
  Promise.all(notes.map(async (note) => (await fetchNote(collection, note)).note.tags));

/** Memory, another opening, the totals and the log say the same. */
async function agrees() {
  const again = await device.open();
  expect(schedules(again)).toEqual(schedules());
  expect(await storedTotals(collection)).toEqual(await foldedTotals(collection));
  await figuresAgree(collection);
  expect((await rebuild(collection)).differing).toEqual([]);
}

const actions: BulkAction[] = [
  { kind: 'suspend' },
  { kind: 'bury' },
  { kind: 'reset' },
  { kind: 'delete' },
  { kind: 'flag', colour: 3 },
  { kind: 'due', due: 20_200 },
  { kind: 'move', deck: 2 },
];

describe('the same is done to many cards, and taken back', () => {
  test.each(actions)('$kind', async (action) => {
    const before = schedules();
    const shares: number[] = [];
    const done = await bulkChange(collection, cards, action, (share) => shares.push(share));
    expect(schedules()).not.toEqual(before);
    expect(done.entries.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    await agrees();
    await foldShelves(collection);
    await agrees();
    await takeBack(collection, done);
    expect(schedules()).toEqual(before);
    await agrees();
  });
});

test('due dates are given to what has been seen, flags to all', async () => {
  const due = await bulkChange(collection, cards, { kind: 'due', due: 20_200 });
  expect(due.entries.map(({ card }) => card).sort((a, b) => a - b)).toEqual([1, 5, 7]);
  const flagged = await bulkChange(collection, [...cards, 999], { kind: 'flag', colour: 2 });
  expect(flagged.entries).toHaveLength(60);
});

test('entries are in the past, and none before what was done to its card', async () => {
  const { entries } = await bulkChange(collection, cards, { kind: 'suspend' });
  const { now } = device.clock;
  for (const { card, time } of entries) {
    expect(time).toBeLessThanOrEqual(now + 3);
    expect(readSchedule(collection.columns, card).touched).toBe(time);
  }
  expect(new Set(entries.map(({ time }) => time)).size).toBe(60);
});

test('what was done since stays', async () => {
  const done = await bulkChange(collection, cards, { kind: 'suspend' });
  device.clock.now += 100;
  await changeCards(collection, [4], 'delete');
  await takeBack(collection, done);
  expect(readSchedule(collection.columns, 4).flags).toBe(Suspended | Deleted);
  expect(readSchedule(collection.columns, 3).flags).toBe(0);
  await agrees();
});

test('notes move with all of their cards, behind those that are there', async () => {
  const done = await bulkChange(collection, [3, 2, 61], { kind: 'move', deck: 2 });
  expect(done.moves).toHaveLength(2);
  const places = [1, 2, 3, 4].map((card) => readSchedule(collection.columns, card));
  expect(places.map(({ deck }) => deck)).toEqual([2, 2, 2, 2]);
  expect(places.map(({ position }) => position)).toEqual([2, 2, 3, 3]);
  expect((await fetchNote(collection, 1)).deck).toBe(2);
  await takeBack(collection, done);
  expect((await fetchNote(collection, 1)).deck).toBe(1);
});

test('tags are put on notes and taken off', async () => {
  const added = await bulkChange(collection, [1, 2, 61, 63], {
    kind: 'tag',
    tag: 'keep',
    add: true,
  });
  expect(await titles([1, 31, 32])).toEqual([['keep'], ['old', 'Keep'], ['keep']]);
  const removed = await bulkChange(collection, all, { kind: 'tag', tag: 'keep', add: false });
  expect(await titles([1, 31, 32])).toEqual([[], ['old'], []]);
  await takeBack(collection, removed);
  expect(await titles([1, 31, 32])).toEqual([['keep'], ['old', 'Keep'], ['keep']]);
  await takeBack(collection, added);
  expect(await titles([1, 31, 32])).toEqual([[], ['old', 'Keep'], []]);
  expect(await collection.db.edits.count()).toBe(0);
});
