import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { dueMoves } from '../../../src/core/memory/dueMoves.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { Easy, Good, type Preset } from '../../../src/core/model.ts';
import { applyPresets, takeBackPresets } from '../../../src/store/applyPresets.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { replayedColumns } from '../../../src/store/replayed.ts';
import { undo } from '../../../src/store/undo.ts';
import { makeDevice, MINUTE, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 6), { hash: '1', enabled: true });
  for (const card of [1, 3, 5]) {
    const rating = card === 5 ? Good : Easy;
    await gradeCard(collection, { card, rating, taken: 1000, flags: 0 });
    device.clock.now += MINUTE;
  }
});
afterEach(() => device.close());

const schedules = () => [1, 3, 5].map((card) => readSchedule(collection.columns, card));
const weights = defaultWeights.with(3, 30);

/** What other weights would do: cards first graded Easy stay away for longer. */
async function planned(patch: Partial<Preset>) {
  const { columns, decks, presets, settings, today } = collection;
  const after = {
    decks,
    settings,
    presets: { ...presets, cards: { ...presets['cards']!, ...patch } },
  };
  const remembered = await replayedColumns(collection.db, columns, collection, after);
  const was = { columns, context: { decks, presets, settings } };
  return dueMoves(was, { columns: remembered, context: after }, today.day);
}

test('what is shown of other weights is what comes of them, and nothing is saved meanwhile', async () => {
  const before = schedules();
  const found = await planned({ weights });
  expect(found).toMatchObject({ earlier: 0, later: 2 });
  expect(schedules()).toEqual(before);
  await applyPresets(collection, [{ id: 'cards', weights }], found.moves);
  for (const { card, due } of found.moves) {
    expect(readSchedule(collection.columns, card)).toMatchObject({ due, stability: 30 });
  }
  expect((await rebuild(collection)).differing).toEqual([]);
});

test('without rescheduling, due dates stay under other weights', async () => {
  const dues = schedules().map(({ due }) => due);
  await applyPresets(collection, [{ id: 'cards', weights }], []);
  expect(schedules().map(({ due }) => due)).toEqual(dues);
  expect(schedules()[0]!.stability).toBe(30);
});

test('it is taken back as one: due dates, weights and all that is remembered', async () => {
  const before = schedules();
  const trained = { time: 5, reviews: 600 };
  const { moves } = await planned({ weights });
  const applied = await applyPresets(collection, [{ id: 'cards', weights, trained }], moves);
  expect(collection.presets['cards']!.trained).toEqual(trained);
  await takeBackPresets(collection, applied);
  expect(collection.presets['cards']).toMatchObject({ weights: defaultWeights, trained: null });
  const now = schedules();
  expect(now.map(({ due, stability }) => [due, stability])).toEqual(
    before.map(({ due, stability }) => [due, stability]),
  );
  expect((await rebuild(collection)).differing).toEqual([]);
});

test('one undo takes all cards back to where they were due', async () => {
  const dues = schedules().map(({ due }) => due);
  const { moves } = await planned({ retention: 0.8 });
  await applyPresets(collection, [{ id: 'cards', retention: 0.8 }], moves);
  expect(schedules().map(({ due }) => due)).not.toEqual(dues);
  const undone = await undo(collection);
  expect(undone.ok && undone.entries).toHaveLength(moves.length);
  expect(schedules().map(({ due }) => due)).toEqual(dues);
});
