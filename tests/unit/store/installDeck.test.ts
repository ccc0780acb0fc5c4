import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, Retired, templateKinds } from '../../../src/core/model.ts';
import type { CompiledDeck } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { fetchNote } from '../../../src/store/queries.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveDeck } from '../../../src/store/settings.ts';
import { makeDeck, makeDevice, makeNote, makeQuestion, terms, type Device } from './fixtures.ts';
import { foldedTotals, storedTotals, wholeLog } from './wholeLog.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const install = (deck: CompiledDeck, hash = '1') =>
  installDeck(collection, deck, { hash, enabled: true });
const grade = (card: number) => gradeCard(collection, { card, rating: Good, taken: 1, flags: 0 });
const schedule = (card: number) => readSchedule(collection.columns, card);
const retired = (card: number) => (schedule(card).flags & Retired) !== 0;

/** Everything in the database, to see that nothing of it changed. */
async function dump() {
  const { db } = collection;
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return Object.fromEntries(db.tables.map((table, i) => [table.name, rows[i]]));
}

test('a new deck: numbers, places, levels, and text by id', async () => {
  const deck = makeDeck('m', [makeNote('m/a', { level: 4 }), makeNote('m/b')], { module: '01' });
  expect(await install(deck)).toMatchObject({ number: 1, id: 'm', hash: '1', module: '01' });
  expect(collection.decks).toHaveLength(1);
  expect(schedule(3)).toMatchObject({ note: 2, deck: 1, position: 1, level: 3, state: 0 });
  expect(schedule(2)).toMatchObject({ note: 1, level: 4, template: 1 });
  expect(templateKinds[schedule(2).template]).toBe('definition');
  expect(new Set([1, 2, 3, 4].map((card) => schedule(card).seed)).size).toBe(4);
  const found = await findNote(collection, 'm/b');
  expect(found).toEqual({ number: 2, deck: 1, note: deck.notes[1], cards: [3, 4] });
  expect(await findNote(collection, 'm/none')).toBeNull();
  await expect(fetchNote(collection, 99)).rejects.toThrow('missing');
});

test('an update keeps schedules, choices and own edits, and retires what is gone', async () => {
  await install(terms('a', 3));
  await grade(1);
  await grade(3);
  const before = [schedule(1), schedule(3)];
  await saveDeck(collection, 1, { enabled: false, newPerDay: 3 });
  await editNote(collection, 1, { title: 'My words' });
  const [first, , third] = terms('a', 3).notes;
  const update = makeDeck('a', [third!, makeNote('a/new'), { ...first!, title: 'Their words' }]);
  expect(await install(update, '2')).toMatchObject({ hash: '2', enabled: false, newPerDay: 3 });

  expect(schedule(1)).toEqual({ ...before[0], position: 2 });
  expect(schedule(3)).toEqual({ ...before[1], flags: Retired });
  expect([4, 5, 6].map(retired)).toEqual([true, false, false]);
  expect(schedule(7)).toMatchObject({ note: 4, position: 1, state: 0 });
  expect((await fetchNote(collection, 1)).note.title).toBe('My words');
  expect((await fetchNote(collection, 2)).note.id).toBe('a/t1');
  expect((await rebuild(collection)).differing).toEqual([]);

  await install(terms('a', 3), '3');
  expect(schedule(3)).toEqual(before[1]);
  expect([1, 2, 3, 4, 5, 6, 7, 8].filter(retired)).toEqual([7, 8]);
  expect(collection.columns.size).toBe(8);
});

test('a template that is gone retires its card alone; a draft is not asked', async () => {
  await install(terms('a', 1));
  const [note] = terms('a', 1).notes;
  await install(makeDeck('a', [{ ...note!, cards: [note!.cards[1]!] }]));
  expect([1, 2].map(retired)).toEqual([true, false]);
  expect((await fetchNote(collection, 1)).cards).toEqual([2]);
  await install(makeDeck('a', [{ ...note!, draft: true }]));
  expect([1, 2].map(retired)).toEqual([true, true]);
  await install(terms('a', 1));
  expect([1, 2].map(retired)).toEqual([false, false]);
});

