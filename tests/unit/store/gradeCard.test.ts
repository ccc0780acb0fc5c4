import { afterEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, Review } from '../../../src/core/model.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { makeDevice, MINUTE, terms, type Device } from './fixtures.ts';

let device: Device;
afterEach(() => device.close());
const good = (card: number) => ({ card, rating: Good, taken: 4000, flags: 0 }) as const;

async function withDeck(count = 3) {
  device = makeDevice();
  const collection = await device.open();
  await installDeck(collection, terms('a', count), { hash: 'h', enabled: true });
  return collection;
}

test('a grade shows at once and is there after reopening', async () => {
  const collection = await withDeck();
  const saving = gradeCard(collection, good(1));
  const shown = readSchedule(collection.columns, 1);
  expect(shown.reps).toBe(1);
  expect(collection.entries).toHaveLength(1);
  expect(collection.today.counts[1]?.newCards).toBe(1);
  expect(await saving).toMatchObject({ ok: true, entry: { card: 1, rating: Good } });
  const again = await device.open();
  expect(readSchedule(again.columns, 1)).toEqual(shown);
  expect(again.entries).toEqual(collection.entries);
  expect(again.today).toEqual(collection.today);
});

test('two tabs on one card: one grade, a message in the other, which moves on', async () => {
  const first = await withDeck();
  const second = await device.open();
  const results = await Promise.all([gradeCard(first, good(1)), gradeCard(second, good(1))]);
  const refused = results.filter((result) => !result.ok);
  expect(refused).toEqual([
    { ok: false, reason: 'stale', message: 'This card was graded in another tab. Moving on.' },
  ]);
  expect(await first.db.logLoose.count()).toBe(1);
  for (const tab of [first, second]) {
    expect(tab.entries).toHaveLength(1);
    expect(readSchedule(tab.columns, 1).reps).toBe(1);
    expect(tab.today.counts[1]?.newCards).toBe(1);
  }
});

test('many grades at once, on both tabs, are all kept', async () => {
  const first = await withDeck(20);
  const second = await device.open();
  const cards = Array.from({ length: 10 }, (_, i) => 2 * i + 1);
  const results = await Promise.all([
    ...cards.map((card) => gradeCard(first, good(card))),
    ...cards.map((card) => gradeCard(second, good(card + 1))),
  ]);
  expect(results.every((result) => result.ok)).toBe(true);
  expect(await first.db.logLoose.count()).toBe(20);
  await expect.poll(() => [first, second].map((tab) => tab.entries.length)).toEqual([20, 20]);
  expect(first.today).toEqual(second.today);
  expect(first.today.counts[1]?.newCards).toBe(20);
  expect((await rebuild(first)).differing).toEqual([]);
});

test('undo and redo, before and after reopening, equal the replay', async () => {
  let collection = await withDeck();
  const blank = readSchedule(collection.columns, 1);
  await gradeCard(collection, good(1));
  const once = readSchedule(collection.columns, 1);
  device.clock.now += 11 * MINUTE;
  await gradeCard(collection, good(1));
  const twice = readSchedule(collection.columns, 1);
  expect(twice.state).toBe(Review);

  expect(await undo(collection)).toMatchObject({ ok: true, entries: [{ card: 1 }] });
  expect(readSchedule(collection.columns, 1)).toEqual(once);
  expect(await redo(collection)).toMatchObject({ ok: true });
  expect(readSchedule(collection.columns, 1)).toEqual(twice);
  await undo(collection);

  collection = await device.open();
  expect(readSchedule(collection.columns, 1)).toEqual(once);
  expect(await undo(collection)).toMatchObject({ ok: true });
  expect(readSchedule(collection.columns, 1)).toEqual(blank);
  expect(collection.today.counts[1]).toMatchObject({ newCards: 0, learning: 0, taken: 0 });
  expect(await undo(collection)).toMatchObject({ ok: false, reason: 'nothing' });
  await redo(collection);
  await redo(collection);
  expect(await redo(collection)).toMatchObject({ ok: false, reason: 'nothing' });
  expect(readSchedule(collection.columns, 1)).toEqual(twice);
  expect((await rebuild(collection)).differing).toEqual([]);
});
