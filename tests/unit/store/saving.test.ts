import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good } from '../../../src/core/model.ts';
import { changeCards, knowCards } from '../../../src/store/changeCards.ts';
import type { Change } from '../../../src/store/changes.ts';
import { subscribe, type Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { catchUp } from '../../../src/store/refresh.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveSettings } from '../../../src/store/settings.ts';
import { undo } from '../../../src/store/undo.ts';
import { makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 3), { hash: '1', enabled: true });
});
afterEach(() => device.close());

const good = (card: number) => ({ card, rating: Good, taken: 1000, flags: 0 }) as const;
const reps = (tab: Collection, card: number) => readSchedule(tab.columns, card).reps;

/** The next raw transaction fails as on a full device. */
function fillDisk() {
  const { db } = collection;
  const real = db.backendDB.bind(db);
  vi.spyOn(db, 'backendDB').mockImplementationOnce(() => {
    const idb = real();
    return Object.create(idb, {
      transaction: {
        value: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    }) as IDBDatabase;
  });
}

test('a grade goes the short way, past Dexie', async () => {
  collection.db.cardLoose.hook('creating', () => {
    throw new Error('not this way');
  });
  expect(await gradeCard(collection, good(1))).toMatchObject({ ok: true });
});

test('a grade that cannot be saved brings the card back, with a message', async () => {
  const before = readSchedule(collection.columns, 1);
  fillDisk();
  const saving = gradeCard(collection, good(1));
  expect(reps(collection, 1)).toBe(1);
  expect(await saving).toEqual({
    ok: false,
    reason: 'failed',
    message:
      'The grade could not be saved: this device has no space left. It was not counted; try again.',
  });
  expect(readSchedule(collection.columns, 1)).toEqual(before);
  expect(collection.today.counts).toEqual({});
  expect(collection.entries).toEqual([]);
  expect(await gradeCard(collection, good(1))).toMatchObject({ ok: true });
});

test('what rests on a grade that failed fails too; other cards do not', async () => {
  fillDisk();
  const results = await Promise.all([1, 1, 2].map((card) => gradeCard(collection, good(card))));
  expect(results.map(({ ok }) => ok)).toEqual([false, false, true]);
  expect(reps(collection, 1)).toBe(0);
  expect(collection.entries.map(({ card }) => card)).toEqual([2]);
});

test('a lost connection is reopened, and the grade saved', async () => {
  collection.db.backendDB().close();
  expect(await gradeCard(collection, good(1))).toMatchObject({ ok: true });
  collection.db.backendDB().close();
  await saveSettings(collection, { newPerDay: 5 });
  const again = await device.open();
  expect(reps(again, 1)).toBe(1);
  expect(again.settings.newPerDay).toBe(5);
});

test('a card whose deck was removed in another tab', async () => {
  const other = await device.open();
  await removeDecks(collection, [1]);
  expect(await gradeCard(other, good(1))).toEqual({
    ok: false,
    reason: 'stale',
    message: 'This card is no longer in any deck. Moving on.',
  });
  expect(other.decks).toEqual([]);
  expect(other.columns.size).toBe(0);
});

test('an update in another tab keeps its place for the card graded meanwhile', async () => {
  const other = await device.open();
  const { notes } = terms('a', 3);
  const turned = { ...terms('a', 3), notes: notes.toReversed() };
  await installDeck(collection, turned, { hash: '2', enabled: true });
  expect(await gradeCard(other, good(1))).toMatchObject({ ok: true });
  const again = await device.open();
  expect(readSchedule(again.columns, 1)).toMatchObject({ position: 2, reps: 1 });
  await vi.waitUntil(() => readSchedule(other.columns, 1).position === 2);
});

test('tabs tell each other what changed', async () => {
  const other = await device.open();
  const heard: Change[] = [];
  const own: Change[] = [];
  const stop = subscribe(other, (change) => heard.push(change));
  subscribe(collection, (change) => own.push(change));
  await gradeCard(collection, good(1));
  await vi.waitUntil(() => heard.length === 1);
  expect(heard).toEqual([{ kind: 'card', card: 1, origin: 'elsewhere' }]);
  expect(own).toEqual([{ kind: 'card', card: 1, origin: 'here' }]);
  expect(other.today).toEqual(collection.today);
  await saveSettings(collection, { theme: 'dark' });
  await vi.waitUntil(() => heard.length === 2);
  expect(other.settings.theme).toBe('dark');
  expect(heard[1]).toEqual({ kind: 'settings', origin: 'elsewhere' });
  stop();
  await gradeCard(collection, good(2));
  await vi.waitUntil(() => reps(other, 2) === 1);
  expect(heard).toHaveLength(2);
});

test('a tab that heard nothing catches up when it asks', async () => {
  const deaf = await device.open();
  deaf.channel.close();
  await gradeCard(collection, good(1));
  await gradeCard(collection, good(2));
  expect(reps(deaf, 1)).toBe(0);
  expect(await gradeCard(deaf, good(3))).toMatchObject({ ok: true });
  await vi.waitUntil(() => deaf.entries.length === 3);
  await gradeCard(collection, good(4));
  await catchUp(deaf);
  expect([1, 2, 3, 4].map((card) => reps(deaf, card))).toEqual([1, 1, 1, 1]);
  expect(deaf.entries).toHaveLength(4);
});

test('many cards in one step, taken back in one', async () => {
  expect(await changeCards(collection, [1, 2], 'suspend')).toMatchObject({ ok: true });
  expect([1, 2, 3].map((card) => collection.columns.flags[card])).toEqual([1, 1, 0]);
  await undo(collection);
  expect([1, 2].map((card) => collection.columns.flags[card])).toEqual([0, 0]);
  await gradeCard(collection, good(5));
  await knowCards(collection, [3, 4, 5]);
  expect([3, 4, 5].map((card) => reps(collection, card))).toEqual([1, 1, 1]);
  expect(collection.today.counts[1]?.newCards).toBe(3);
});
