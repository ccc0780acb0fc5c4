import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromIso } from '../../../src/core/day.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { memoryFromSm2 } from '../../../src/core/memory/sm2.ts';
import { Good, New, Review } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { presetsOf } from '../../../src/store/load.ts';
import { readLog } from '../../../src/store/log.ts';
import { unpackLog } from '../../../src/store/logPage.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { makeDevice, DAY, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
let made = 0;
// It is 2025-03-10.
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const digits = () => (++made).toString(16).padStart(12, '0');
const note = (pair: string, gaps = '!2025-03-12,10,250!2000-01-01,1,250') =>
  `#flashcards/geo\n\nPeru::Lima\n<!--SR:!${pair}-->\n\nA ==b== c ==d==\n<!--SR:${gaps}-->\n`;

async function bring(text: string) {
  const files = await readImport([{ name: 'n.md', title: null, content: text }], () => {});
  const plan = await planImport(collection, files, [], digits);
  const [deck] = await saveImport(collection, plan.decks);
  const stored = (await fetchDeckNotes(collection, deck!.number)).inUse;
  const cards = stored.flatMap((each) => each.cards);
  return { preview: plan.files[0]!, deck: deck!, cards };
}
const scheduleOf = (card: number) => readSchedule(collection.columns, card);
async function wholeLog() {
  const { pages, loose } = await readLog(collection.db);
  return [...pages.flatMap((page) => unpackLog(page)), ...loose];
}
const weights = async () => presetsOf(await collection.db.presets.toArray())['cards']!.weights;

test('cards come with the schedules of their text', async () => {
  const { preview, deck, cards } = await bring(note('2025-03-20,30,270'));
  expect(deck.title).toBe('flashcards::geo');
  expect(preview.anki).toMatchObject({ studied: 2, suspended: 0, reviews: 0, known: 0 });
  const [lima, b, d] = cards.map(scheduleOf);
  const { stability, difficulty } = memoryFromSm2(2.7, 30, 0.9, await weights());
  expect(lima).toMatchObject({
    state: Review,
    due: fromIso('2025-03-20'),
    last: fromIso('2025-02-18'),
    stability: Math.fround(stability),
    difficulty: Math.fround(difficulty),
    reps: 0,
  });
  expect(b).toMatchObject({ state: Review, due: fromIso('2025-03-12') });
  expect(d).toMatchObject({ state: New, due: 0 });
  expect((await wholeLog()).map(({ kind, device: by }) => `${kind} ${by}`)).toEqual([
    'set 0',
    'set 0',
  ]);
  // What is kept equals its replay.
  expect((await rebuild(collection)).differing).toEqual([]);
});

test('the same text again changes nothing; what was reviewed here since stays', async () => {
  const text = note('2025-03-10,5,250');
  const { cards } = await bring(text);
  const lima = cards[0]!;
  await gradeCard(collection, { card: lima, rating: Good, taken: 1, flags: 0, kind: 'grade' });
  const graded = scheduleOf(lima);
  expect(graded.due).toBeGreaterThan(fromIso('2025-03-10'));
  const log = await wholeLog();
  device.clock.now += 3 * DAY;
  const again = await bring(text);
  expect(again.preview.anki).toMatchObject({ studied: 2, known: 2 });
  expect(again.cards).toEqual(cards);
  expect(scheduleOf(lima)).toEqual(graded);
  expect(await wholeLog()).toHaveLength(log.length);

  // The text tells of an earlier review than the one here: it counts before it.
  await bring(note('2025-03-14,6,250'));
  expect(scheduleOf(lima)).toMatchObject({ due: graded.due, state: Review, last: graded.last });
  expect((await rebuild(collection)).differing).toEqual([]);
});

test('a review that was done in Obsidian later counts', async () => {
  const { cards } = await bring(note('2025-03-10,5,250'));
  await gradeCard(collection, { card: cards[0]!, rating: Good, taken: 1, flags: 0, kind: 'grade' });
  device.clock.now += 4 * DAY;
  const { preview } = await bring(note('2025-04-12,30,250'));
  expect(preview.anki).toMatchObject({ studied: 2, known: 1 });
  expect(preview.deck!.counts).toMatchObject({ unchanged: 2, changed: 0 });
  expect(scheduleOf(cards[0]!)).toMatchObject({ due: fromIso('2025-04-12'), reps: 1 });
  expect((await rebuild(collection)).differing).toEqual([]);
});

test('a last review that would be yet to come is taken for today', async () => {
  const { cards } = await bring(note('2025-06-01,3,250'));
  expect(scheduleOf(cards[0]!)).toMatchObject({
    due: fromIso('2025-06-01'),
    last: fromIso('2025-03-10'),
  });
});
