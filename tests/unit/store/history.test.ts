import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { has, readSchedule } from '../../../src/core/memory/columns.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import type { Rating, Schedule } from '../../../src/core/model.ts';
import {
  changeCards,
  knowCards,
  setMemory,
  type ChangeResult,
} from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { mergeLog } from '../../../src/store/mergeLog.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { savePreset, saveSettings } from '../../../src/store/settings.ts';
import { TODAY } from '../../../src/store/db.ts';
import { put, readAll } from '../../../src/store/shelf.ts';
import { cardShelf } from '../../../src/store/shelves.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { undoMany } from '../../../src/store/undoMany.ts';
import { DAY, makeDeck, makeDevice, type Device, makeQuestion, MINUTE, terms } from './fixtures.ts';
import { figuresAgree, foldedTotals, storedTotals, wholeLog } from './wholeLog.ts';

const glossary = terms('a', 2);
const shorter = makeDeck('a', glossary.notes.slice(0, 1));
const questions = makeDeck('q', [makeQuestion('q/one', ['a/t1'])], { kind: 'interview' });
// Few, so that they meet again: a term both ways, and a question.
const cards = fc.constantFrom(1, 2, 5);
const changes = ['suspend', 'unsuspend', 'bury', 'unbury', 'reset', 'mark', 'unmark'] as const;

const act = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      card: cards,
      rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
      tab: fc.constantFrom(0, 1),
      await: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const),
      tab: fc.constantFrom(0, 1),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      by: fc.oneof(
        fc.constantFrom(MINUTE, 11 * MINUTE, DAY, 5 * DAY, -DAY, -3 * MINUTE),
        fc.nat(DAY),
      ),
    }),
  },
  fc.record({ do: fc.constant('change' as const), card: cards, kind: fc.constantFrom(...changes) }),
  fc.record({
    do: fc.constant('set' as const),
    card: cards,
    stability: fc.integer({ min: 1, max: 90 }),
  }),
  fc.record({
    do: fc.constant('weights' as const),
    w: fc.double({ min: 0.5, max: 3, noNaN: true }),
  }),
  fc.record({ do: fc.constant('rollover' as const), hour: fc.integer({ min: 0, max: 23 }) }),
  fc.record({
    do: fc.constantFrom(
      'know',
      'unknow',
      'unknow',
      'fold',
      'reopen',
      'merge',
      'shorter',
      'longer',
      'remove',
    ),
  }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** A device with two tabs on the two decks. */
async function learner(): Promise<Learner> {
  const device = makeDevice();
  const first = await device.open();
  await installDeck(first, glossary, { hash: '1', enabled: true });
  await installDeck(first, questions, { hash: '1', enabled: true });
  return { device, tabs: [first, await device.open()], known: null };
}
interface Learner {
  device: Device;
  tabs: Collection[];
  /** What was last said to be known, all at once. */
  known: ChangeResult | null;
}

async function perform(who: Learner, other: Learner, what: Act): Promise<void> {
  const { device, tabs } = who;
  const [first] = tabs as [Collection, Collection];
  const tab = tabs['tab' in what ? what.tab : 0]!;
  switch (what.do) {
    case 'grade': {
      const saving = gradeCard(tab, { card: what.card, rating: what.rating, taken: 999, flags: 0 });
      if (what.await) await saving;
      return;
    }
    case 'undo':
      return void (await undo(tab));
    case 'redo':
      return void (await redo(tab));
    case 'clock':
      device.clock.now += what.by;
      return;
    case 'change':
      return void (await changeCards(first, [what.card, 7 - what.card], what.kind));
    case 'set': {
      const memory = { stability: what.stability, difficulty: 5, state: 2, due: 20_200 } as const;
      return void (has(first.columns, what.card) && (await setMemory(first, what.card, memory)));
    }
    case 'weights': {
      const weights = defaultWeights.with(2, what.w);
      return savePreset(first, { id: 'cards', weights });
    }
    case 'rollover':
      return saveSettings(first, { rollover: what.hour });
    case 'know':
      who.known = await knowCards(first, [1, 2, 3, 4, 5]);
      return;
    case 'unknow':
      return void (who.known?.ok && (await undoMany(first, who.known.entries)));
    case 'fold':
      return foldShelves(first);
    case 'reopen':
      await Promise.all(tabs.map(({ saving }) => saving));
      device.close();
      who.tabs = [await device.open(), await device.open()];
      return;
    case 'merge':
      await Promise.all(other.tabs.map(({ saving }) => saving));
      return void (await mergeLog(first, await wholeLog(other.tabs[0]!.db)));
    case 'shorter':
      return void (await installDeck(first, shorter, { hash: '2', enabled: true }));
    case 'longer':
      return void (await installDeck(first, glossary, { hash: '1', enabled: true }));
    case 'remove':
      return void (await removeDecks(first, [1]));
  }
}

/** Both tabs, the database and the log say the same. */
async function check({ tabs, device }: Learner): Promise<void> {
  const [first] = tabs as [Collection, Collection];
  for (const tab of tabs) await tab.saving;
  for (const tab of tabs) await startDay(tab);
  const fresh = await device.open();
  const all = [...tabs, fresh];
  // What they tell each other takes its time.
  await vi.waitUntil(async () => {
    const stored = JSON.stringify(await first.db.today.get(TODAY));
    return all.every(({ today }) => JSON.stringify(today) === stored);
  }, 20_000);
  const stored = await readAll(cardShelf(fresh.db));
  for (const tab of all) {
    const held = stored.map(
      ({ card }) => has(tab.columns, card) && readSchedule(tab.columns, card),
    );
    expect(held).toEqual(stored);
    expect(tab.columns.size).toBe(stored.length);
    expect(tab.entries).toEqual(fresh.entries);
  }
  expect(await storedTotals(first)).toEqual(await foldedTotals(first));
  await figuresAgree(first);
  expect((await rebuild(first)).differing).toEqual([]);
}

test('schedules and totals are what the log says, whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), act), { minLength: 20, maxLength: 50 }),
      async (acts) => {
        const here = await learner();
        const there = await learner();
        for (const [isHere, what] of acts) {
          await (isHere ? perform(here, there, what) : perform(there, here, what));
        }
        await check(here);
        await check(there);
        here.device.close();
        there.device.close();
      },
    ),
    // Each try to make a failure smaller waits for what never comes: its seed tells enough.
    { numRuns: 60, endOnFailure: true },
  );
});

