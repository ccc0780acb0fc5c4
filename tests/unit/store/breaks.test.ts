import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { planBreak } from '../../../src/core/memory/breaks.ts';
import { Easy } from '../../../src/core/model.ts';
import { agreeBreak, deleteBreak, takeBackBreak } from '../../../src/store/agreeBreak.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { makeDevice, MINUTE, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 6), { hash: '1', enabled: true });
  for (const card of [1, 3, 5]) {
    await gradeCard(collection, { card, rating: Easy, taken: 1000, flags: 0 });
    device.clock.now += MINUTE;
  }
});
afterEach(() => device.close());

const schedules = ({ columns }: Collection) => [1, 3, 5].map((card) => readSchedule(columns, card));
const dues = (of: Collection) => schedules(of).map(({ due }) => due);

/** A break over all days on which anything is due. */
function plan() {
  const { day } = collection.today;
  const planned = { from: Math.min(...dues(collection)), to: Math.max(...dues(collection)) };
  return { planned, ...planBreak(collection.columns, planned, day) };
}

test('a break that is agreed to is written with the days its cards move to', async () => {
  const { planned, moves } = plan();
  expect(moves).toHaveLength(3);
  await agreeBreak(collection, planned, moves);
  const again = await device.open();
  expect(again.settings.breaks).toEqual([planned]);
  expect(dues(again)).toEqual(moves.toSorted((a, b) => a.card - b.card).map(({ due }) => due));
  expect(dues(again).some((due) => due >= planned.from && due <= planned.to)).toBe(false);
  expect((await rebuild(again)).differing).toEqual([]);
});

test('taking it back restores every card, to the last bit', async () => {
  const before = schedules(collection);
  const { planned, moves } = plan();
  const agreed = await agreeBreak(collection, planned, moves);
  await takeBackBreak(collection, agreed);
  expect(schedules(collection)).toEqual(before);
  expect(collection.settings.breaks).toEqual([]);
  const again = await device.open();
  expect(schedules(again)).toEqual(before);
  expect((await rebuild(again)).differing).toEqual([]);
});

test('deleting a break later leaves its cards where they went', async () => {
  const { planned, moves } = plan();
  await agreeBreak(collection, planned, moves);
  const moved = dues(collection);
  await deleteBreak(collection, planned);
  expect(collection.settings.breaks).toEqual([]);
  expect(dues(collection)).toEqual(moved);
});

test('breaks stand in order, and those that are over are let go', async () => {
  const { day } = collection.today;
  await agreeBreak(collection, { from: day + 20, to: day + 25 }, []);
  await agreeBreak(collection, { from: day + 2, to: day + 3 }, []);
  device.clock.now += 5 * 24 * 60 * MINUTE;
  const later = await device.open();
  await agreeBreak(later, { from: day + 12, to: day + 13 }, []);
  expect(later.settings.breaks.map(({ from }) => from - day)).toEqual([12, 20]);
});

test('where the break cannot be saved, no card moves', async () => {
  const before = dues(collection);
  const { planned, moves } = plan();
  collection.db.settings.hook('creating', () => {
    throw new Error('no space left');
  });
  await expect(agreeBreak(collection, planned, moves)).rejects.toThrow('no space left');
  expect(dues(collection)).toEqual(before);
  expect(collection.settings.breaks).toEqual([]);
});
