import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { Good } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { addPreset, deletePreset } from '../../../src/store/presets.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { saveDeck, savePreset } from '../../../src/store/settings.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { type Device, MINUTE, makeDevice, terms } from './fixtures.ts';

let here: Device;
let there: Device;
let a: Collection;
let b: Collection;
beforeEach(async () => {
  [here, there] = [makeDevice(), makeDevice()];
  [a, b] = [await here.open(), await there.open()];
  for (const collection of [a, b]) {
    await installDeck(collection, terms('a', 2), { hash: '1', enabled: true });
  }
});
afterEach(() => {
  here.close();
  there.close();
});

async function tell(from: Collection, to: Collection) {
  const file = await writeBackup(from, { app: '1', media: false });
  await takeInBackup(to, await stageBackup(to, file), 'merge');
}

/** A preset with other weights on the only deck. */
async function withOwn(collection: Collection) {
  const id = await addPreset(collection, collection.presets['cards']!, 'Harder');
  await savePreset(collection, { id, retention: 0.95, weights: defaultWeights.with(2, 4) });
  await saveDeck(collection, 1, { presets: { cards: id, questions: 'questions' } });
  await gradeCard(collection, { card: 1, rating: Good, taken: 1, flags: 0 });
  return id;
}

test('a new preset is a copy with a name of its own', async () => {
  const id = await addPreset(a, a.presets['questions']!, 'Slow');
  const again = await here.open();
  expect(again.presets[id]).toMatchObject({ name: 'Slow', retention: 0.8, learningSteps: [] });
  expect(again.presets['questions']!.name).toBe('Interview questions');
});

test('decks of a deleted preset go back to the default, and what they remember with them', async () => {
  const id = await withOwn(a);
  expect(readSchedule(a.columns, 1).stability).toBe(4);
  const { due } = readSchedule(a.columns, 1);
  await deletePreset(a, id);
  expect(a.presets[id]).toBeUndefined();
  expect(a.decks[0]!.presets).toEqual({ cards: 'cards', questions: 'questions' });
  expect(readSchedule(a.columns, 1)).toMatchObject({
    stability: Math.fround(defaultWeights[2]!),
    due,
  });
  expect((await rebuild(a)).differing).toEqual([]);
  await expect(deletePreset(a, 'cards')).rejects.toThrow('stays');
});

test('a preset deleted on one device goes from the other, and does not come back', async () => {
  const id = await withOwn(a);
  await tell(a, b);
  expect(b.presets[id]!.name).toBe('Harder');
  there.clock.now += MINUTE;
  here.clock.now += MINUTE;
  await deletePreset(a, id);
  await tell(b, a);
  expect(a.presets[id]).toBeUndefined();
  await tell(a, b);
  expect(b.presets[id]).toBeUndefined();
  expect(b.decks[0]!.presets.cards).toBe('cards');
  expect((await rebuild(b)).differing).toEqual([]);
});

test('trained weights go to another device with what is known of their training', async () => {
  const trained = { time: 1_741_600_000_000, reviews: 2310 };
  await savePreset(a, { id: 'cards', weights: defaultWeights.with(2, 4), trained });
  await tell(a, b);
  expect(b.presets['cards']).toMatchObject({ trained, weights: defaultWeights.with(2, 4) });
});

test('a preset changed after it was deleted elsewhere stays', async () => {
  const id = await withOwn(a);
  await tell(a, b);
  await deletePreset(a, id);
  there.clock.now += MINUTE;
  await savePreset(b, { id, retention: 0.85 });
  await tell(a, b);
  expect(b.presets[id]!.retention).toBe(0.85);
});
