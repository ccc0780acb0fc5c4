import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardsOfDecks } from '../../../src/core/stats/cardSet.ts';
import { daysOf } from '../../../src/core/stats/daysOf.ts';
import { figuresOf } from '../../../src/core/stats/figures.ts';
import { gradesOf, type Grades } from '../../../src/core/stats/grades.ts';
import { sumFigures } from '../../../src/core/stats/sumFigures.ts';
import { retentionByDay } from '../../../src/core/stats/retention.ts';
import { effective } from '../../../src/core/memory/replay.ts';
import { addCounts, emptyCounts } from '../../../src/core/memory/totals.ts';
import type { DayCounts, Rating } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { setMemory } from '../../../src/store/changeCards.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { mergeLog } from '../../../src/store/mergeLog.ts';
import { readFigures } from '../../../src/store/readFigures.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveSettings } from '../../../src/store/settings.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { dayOf, readDays } from '../../../src/store/stats.ts';
import { readGrades } from '../../../src/store/statsLog.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { DAY, HOUR, makeDeck, makeDevice, makeQuestion, terms, type Device } from './fixtures.ts';
import { figuresAgree, foldedTotals, wholeLog, type Totals } from './wholeLog.ts';

let device: Device;
let collection: Collection;
const open = async () => {
  device = makeDevice();
  collection = await device.open();
  await installDeck(collection, terms('a', 2), { hash: '1', enabled: true });
  const questions = makeDeck('q', [makeQuestion('q/one', ['a/t1'])], { kind: 'interview' });
  await installDeck(collection, questions, { hash: '1', enabled: true });
};
beforeEach(open);
afterEach(() => device.close());

const give = (card: number, rating: Rating = 3) =>
  gradeCard(collection, { card, rating, taken: 1000, flags: 0 });

/** The columns cut to what is in them. */
const plain = ({ length, ...columns }: Grades) =>
  Object.values(columns).map((column) => Array.from(column.subarray(0, length)));

async function agrees() {
  const folded = await foldedTotals(collection);
  const read: Totals = {};
  for (const deck of [null, ...collection.decks.map(({ number }) => number)]) {
    const days = await readDays(collection, deck === null ? null : [deck]);
    expect(days).toEqual(days.toSorted((a, b) => a.day - b.day));
    for (const { day, counts } of days) read[`${deck ?? 0}/${day}`] = counts;
    const cards = deck === null ? null : cardsOfDecks(collection.columns, [deck]);
    const grades = await readGrades(collection.db, cards);
    const wanted = gradesOf(effective(await wholeLog(collection.db)), cards);
    expect(plain(grades)).toEqual(plain(wanted));
    expect(daysOf(figuresOf(wanted))).toEqual(days);
    const recall = retentionByDay(figuresOf(wanted));
    // No card here is asked twice as a review on a day, so the summaries know the same.
    const reviews = recall.reduce((sum, { young, mature }) => sum + young.asked + mature.asked, 0);
    expect(reviews).toBeLessThanOrEqual(days.reduce((sum, row) => sum + row.counts.reviews, 0));
  }
  expect(read).toEqual(folded);
  await sumsAgree();
  await figuresAgree(collection);
}

/** Of two decks together: the sum of each by itself, and what a scan of the cards of both finds. */
async function sumsAgree() {
  const decks = collection.decks.map(({ number }) => number);
  const days = await readDays(collection, decks);
  const parts = await Promise.all(decks.map((deck) => readDays(collection, [deck])));
  const counts = new Map<number, DayCounts>();
  for (const row of parts.flat())
    counts.set(row.day, addCounts(counts.get(row.day) ?? emptyCounts(), row.counts));
  expect(new Map(days.map((row) => [row.day, row.counts]))).toEqual(counts);
  const cards = cardsOfDecks(collection.columns, decks);
  const scanned = figuresOf(await readGrades(collection.db, cards));
  const kept = await readFigures(collection, decks, cards);
  if (kept) expect(kept).toEqual(scanned);
  const each = decks.map((deck) => cardsOfDecks(collection.columns, [deck]));
  const grades = await Promise.all(each.map((of) => readGrades(collection.db, of)));
  expect(sumFigures(grades.map(figuresOf))).toEqual(scanned);
}

test('days are read with the running one, of all decks and of each', async () => {
  await give(1);
  await give(5);
  device.clock.now += DAY;
  await give(1);
  await undo(collection);
  await give(1, 1);
  const days = await readDays(collection, null);
  expect(days.map(({ counts }) => counts)).toEqual([
    { ...emptyCounts(), newCards: 1, newQuestions: 1, taken: 2000 },
    { ...emptyCounts(), learning: 1, taken: 1000 },
  ]);
  await agrees();
});

test('a deck without reviews, or without a number, has no days', async () => {
  await give(1);
  expect(await readDays(collection, [2])).toEqual([]);
  expect(await readDays(collection, [99])).toEqual([]);
});

