import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyFields } from '../../../src/core/deck/noteForm.ts';
import { makeNote } from '../../../src/core/deck/recompile.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, New, type Note, Retired } from '../../../src/core/model.ts';
import { addNote } from '../../../src/store/addNote.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { createDeck } from '../../../src/store/arrangeDecks.ts';
import { attach, keepDraft, NEW_NOTE, readDraft } from '../../../src/store/noteDrafts.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { redo, undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { png, wav } from '../../fixtures/media.ts';
import { type Device, makeDevice, MINUTE, terms } from './fixtures.ts';
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

const written = (source: string, kind: Note['kind'] = 'basic', tags: string[] = []) =>
  makeNote({ id: 'new/note', kind, tags }, source, () => null).note!;
const numberOf = (id: string, of = a) => of.decks.find((deck) => deck.id === id)!.number;
const titles = async (deck: number, of = a) => {
  const { inUse, retired } = await fetchDeckNotes(of, deck);
  return [inUse.map(({ note }) => note.title), retired.map(({ note }) => note.title)];
};

test('a note is added behind the others, asked, undone and done again', async () => {
  const { number } = await installDeck(a, terms('own', 2), { hash: null, enabled: true });
  const { id, entries } = await addNote(a, number, written('Q: One?\nCards: both ways\nA: 1'));
  expect(id).toMatch(/^own\/own-[0-9a-f]{12}$/);
  expect(entries).toHaveLength(1);
  const { cards, note } = (await findNote(a, id))!;
  expect(note).toMatchObject({ title: 'One?', source: 'Q: One?\nCards: both ways\nA: 1' });
  expect(note.cards.map(({ template }) => template)).toEqual(['basic', 'reversed']);
  for (const card of cards)
    expect(readSchedule(a.columns, card)).toMatchObject({ state: New, flags: 0, position: 2 });
  expect(await titles(number)).toEqual([['own/t0', 'own/t1', 'One?'], []]);

  expect(await undo(a)).toMatchObject({ ok: true });
  expect(await titles(number)).toEqual([['own/t0', 'own/t1'], []]);
  for (const card of cards) expect(readSchedule(a.columns, card).flags & Retired).toBe(Retired);
  expect(await redo(a)).toMatchObject({ ok: true });
  expect(await titles(number)).toEqual([['own/t0', 'own/t1', 'One?'], []]);
  for (const card of cards) expect(readSchedule(a.columns, card).flags).toBe(0);

  await gradeCard(a, { card: cards[0]!, rating: Good, taken: 900, flags: 0 });
  await foldShelves(a);
  expect((await rebuild(a)).differing).toEqual([]);
});

test('the first note of a new deck', async () => {
  const deck = (await createDeck(a, 'Coffee')).deck.number;
  await addNote(a, deck, written('C: {{c1::a}} {{c2::b}}', 'cloze', ['x']));
  const [stored] = (await fetchDeckNotes(a, deck)).inUse;
  expect(stored!.cards).toHaveLength(2);
  expect(stored!.note.tags).toEqual(['x']);
});

test('a deck that comes with the app takes no notes, and nothing is written', async () => {
  const { number } = await installDeck(a, terms('module', 1), { hash: '1', enabled: true });
  await expect(addNote(a, number, written('Q: a\nA: b'))).rejects.toThrow(/takes no notes/);
  expect((await titles(number))[0]).toEqual(['module/t0']);
});

test('a text that comes again leaves what was written beside it', async () => {
  const bring = async (text: string) => {
    let made = 0;
    const files = await readImport([{ name: 'a.md', title: 'Own', content: text }], () => {});
    const plan = await planImport(a, files, [], () => String(++made).padStart(12, '0'));
    const [deck] = await saveImport(a, plan.decks);
    return { number: deck!.number, counts: plan.files[0]!.deck!.counts };
  };
  const { number } = await bring('Q: a\nA: b\n\nQ: c\nA: d\n');
  const { id } = await addNote(a, number, written('Q: mine\nA: yes'));
  const { counts } = await bring('Q: a\nA: B\n');
  expect(counts).toEqual({ new: 0, changed: 1, unchanged: 1, gone: 1 });
  expect(await titles(number)).toEqual([['a', 'mine'], ['c']]);
  const [card] = (await findNote(a, id))!.cards;
  expect(readSchedule(a.columns, card!).flags).toBe(0);
});

test('what was written on two devices is on both after a merge', async () => {
  const restore = async (into: Collection, from: Collection) =>
    takeInBackup(
      into,
      await stageBackup(into, await writeBackup(from, { app: '1', media: true })),
      'merge',
    );
  await installDeck(a, terms('own', 1), { hash: null, enabled: true });
  await restore(b, a);
  await addNote(a, numberOf('own'), written('Q: by a\nA: 1'));
  there.clock.now += MINUTE;
  await addNote(b, numberOf('own', b), written('Q: by b\nA: 2'));
  await restore(a, b);
  await restore(b, a);
  expect(await portable(a)).toEqual(await portable(b));
  for (const each of [a, b]) {
    const [inUse] = await titles(numberOf('own', each), each);
    expect(inUse!.toSorted()).toEqual(['by a', 'by b', 'own/t0']);
  }
});

const draft = (media: Record<string, string> = {}) => ({
  key: NEW_NOTE,
  fields: { ...emptyFields('basic'), values: { front: 'Half' } },
  tags: ['t'],
  deck: 'own',
  media,
  time: 1,
});
const picture = (name: string, red = 1) =>
  new File([new Uint8Array(png(4, 2, [red, 2, 3]))], name, { type: 'image/png' });

test('a draft is kept when the app is closed, with its pictures, under names of their own', async () => {
  await keepDraft(a, draft());
  const first = await attach(a, draft(), picture('My Shot.PNG'));
  expect(first).toMatchObject({
    name: 'my-shot.png',
    found: { kind: 'image', size: { width: 4 } },
  });
  const again = draft({ [first.name]: first.found.hash });
  const second = await attach(a, again, picture('my-shot.jpg', 9));
  expect(second.name).toBe('my-shot-2.png');
  const sound = await attach(a, again, new File([new Uint8Array(wav(1))], 'blob'), 'recording');
  expect(sound.name).toBe('recording.wav');
  here.close();

  const reopened = await here.open();
  const kept = await readDraft(reopened, NEW_NOTE);
  expect(kept).toMatchObject({ tags: ['t'], fields: { values: { front: 'Half' } } });
  expect(Object.keys(kept!.media)).toContain('my-shot.png');
  // Removing a deck drops what nothing shows: a draft shows something.
  const { number } = await installDeck(reopened, terms('own', 1), { hash: null, enabled: true });
  await removeDecks(reopened, [number]);
  const left = await reopened.db.media.toCollection().primaryKeys();
  expect(left.toSorted()).toEqual(Object.values(kept!.media).toSorted());
});

test('what is no picture, or too large, is refused in words', async () => {
  const text = new File(['no picture'], 'a.png');
  await expect(attach(a, draft(), text)).rejects.toThrow(/cannot be shown/);
  const large = new File([new Uint8Array(10_000_001)], 'a.png');
  await expect(attach(a, draft(), large)).rejects.toThrow(/at most 10 MB/);
  expect(await readDraft(a, NEW_NOTE)).toBeNull();
});
