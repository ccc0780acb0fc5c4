import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { Again, Good } from '../../../src/core/model.ts';
import { bulkChange } from '../../../src/store/bulkCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { moveNote } from '../../../src/store/moveNote.ts';
import { addPreset } from '../../../src/store/presets.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { saveDeck, savePreset } from '../../../src/store/settings.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { takeBack } from '../../../src/store/takeBack.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import {
  DAY,
  type Device,
  makeDeck,
  makeDevice,
  makeNote,
  makeQuestion,
  terms,
} from './fixtures.ts';
import { portable } from './portable.ts';
import { figuresAgree, foldedTotals, storedTotals } from './wholeLog.ts';

let device: Device;
let a: Collection;
beforeEach(async () => {
  device = makeDevice();
  a = await device.open();
});
afterEach(() => device.close());

const own = { hash: null, enabled: true };
async function bring(from: Collection, into: Collection) {
  const file = await writeBackup(from, { app: '1.0.0', media: true });
  await takeInBackup(into, await stageBackup(into, file), 'merge');
}
async function agrees(of: Collection) {
  expect(await storedTotals(of)).toEqual(await foldedTotals(of));
  await figuresAgree(of);
  expect((await rebuild(of)).differing).toEqual([]);
}
const titles = async (of: Collection, deck: number) => {
  const { inUse, retired } = await fetchDeckNotes(of, deck);
  return [inUse, retired].map((notes) => notes.map(({ note }) => note.title));
};

/** Decks 1 and 2: one with a draft, a note that left its text, a question, grades and an edit; the other with one note. */
async function fill() {
  const notes = [
    makeNote('x/one'),
    makeQuestion('x/why', ['x/one']),
    makeNote('x/gone'),
    makeNote('x/draft', { draft: true, cards: [] }),
  ];
  await installDeck(a, makeDeck('x', notes), own);
  await installDeck(a, terms('y', 1), own);
  await gradeCard(a, { card: 1, rating: Good, taken: 5, flags: 0 });
  device.clock.now += 3 * DAY;
  await gradeCard(a, { card: 1, rating: Again, taken: 5, flags: 0 });
  await editNote(a, 1, { title: 'Mine' });
  await installDeck(a, makeDeck('x', [notes[0]!, notes[1]!, notes[3]!]), own);
  device.clock.now += 10;
}

test('all notes of a deck go into another with schedules and log, and come back', async () => {
  await fill();
  const before = await portable(a);
  const schedule = readSchedule(a.columns, 1);
  const done = await bulkChange(a, [], { kind: 'merge', from: [1], deck: 2 });
  expect(a.decks.map(({ id }) => id)).toEqual(['y']);
  expect(await titles(a, 2)).toEqual([['y/t0', 'Mine', 'x/why', 'x/draft'], ['x/gone']]);
  expect(readSchedule(a.columns, 1)).toMatchObject({
    deck: 2,
    reps: 2,
    stability: schedule.stability,
    due: schedule.due,
  });
  expect(a.decks[0]).toMatchObject({ requires: [[3, [1]]], categories: [[3, 'technical']] });
  await agrees(a);
  expect(a.decks).toEqual((await device.open()).decks);

  await takeBack(a, done);
  expect(a.decks.map(({ id }) => id)).toEqual(['x', 'y']);
  expect(await titles(a, 1)).toEqual([['Mine', 'x/why', 'x/draft'], ['x/gone']]);
  expect(readSchedule(a.columns, 1)).toEqual(schedule);
  await agrees(a);
  const after = await portable(a);
  expect(after.schedules).toEqual(before.schedules);
  expect(after.totals).toEqual(before.totals);
});

test('memories follow the weights of the deck that they come to', async () => {
  await fill();
  const preset = await addPreset(a, a.presets['cards']!, 'Other');
  await saveDeck(a, 2, { presets: { cards: preset, questions: 'questions' } });
  const weights = defaultWeights.map((weight, at) => (at < 4 ? weight * 2 : weight));
  await savePreset(a, { id: preset, weights });
  const schedule = readSchedule(a.columns, 1);
  const done = await bulkChange(a, [], { kind: 'merge', from: [1], deck: 2 });
  expect(readSchedule(a.columns, 1).stability).not.toBe(schedule.stability);
  expect(readSchedule(a.columns, 1).due).toBe(schedule.due);
  await agrees(a);
  await takeBack(a, done);
  expect(readSchedule(a.columns, 1)).toEqual(schedule);
  await agrees(a);
});

test('a note that moves by itself is remembered by the weights of its new deck, too', async () => {
  await fill();
  const preset = await addPreset(a, a.presets['cards']!, 'Other');
  await saveDeck(a, 2, { presets: { cards: preset, questions: 'questions' } });
  const weights = defaultWeights.map((weight, at) => (at < 4 ? weight * 2 : weight));
  await savePreset(a, { id: preset, weights });
  const schedule = readSchedule(a.columns, 1);
  expect(await moveNote(a, 1, 2)).toMatchObject({ ok: true });
  expect(readSchedule(a.columns, 1).stability).not.toBe(schedule.stability);
  expect(readSchedule(a.columns, 1).due).toBe(schedule.due);
  await agrees(a);
  expect(await undo(a)).toMatchObject({ ok: true });
  expect(readSchedule(a.columns, 1).stability).toBe(schedule.stability);
  await agrees(a);
});

test('another device hears of it, and of its being taken back', async () => {
  const other = makeDevice(device.clock.now + 10 * DAY);
  const b = await other.open();
  await fill();
  await bring(a, b);
  device.clock.now += 11 * DAY;
  const done = await bulkChange(a, [], { kind: 'merge', from: [1], deck: 2 });
  await bring(a, b);
  expect(b.decks.map(({ id }) => id)).toEqual(['y']);
  expect(b.columns.size).toBe(a.columns.size);
  await agrees(b);
  device.clock.now += 10;
  await takeBack(a, done);
  await bring(a, b);
  expect(b.decks.map(({ id }) => id).sort()).toEqual(['x', 'y']);
  expect((await titles(b, b.decks.find(({ id }) => id === 'x')!.number))[0]).toHaveLength(3);
  await agrees(b);
  other.close();
});

test('several decks go at once; bundled ones neither go nor take', async () => {
  await installDeck(a, terms('x', 2), own);
  await installDeck(a, terms('y', 2), own);
  await installDeck(a, terms('z', 1), own);
  await installDeck(a, terms('app', 1), { hash: '1', enabled: true });
  const refused = { kind: 'merge', from: [1], deck: 4 } as const;
  await expect(bulkChange(a, [], refused)).rejects.toThrow('stay as they are');
  await expect(bulkChange(a, [], { ...refused, from: [4], deck: 1 })).rejects.toThrow('stay');
  await expect(bulkChange(a, [], { ...refused, from: [1, 9], deck: 2 })).rejects.toThrow(
    'no longer',
  );
  expect(a.decks).toHaveLength(4);
  await bulkChange(a, [], { kind: 'merge', from: [1, 2], deck: 3 });
  expect(a.decks.map(({ id }) => id)).toEqual(['z', 'app']);
  expect((await titles(a, 3))[0]).toEqual(['z/t0', 'x/t0', 'x/t1', 'y/t0', 'y/t1']);
  await agrees(a);
});
