import { afterEach, beforeEach, expect, test } from 'vitest';
import { has, readSchedule } from '../../../src/core/memory/columns.ts';
import { Again, Good, type LogEntry, Out, Review, Suspended } from '../../../src/core/model.ts';
import { fetchFacts } from '../../../src/store/cardFacts.ts';
import { changeCards, flagCards, setMemory } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editCard } from '../../../src/store/editCard.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { fetchLeeches } from '../../../src/store/leeches.ts';
import { moveNote } from '../../../src/store/moveNote.ts';
import { canUndo } from '../../../src/store/newest.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { bringBack, removeDecks } from '../../../src/store/removeDeck.ts';
import { fetchReports, reportNote } from '../../../src/store/reports.ts';
import { savePreset } from '../../../src/store/settings.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { type Device, makeDevice, makeDeck, makeNote, terms } from './fixtures.ts';
import { foldedTotals, storedTotals } from './wholeLog.ts';

let device: Device;
let here: Collection;
beforeEach(async () => {
  device = makeDevice();
  here = await device.open();
  await installDeck(here, terms('a', 2), { hash: null, enabled: true });
  await installDeck(here, makeDeck('b', [makeNote('b/own')]), { hash: null, enabled: true });
});
afterEach(() => device.close());

const schedule = (card: number) => readSchedule(here.columns, card);
const grade = (card: number, rating: 1 | 3 = Good) =>
  gradeCard(here, { card, rating, taken: 900, flags: 0 });
const kinds = (entries: readonly LogEntry[]) => entries.map(({ kind }) => kind);

async function sound() {
  expect(await storedTotals(here)).toEqual(await foldedTotals(here));
  expect((await rebuild(here)).differing).toEqual([]);
}

test('a note put away is one step back, and one forth', async () => {
  await changeCards(here, [1, 2], 'suspend');
  await flagCards(here, [3], 4);
  await undo(here);
  expect(kinds(canUndo(here).undo)).toEqual(['suspend', 'suspend']);
  expect(await undo(here)).toMatchObject({ ok: true, entries: [{ card: 1 }, { card: 2 }] });
  expect([1, 2].map((card) => schedule(card).flags)).toEqual([0, 0]);
  await redo(here);
  expect([1, 2, 3].map((card) => schedule(card).flags)).toEqual([Suspended, Suspended, 0]);
  await redo(here);
  expect(schedule(3).flags >> 4).toBe(4);
  await sound();
});

test('the lapse that makes a leech suspends it, and both are undone as one', async () => {
  await savePreset(here, { id: 'cards', leechThreshold: 2, leechSuspends: true });
  await setMemory(here, 1, { stability: 5, difficulty: 5, state: Review, due: 1 });
  expect(await grade(1, Again)).toMatchObject({ ok: true, leech: false });
  await setMemory(here, 1, { stability: 5, difficulty: 5, state: Review, due: 1 });
  const before = schedule(1);
  expect(await grade(1, Again)).toMatchObject({ ok: true, leech: true });
  expect(schedule(1)).toMatchObject({ flags: Suspended, lapses: 2 });
  expect(await fetchLeeches(here)).toMatchObject([{ note: 'a/t0', lapses: 2, suspended: true }]);
  await sound();
  expect(kinds(canUndo(here).undo)).toEqual(['grade', 'suspend']);
  await undo(here);
  expect(schedule(1)).toEqual(before);
  await redo(here);
  expect(schedule(1)).toMatchObject({ flags: Suspended, lapses: 2 });
  await sound();
});

test('an edit changes the text and nothing that is remembered; undo brings the text back', async () => {
  await grade(1);
  const before = schedule(1);
  await editCard(here, 1, { title: 'Mine' });
  await editCard(here, 1, { title: 'Better' });
  const title = async () => (await findNote(here, 'a/t0'))?.note.title;
  expect(await title()).toBe('Better');
  expect({ ...schedule(1), touched: 0 }).toEqual({ ...before, touched: 0 });
  await undo(here);
  expect(await title()).toBe('Mine');
  await undo(here);
  expect(await title()).toBe('a/t0');
  await redo(here);
  await redo(here);
  expect(await title()).toBe('Better');
  await sound();
});