test('devices that merged both ways agree to the last bit', async () => {
  const studied = fc.array(fc.tuple(fc.boolean(), act), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(studied, async (acts) => {
      const here = await learner();
      const there = await learner();
      for (const [isHere, what] of acts) {
        if (['weights', 'merge', 'shorter', 'remove', 'rollover'].includes(what.do)) continue;
        await (isHere ? perform(here, there, what) : perform(there, here, what));
      }
      await perform(here, there, { do: 'merge' });
      await perform(there, here, { do: 'merge' });
      const [a, b] = [here, there].map(({ tabs }) => tabs[0]!) as [Collection, Collection];
      const schedules = async ({ db }: Collection) =>
        (await readAll(cardShelf(db))).sort((x: Schedule, y: Schedule) => x.card - y.card);
      expect(await schedules(a)).toEqual(await schedules(b));
      expect(await storedTotals(a)).toEqual(await storedTotals(b));
      here.device.close();
      there.device.close();
    }),
    { numRuns: 15 },
  );
});

test('rebuild finds what differs and puts it right', async () => {
  const { device, tabs } = await learner();
  const [first] = tabs as [Collection, Collection];
  await gradeCard(first, { card: 2, rating: 3, taken: 5, flags: 0 });
  const right = readSchedule(first.columns, 2);
  await put(cardShelf(first.db), [{ ...right, stability: Math.fround(right.stability + 1e-4) }]);
  expect((await rebuild(first)).differing).toEqual([2]);
  expect(readSchedule(first.columns, 2)).toEqual(right);
  expect((await rebuild(first)).differing).toEqual([]);
  device.close();
});
