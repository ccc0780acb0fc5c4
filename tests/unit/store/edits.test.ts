import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerDraft } from '../../../src/core/deck/answerDraft.ts';
import { compileFile } from '../../../src/core/deck/compile.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { partSchema } from '../../../src/core/exchange/backupSchema.ts';
import { Good, New, Retired } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { earlierVersions, editNote } from '../../../src/store/editNote.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { bringBack, removeDecks } from '../../../src/store/removeDeck.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import * as v from 'valibot';
import { type Device, makeDevice, MINUTE } from './fixtures.ts';
import { portable } from './portable.ts';

let here: Device;
let there: Device;
let a: Collection;
let b: Collection;
beforeEach(async () => {
  here = makeDevice();
  there = makeDevice();
  a = await here.open();
  b = await there.open();
});
afterEach(() => {
  here.close();
  there.close();
});

const question = (number: number, title: string, body = '') =>
  `### Question ${number}: ${title}\n\n**Id**: q${number}\n**Category**: Technical\n**Time**: 9 minutes\n\n${body}\n\n`;
const answer = '#### Model Answer\nIt is so.';
const text = (title = 'Second') =>
  `# Interview Questions\n\n${question(1, 'First', answer)}${question(2, title)}${question(3, 'Third', answer)}`;

const install = (into: Collection, source = text()) =>
  installDeck(into, compileFile({ path: 'own.md', text: source }), { hash: null, enabled: true });
const find = async (into: Collection, id = 'own/q2') => (await findNote(into, id))!;

/** Answers the draft as its page does. */
async function write(into: Collection, said: string) {
  const { number, note } = await find(into);
  await editNote(into, number, answerDraft(note, { question: 'Why second?', answer: said }));
}
const schedule = (into: Collection, card: number) => readSchedule(into.columns, card);
const restore = async (into: Collection, from: Collection) =>
  takeInBackup(
    into,
    await stageBackup(into, await writeBackup(from, { app: '1', media: true })),
    'merge',
  );

test('an answered draft enters study at its place, and leaves it without the answer', async () => {
  const { number } = await install(a);
  expect((await find(a)).cards).toEqual([]);
  await write(a, 'Because.');
  const { cards, note } = await find(a);
  const [card] = cards;
  expect(note).toMatchObject({ draft: false, title: 'Second', written: { answer: 'Because.' } });
  expect(schedule(a, card!)).toMatchObject({ state: New, flags: 0, deck: number });
  const deck = a.decks.find((each) => each.number === number)!;
  expect(deck.minutes).toContainEqual([card, 9]);
  expect(deck.categories).toContainEqual([card, 'technical']);
  const order = (await fetchDeckNotes(a, number)).inUse.map((each) => each.note.title);
  expect(order).toEqual(['First', 'Second', 'Third']);

  await gradeCard(a, { card: card!, rating: Good, taken: 1000, flags: 0 });
  const graded = schedule(a, card!);
  await write(a, '');
  expect((await find(a)).note.draft).toBe(true);
  expect(schedule(a, card!).flags & Retired).toBe(Retired);
  await write(a, 'Again.');
  expect(schedule(a, card!)).toEqual(graded);
  expect((await rebuild(a)).differing).toEqual([]);
});

test('an update of the text, and removing and coming back, leave what was written', async () => {
  const { number } = await install(a);
  await write(a, 'Because.');
  const [card] = (await find(a)).cards;
  await gradeCard(a, { card: card!, rating: Good, taken: 1000, flags: 0 });
  const graded = schedule(a, card!);
  await install(a, text('Renamed'));
  expect(await find(a)).toMatchObject({
    cards: [card],
    note: { title: 'Renamed', written: { answer: 'Because.' } },
  });
  expect(schedule(a, card!)).toEqual({ ...graded, position: 1 });
  const removed = await removeDecks(a, [number]);
  const [back] = await bringBack(a, removed);
  expect((await find(a)).cards).toEqual([card]);
  expect(schedule(a, card!)).toEqual({ ...graded, position: 1, deck: back!.number });
  expect((await rebuild(a)).differing).toEqual([]);
});

test('on another device it is studied on with its history', async () => {
  await install(a);
  await write(a, 'Because.');
  const [card] = (await find(a)).cards;
  await gradeCard(a, { card: card!, rating: Good, taken: 1000, flags: 0 });
  await restore(b, a);
  expect(await portable(b)).toEqual(await portable(a));
  const [there] = (await find(b)).cards;
  expect(schedule(b, there!)).toMatchObject({ reps: 1, flags: 0 });
});

test('of two versions the newest counts, and the other is kept on both devices', async () => {
  await install(a);
  await restore(b, a);
  await write(a, 'By A.');
  there.clock.now += MINUTE;
  await write(b, 'By B.');
  await restore(a, b);
  await restore(b, a);
  expect(await portable(a)).toEqual(await portable(b));
  for (const each of [a, b]) {
    const { number, note } = await find(each);
    expect(note.written?.answer).toBe('By B.');
    const earlier = await earlierVersions(each, number);
    expect(earlier.map(({ fields }) => fields.written?.answer)).toEqual(['By A.']);
  }
  const { number } = await find(a);
  const [older] = await earlierVersions(a, number);
  await editNote(a, number, older!.fields);
  expect((await find(a)).note.written?.answer).toBe('By A.');
  expect((await earlierVersions(a, number))[0]!.fields.written?.answer).toBe('By B.');
});

test('what is written counts though the clock was set back, and only the last versions are kept', async () => {
  await install(a);
  for (let at = 1; at <= 8; at++) {
    here.clock.now -= MINUTE;
    await write(a, `${at}`);
  }
  const { number, note } = await find(a);
  expect(note.written?.answer).toBe('8');
  const earlier = await earlierVersions(a, number);
  expect(earlier.map(({ fields }) => fields.written?.answer)).toEqual(['7', '6', '5', '4', '3']);
});

test('a backup from before there were earlier versions is read', () => {
  const rows = [['own/q2', { title: 'Mine' }, [5, 7]]];
  expect(v.is(partSchema, { kind: 'edits', rows })).toBe(true);
});
