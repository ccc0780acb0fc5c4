import fc from 'fast-check';
import { expect, test } from 'vitest';
import { has, readSchedule } from '../../../src/core/memory/columns.ts';
import { keyOf, keyText } from '../../../src/core/memory/entry.ts';
import { effective } from '../../../src/core/memory/replay.ts';
import { New, type Rating, Review } from '../../../src/core/model.ts';
import { changeCards, flagCards, setDue } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { editCard } from '../../../src/store/editCard.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { moveNote } from '../../../src/store/moveNote.ts';
import { fetchNotes } from '../../../src/store/queries.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { savePreset } from '../../../src/store/settings.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { type Device, makeDevice, MINUTE, terms } from './fixtures.ts';
import { foldedTotals, storedTotals, wholeLog } from './wholeLog.ts';

const card = fc.constantFrom(1, 2, 3, 5);
const changes = ['suspend', 'unsuspend', 'bury', 'reset', 'mark', 'unmark', 'delete'] as const;
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('grade' as const),
      card,
      rating: fc.constantFrom<Rating[]>(1, 1, 3, 4),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
  fc.record({
    do: fc.constant('change' as const),
    card,
    kind: fc.constantFrom(...changes),
    whole: fc.boolean(),
  }),
  fc.record({ do: fc.constant('flag' as const), card, colour: fc.nat(7) }),
  fc.record({
    do: fc.constant('due' as const),
    card,
    due: fc.integer({ min: 20_000, max: 20_400 }),
  }),
  fc.record({ do: fc.constant('move' as const), card, deck: fc.constantFrom(1, 2) }),
  fc.record({ do: fc.constant('edit' as const), card, title: fc.constantFrom('x', 'y') }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

async function learner(device: Device): Promise<Collection> {
  const collection = await device.open();
  await installDeck(collection, terms('a', 2), { hash: null, enabled: true });
  await installDeck(collection, terms('b', 1), { hash: null, enabled: true });
  await savePreset(collection, { id: 'cards', leechThreshold: 1, learningSteps: [] });
  return collection;
}

/** Everything a learner could tell apart. */
async function stateOf(collection: Collection) {
  const { columns, db, today } = collection;
  const cards = [1, 2, 3, 4, 5, 6].map((each) => has(columns, each) && readSchedule(columns, each));
  const notes = await fetchNotes(collection, [1, 2, 3]);
  return {
    cards,
    texts: notes.map(({ note, deck }) => [note.title, deck]),
    counts: Object.entries(today.counts).filter(([, c]) => Object.values(c).some((n) => n !== 0)),
    log: effective(await wholeLog(db)).map((entry) => keyText(keyOf(entry))),
  };
}

/** Does it; returns whether it left anything to undo. */
async function perform(collection: Collection, what: Exclude<Act, { do: 'undo' | 'redo' }>) {
  const { columns } = collection;
  switch (what.do) {
    case 'grade':
      return (await gradeCard(collection, { ...what, taken: 500, flags: 0 })).ok;
    case 'change': {
      const other = what.card % 2 === 0 ? what.card - 1 : what.card + 1;
      const cards = what.whole ? [what.card, other] : [what.card];
      return (await changeCards(collection, cards, what.kind)).ok;
    }
    case 'flag':
      return (await flagCards(collection, [what.card], what.colour)).ok;
    case 'due': {
      const dated = columns.state[what.card] !== New;
      return (await setDue(collection, [what])).ok && dated;
    }
    case 'move': {
      const there = columns.deck[what.card] === what.deck;
      return (await moveNote(collection, what.card, what.deck)).ok && !there;
    }
    case 'edit':
      return (await editCard(collection, what.card, { title: what.title })).ok;
  }
}

test('any mix of actions and undos goes back to where it began, and forth again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 18 }), async (acts) => {
      const device = makeDevice();
      const collection = await learner(device);
      // Where undo and redo must lead.
      const behind: unknown[] = [];
      let ahead: unknown[] = [];
      let now: unknown = await stateOf(collection);
      const back = async () => {
        const undone = await undo(collection);
        expect(undone.ok).toBe(behind.length > 0);
        if (!undone.ok) return;
        ahead.push(now);
        now = behind.pop();
        expect(await stateOf(collection)).toEqual(now);
      };
      const forth = async () => {
        const redone = await redo(collection);
        expect(redone.ok).toBe(ahead.length > 0);
        if (!redone.ok) return;
        behind.push(now);
        now = ahead.pop();
        expect(await stateOf(collection)).toEqual(now);
      };
      for (const what of acts) {
        device.clock.now += MINUTE;
        if (what.do === 'undo') await back();
        else if (what.do === 'redo') await forth();
        else if (await perform(collection, what)) {
          behind.push(now);
          ahead = [];
          now = await stateOf(collection);
        }
      }
      while (behind.length > 0) await back();
      while (ahead.length > 0) await forth();
      expect(await storedTotals(collection)).toEqual(await foldedTotals(collection));
      expect((await rebuild(collection)).differing).toEqual([]);
      device.close();
    }),
    { numRuns: 20 },
  );
});

test('a card that was reset and deleted comes back as it was', async () => {
  const device = makeDevice();
  const collection = await learner(device);
  await gradeCard(collection, { card: 1, rating: 3, taken: 500, flags: 0 });
  const before = readSchedule(collection.columns, 1);
  expect(before.state).toBe(Review);
  await changeCards(collection, [1], 'reset');
  await changeCards(collection, [1], 'delete');
  await undo(collection);
  await undo(collection);
  expect(readSchedule(collection.columns, 1)).toEqual(before);
  device.close();
});