test('an edit that splits a card brings the new one into study; undo takes it back', async () => {
  await grade(1);
  const before = schedule(1);
  const { note } = (await findNote(here, 'a/t0'))!;
  const asked = () =>
    Array.from({ length: here.columns.length }, (_, card) => card).filter(
      (card) => has(here.columns, card) && !(here.columns.flags[card]! & Out),
    ).length;
  const were = asked();
  await editCard(here, 1, { cards: [...note.cards, { ...note.cards[0]!, template: 'c9' }] });
  expect(asked()).toBe(were + 1);
  expect(schedule(1)).toMatchObject({ stability: before.stability, reps: 1 });
  await sound();
  await undo(here);
  expect(asked()).toBe(were);
  await sound();
});

test('an edit whose text is out of reach is not undone by half', async () => {
  await grade(2);
  await editCard(here, 1, { title: 'Mine' });
  const again = await device.open();
  expect(kinds(canUndo(again).undo)).toEqual(['grade']);
});

test('a moved note takes its history and its totals along; undo brings all of it back', async () => {
  await grade(1);
  await grade(3);
  const [a, b] = [schedule(1).deck, schedule(5).deck];
  const was = schedule(1);
  expect(await moveNote(here, 1, b)).toMatchObject({ ok: true });
  expect([1, 2, 3].map((card) => schedule(card).deck)).toEqual([b, b, a]);
  const ids = async (deck: number) =>
    (await fetchDeckNotes(here, deck)).inUse.map(({ note }) => note.id);
  expect([await ids(a), await ids(b)]).toEqual([['a/t1'], ['b/own', 'a/t0']]);
  expect(here.today.counts[b]?.newCards).toBe(1);
  await sound();
  await undo(here);
  expect({ ...schedule(1), touched: 0 }).toEqual({ ...was, touched: 0 });
  expect([await ids(a), await ids(b)]).toEqual([['a/t0', 'a/t1'], ['b/own']]);
  await sound();
  await redo(here);
  expect(schedule(1).deck).toBe(b);
  await sound();
});

test('of a moved note nothing is lost when either deck goes', async () => {
  await grade(1);
  const [a, b] = [schedule(1).deck, schedule(5).deck];
  await moveNote(here, 1, b);
  const moved = schedule(1);
  await removeDecks(here, [a]);
  expect(has(here.columns, 3)).toBe(false);
  expect(schedule(1)).toEqual(moved);
  expect((await findNote(here, 'a/t0'))?.deck).toBe(b);
  await sound();
  const removed = await removeDecks(here, [b]);
  expect(has(here.columns, 1)).toBe(false);
  await sound();
  const [back] = await bringBack(here, removed);
  expect(schedule(1)).toMatchObject({ reps: 1, deck: back!.number });
  expect((await findNote(here, 'a/t0'))?.note.id).toBe('a/t0');
  await sound();
});

test('a report is kept with its words until it is dismissed', async () => {
  await reportNote(here, 'a/t1', 'Wrong unit');
  expect(await fetchReports(here)).toMatchObject([
    { note: 'a/t1', text: 'Wrong unit', title: 'a/t1', deck: 'a' },
  ]);
  await reportNote(here, 'a/t1', null);
  expect(await fetchReports(here)).toEqual([]);
});

test('a card’s info says what was done, newest first, and why it is due', async () => {
  expect(await fetchFacts(here, 2)).toMatchObject({ rows: [], why: { kind: 'new' } });
  await setMemory(here, 1, { stability: 12.4, difficulty: 5, state: Review, due: 20_000 });
  await changeCards(here, [1], 'mark');
  const facts = await fetchFacts(here, 1);
  expect(facts).toMatchObject({ marked: true, why: { kind: 'given' }, noteId: 'a/t0' });
  expect(facts?.rows.map(({ kind }) => kind)).toEqual(['mark', 'set']);
});