test('the log reads the same, folded or loose, over undos, redos and given memories', async () => {
  const act = fc.oneof(
    fc.record({
      do: fc.constant('grade' as const),
      card: fc.constantFrom(1, 2, 3, 5, 6),
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
    }),
    fc.record({ do: fc.constant('undo' as const) }),
    fc.record({ do: fc.constant('redo' as const) }),
    fc.record({ do: fc.constant('fold' as const) }),
    fc.record({ do: fc.constant('set' as const), card: fc.constantFrom(1, 2) }),
    fc.record({
      do: fc.constant('wait' as const),
      by: fc.constantFrom(60_000, 11 * 60_000, HOUR, DAY, 3 * DAY, -HOUR),
      offset: fc.constantFrom(-600, 60, 120),
    }),
  );
  await fc.assert(
    fc
      .asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        for (const what of acts) {
          if (what.do === 'grade') await give(what.card, what.rating);
          else if (what.do === 'undo') await undo(collection);
          else if (what.do === 'redo') await redo(collection);
          else if (what.do === 'fold') await foldShelves(collection);
          else if (what.do === 'set') {
            const due = collection.today.day + 30;
            await setMemory(collection, what.card, { stability: 30, difficulty: 5, state: 2, due });
          } else if (what.do === 'wait') {
            device.clock.now += what.by;
            device.clock.offset = what.offset;
            await startDay(collection);
          }
        }
        await agrees();
        await foldShelves(collection);
        await agrees();
      })
      .beforeEach(async () => {
        device.close();
        await open();
      }),
    { numRuns: 40 },
  );
});

const stored = (deck: number | null = null) =>
  readFigures(
    collection,
    deck === null ? null : [deck],
    deck === null ? null : cardsOfDecks(collection.columns, [deck]),
  );

/** Three days of reviews, folded on the third, so that there is something sealed, yesterday and today. */
async function threeDays() {
  for (let day = 0; day < 3; day++) {
    await give(1);
    await give(5);
    if (day < 2) device.clock.now += 2 * DAY;
    await startDay(collection);
  }
  await foldShelves(collection);
}

test('after folding, figures come from one row a deck, whatever is done today', async () => {
  await threeDays();
  for (const deck of [null, 1, 2]) expect(await stored(deck)).not.toBeNull();
  await agrees();
  await give(1, 1);
  await give(3);
  await undo(collection);
  await undo(collection);
  expect(await stored()).not.toBeNull();
  await agrees();
  device.clock.now += DAY;
  await startDay(collection);
  await give(1);
  expect(await stored()).not.toBeNull();
  await agrees();
});

test('figures are right while the log is being folded, too', async () => {
  await threeDays();
  device.clock.now += 3 * DAY;
  await startDay(collection);
  await give(1);
  const folding = foldShelves(collection);
  for (let look = 0; look < 9; look++) await figuresAgree(collection);
  await folding;
  await agrees();
});

test('a card reviewed twice on a day counts by its first answer, and by the second once that is undone', async () => {
  const due = collection.today.day;
  await setMemory(collection, 1, { stability: 30, difficulty: 5, state: 2, due });
  await give(1, 1);
  device.clock.now += DAY;
  await setMemory(collection, 1, { stability: 30, difficulty: 5, state: 2, due });
  await give(1, 3);
  await setMemory(collection, 1, { stability: 30, difficulty: 5, state: 2, due });
  await give(1, 1);
  const recall = async () =>
    retentionByDay((await stored())!).map(({ young, mature }) => [
      young.asked + mature.asked,
      young.recalled + mature.recalled,
    ]);
  expect(await recall()).toEqual([
    [1, 0],
    [1, 1],
  ]);
  await undo(collection);
  await undo(collection);
  await undo(collection);
  expect(await recall()).toEqual([[1, 0]]);
  await agrees();
});

test.each<[string, () => Promise<unknown>]>([
  [
    'a clock set back',
    async () => {
      device.clock.now -= 3 * DAY;
      await startDay(collection);
      await give(2);
    },
  ],
  [
    'a clock set back and put right',
    async () => {
      device.clock.now -= 3 * DAY;
      await startDay(collection);
      await give(2);
      device.clock.now += 3 * DAY;
      await startDay(collection);
      await give(3);
    },
  ],
  [
    'a changed rollover',
    async () => {
      await saveSettings(collection, { rollover: 15 });
      await give(2);
    },
  ],
  ['a deck removed', () => removeDecks(collection, [1])],
  [
    'a deck removed and brought back',
    async () => {
      await removeDecks(collection, [1]);
      await installDeck(collection, terms('a', 2), { hash: '1', enabled: true });
    },
  ],
  [
    'a merge of what another device did in between',
    async () => {
      const [first] = await wholeLog(collection.db);
      const theirs = [{ ...first!, time: first!.time + HOUR, device: 99, stateBefore: 2 as const }];
      await mergeLog(collection, theirs);
    },
  ],
])('figures are what the log says after %s', async (_, happens) => {
  await threeDays();
  await happens();
  await agrees();
  await foldShelves(collection);
  await agrees();
});

test('the study day of an instant begins at the hour that is set', () => {
  const rollover = (hour: number) =>
    dayOf({ settings: { ...collection.settings, rollover: hour } });
  const noon = new Date(2026, 2, 10, 12).getTime();
  expect(rollover(13)(noon)).toBe(rollover(12)(noon) - 1);
  expect(rollover(0)(new Date(2026, 2, 10, 0).getTime())).toBe(rollover(12)(noon));
});