test('removing keeps the log; coming back brings schedules and totals back', async () => {
  await install(terms('a', 2));
  await install(terms('b', 1));
  await grade(1);
  await grade(5);
  const before = schedule(1);
  const totals = await storedTotals(collection);
  await removeDecks(collection, [1]);
  expect(collection.decks.map(({ id }) => id)).toEqual(['b']);
  expect(collection.columns.size).toBe(2);
  expect(await wholeLog(collection.db)).toHaveLength(2);
  expect(await collection.db.noteLoose.count()).toBe(0);
  await expect(fetchNote(collection, 1)).rejects.toThrow('missing');
  expect(await findNote(collection, 'a/t0')).toBeNull();
  expect(await collection.db.tombstones.get('deck:a')).toBeDefined();
  expect(await storedTotals(collection)).toEqual(await foldedTotals(collection));

  await install(terms('a', 2));
  expect(collection.decks.map(({ number }) => number)).toEqual([2, 3]);
  expect(schedule(1)).toEqual({ ...before, deck: 3 });
  expect(await collection.db.tombstones.get('deck:a')).toBeUndefined();
  const renumbered = JSON.parse(JSON.stringify(totals).replaceAll('"1/', '"3/'));
  expect(await storedTotals(collection)).toEqual(renumbered);
});

test('a question waits for the terms it links to, whichever deck came first', async () => {
  const questions = makeDeck(
    'q',
    [makeQuestion('q/one', ['a/t1', 'b/t0', 'nowhere/x', 'q/two']), makeQuestion('q/two', [])],
    { kind: 'interview' },
  );
  await install(questions);
  const requires = () => collection.decks.find(({ id }) => id === 'q')!.requires;
  expect(collection.decks[0]).toMatchObject({
    categories: [
      [1, 'technical'],
      [3, 'technical'],
    ],
    minutes: [
      [1, 5],
      [3, 5],
    ],
  });
  expect(requires()).toEqual([[1, []]]);
  await install(terms('a', 2));
  expect(requires()).toEqual([[1, [7]]]);
  await install(terms('b', 1));
  expect(requires()).toEqual([[1, [7, 9]]]);
  await install(terms('a', 1));
  expect(requires()).toEqual([[1, [9]]]);
  await removeDecks(collection, [3]);
  expect(requires()).toEqual([[1, []]]);
});

test('a note that moves to another deck takes its schedule and its counts with it', async () => {
  await install(terms('a', 2));
  await install(terms('b', 1));
  await grade(3);
  const before = schedule(3);
  const [kept, moving] = terms('a', 2).notes;
  await install(makeDeck('b', [...terms('b', 1).notes, moving!]));
  await install(makeDeck('a', [kept!]));
  expect(schedule(3)).toEqual({ ...before, deck: 2, position: 1 });
  expect(await storedTotals(collection)).toEqual(await foldedTotals(collection));
  expect(collection.today.counts[2]).toMatchObject({ newCards: 1 });
});

test('what fails on the way changes nothing', async () => {
  await install(terms('a', 2));
  await grade(1);
  const before = await dump();
  const twice = makeDeck('a', [makeNote('a/new'), makeNote('a/x'), makeNote('a/x')]);
  await expect(install(twice)).rejects.toThrow('Two notes have the id a/x');
  // At the very end of the transaction.
  const { links } = collection.db;
  links.hook('creating', () => {
    throw new Error('no space left');
  });
  await expect(install(terms('c', 5))).rejects.toThrow('no space left');
  expect(await dump()).toEqual(before);
  expect(collection.decks).toHaveLength(1);
});

test('a deck of many pages, and notes fetched across them', async () => {
  await install(terms('big', 2500));
  expect(collection.columns.size).toBe(5000);
  expect(await collection.db.cardPages.count()).toBe(2);
  expect(await collection.db.notePages.count()).toBe(10);
  expect(await collection.db.noteLoose.count()).toBe(0);
  for (const number of [1, 255, 256, 2500]) {
    expect((await fetchNote(collection, number)).note.id).toBe(`big/t${number - 1}`);
  }
  const again = await device.open();
  expect(readSchedule(again.columns, 5000)).toEqual(schedule(5000));
});
