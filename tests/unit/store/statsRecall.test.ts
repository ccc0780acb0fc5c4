import { afterEach, beforeEach, expect, test } from 'vitest';
import { Good, Sure, type Rating } from '../../../src/core/model.ts';
import { recallsOf, weightsBy } from '../../../src/core/stats/cardValues.ts';
import { changeCards, setMemory } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { savePreset } from '../../../src/store/settings.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { readRecall } from '../../../src/store/statsRecall.ts';
import { undo } from '../../../src/store/undo.ts';
import { DAY, makeDeck, makeDevice, makeQuestion, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 4), { hash: '1', enabled: true });
  const questions = makeDeck('q', [makeQuestion('q/one', ['a/t1'])], { kind: 'interview' });
  await installDeck(collection, questions, { hash: '1', enabled: true });
});
afterEach(() => device.close());

const give = (card: number, rating: Rating, flags = 0) =>
  gradeCard(collection, { card, rating, taken: 1000 * card, flags });
const wait = async (days: number) => {
  device.clock.now += days * DAY;
  await startDay(collection);
};
const read = (since: number | null = null) =>
  readRecall(collection.db, { cards: null, since, today: collection.today.day });

/** What the schedules in memory say of today. */
function knownNow(): number {
  const { columns, decks, presets, today } = collection;
  const recalls = recallsOf(columns, null, today.day, weightsBy(columns, { decks, presets }));
  return recalls.reduce((sum, recall) => sum + recall, 0);
}

/** Steps, a lapse, an undone grade, a memory given, one that is reset, and a question. */
async function someDays() {
  for (const card of [1, 3, 5]) await give(card, Good);
  await give(7, 4);
  await give(9, Good);
  await wait(3);
  await give(1, Good, Sure);
  await give(7, 1);
  await give(3, 1);
  await undo(collection);
  await wait(4);
  await setMemory(collection, 5, {
    stability: 40,
    difficulty: 4,
    state: 2,
    due: collection.today.day + 30,
  });
  await changeCards(collection, [3], 'reset');
  await give(9, 2);
  await wait(8);
  await give(1, 1);
  await collection.saving;
}

test('readiness ends where the schedules are, loose and folded', async () => {
  await someDays();
  const before = await read();
  const last = before.readiness.at(-1)!;
  expect(last.day).toBe(collection.today.day);
  expect(last.known).toBeCloseTo(knownNow(), 6);
  expect(before.readiness).toHaveLength(3);
  expect(before.material).toBeGreaterThanOrEqual(5);
  await foldShelves(collection);
  expect(await read()).toEqual(before);
});

test('other weights of a preset change what is foreseen', async () => {
  await someDays();
  const preset = collection.presets['cards']!;
  const before = await read();
  const weights = preset.weights.map((weight, at) => (at < 4 ? weight * 3 : weight));
  await savePreset(collection, { ...preset, weights });
  const after = await read();
  expect(after.calibration.cards.foreseen).toBeGreaterThan(before.calibration.cards.foreseen!);
  expect(after.calibration.questions).toEqual(before.calibration.questions);
});

test('reviews are counted once, undone ones not, and from a day on', async () => {
  await someDays();
  const { calibration, curves, confidence, times, longest } = await read();
  expect(calibration.cards).toMatchObject({ reviews: 3, recalled: 1 });
  expect(calibration.questions).toMatchObject({ reviews: 1, recalled: 1 });
  const asked = (rating: Rating) =>
    curves[rating].points.reduce((sum, point) => sum + point.asked, 0);
  expect([1, 2, 3, 4].map((rating) => asked(rating as Rating))).toEqual([0, 0, 1, 1]);
  expect(confidence.sure).toEqual({ answers: 1, wrong: 0 });
  expect(times.map(({ kind, answers }) => [kind, answers])).toEqual([
    ['term', 7],
    ['question', 2],
  ]);
  expect(longest[0]).toEqual({ card: 9, amount: 18_000 });
  const late = await read(collection.today.day);
  expect(late.calibration.cards).toMatchObject({ reviews: 1, recalled: 0 });
  expect(late.readiness).toHaveLength(1);
  expect(late.readiness[0]!.known).toBeCloseTo(knownNow(), 6);
});

test('an empty log', async () => {
  const { calibration, times, longest, readiness } = await read();
  expect(calibration.cards.rmse).toBeNull();
  expect([times, longest]).toEqual([[], []]);
  expect(readiness).toEqual([{ day: collection.today.day, known: 0 }]);
});
