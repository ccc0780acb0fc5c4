import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cardsOfDeck } from '../../../src/core/stats/cardSet.ts';
import { gradesOf, type Grades } from '../../../src/core/stats/grades.ts';
import { retentionByDay } from '../../../src/core/stats/retention.ts';
import { effective } from '../../../src/core/memory/replay.ts';
import { emptyCounts } from '../../../src/core/memory/totals.ts';
import type { Rating } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { setMemory } from '../../../src/store/changeCards.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { dayOf, readDays } from '../../../src/store/stats.ts';
import { readGrades } from '../../../src/store/statsLog.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { DAY, HOUR, makeDeck, makeDevice, makeQuestion, terms, type Device } from './fixtures.ts';
import { foldedTotals, wholeLog, type Totals } from './wholeLog.ts';

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
    const days = await readDays(collection, deck);
    expect(days).toEqual(days.toSorted((a, b) => a.day - b.day));
    for (const { day, counts } of days) read[`${deck ?? 0}/${day}`] = counts;
    const cards = deck === null ? null : cardsOfDeck(collection.columns, deck);
    const grades = await readGrades(collection.db, cards);
    const wanted = gradesOf(effective(await wholeLog(collection.db)), cards);
    expect(plain(grades)).toEqual(plain(wanted));
    const recall = retentionByDay(grades);
    expect(recall).toEqual(retentionByDay(wanted));
    // No card here is asked twice as a review on a day, so the summaries know the same.
    const reviews = recall.reduce((sum, { young, mature }) => sum + young.asked + mature.asked, 0);
    expect(reviews).toBeLessThanOrEqual(days.reduce((sum, row) => sum + row.counts.reviews, 0));
  }
  expect(read).toEqual(folded);
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
  expect(await readDays(collection, 2)).toEqual([]);
  expect(await readDays(collection, 99)).toEqual([]);
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

test('the study day of an instant begins at the hour that is set', () => {
  const rollover = (hour: number) =>
    dayOf({ settings: { ...collection.settings, rollover: hour } });
  const noon = new Date(2026, 2, 10, 12).getTime();
  expect(rollover(13)(noon)).toBe(rollover(12)(noon) - 1);
  expect(rollover(0)(new Date(2026, 2, 10, 0).getTime())).toBe(rollover(12)(noon));
});
