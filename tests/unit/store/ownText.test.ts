import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileFile } from '../../../src/core/deck/compile.ts';
import { recompile } from '../../../src/core/deck/recompile.ts';
import type { BulkAction } from '../../../src/store/bulkWrite.ts';
import { bulkChange } from '../../../src/store/bulkCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { editCard } from '../../../src/store/editCard.ts';
import { earlierVersions } from '../../../src/store/editNote.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { keepOwnText, readBehind, readOwnText, useDeckText } from '../../../src/store/ownText.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { type Device, makeDevice } from './fixtures.ts';
import { portable } from './portable.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const text = (answer: string) => `Q: One?\nId: one\nA: ${answer}`;
const update = (answer: string, hash = answer) =>
  installDeck(collection, compileFile({ path: 'own.md', text: text(answer) }), {
    hash,
    enabled: true,
  });
const find = async (of = collection) => (await findNote(of, 'own/one'))!;
const edit = async (source: string) => {
  const { note, cards } = await find();
  await editCard(collection, cards[0]!, recompile(note, source).fields!);
};
const lead = async () => (await find()).note.cards[0]!.lead;
const tag: BulkAction = { kind: 'tag', tag: 'mine', add: true };

test('an edit is told from the text of its deck, and taken off again with its tags kept', async () => {
  await update('1');
  const { number, cards } = await find();
  expect(await readOwnText(collection, number)).toBeNull();
  await edit(text('one'));
  await bulkChange(collection, cards, tag);
  expect((await find()).note.tags).toEqual(['mine']);
  expect(await readOwnText(collection, number)).toMatchObject({
    mine: text('one'),
    theirs: text('1'),
    before: null,
  });
  await useDeckText(collection, cards[0]!);
  expect(await lead()).toBe('<p>1</p>');
  expect(await readOwnText(collection, number)).toBeNull();
  expect((await find()).note.tags).toEqual(['mine']);
  expect((await earlierVersions(collection, number))[0]!.fields.source).toBe(text('one'));
  await undo(collection);
  expect(await lead()).toBe('<p>one</p>');
});

test('a deck that went on is told of, until one chooses', async () => {
  await update('1');
  await edit(text('one'));
  await update('2');
  const { number, cards } = await find();
  expect(await lead()).toBe('<p>one</p>');
  const both = { theirs: text('2'), mine: text('one'), before: text('1'), title: 'One?' };
  expect(await readBehind(collection)).toMatchObject([both]);
  // Other tags are no other text.
  await bulkChange(collection, cards, tag);
  expect(await readBehind(collection)).toHaveLength(1);

  await keepOwnText(collection, cards[0]!);
  expect(await readBehind(collection)).toEqual([]);
  expect(await lead()).toBe('<p>one</p>');
  await undo(collection);
  expect(await readBehind(collection)).toHaveLength(1);
  await useDeckText(collection, cards[0]!);
  expect(await lead()).toBe('<p>2</p>');
  expect(await readOwnText(collection, number)).toBeNull();
});

test('a text that became the same as the edit is no difference any more', async () => {
  await update('1');
  await edit(text('one'));
  await update('one');
  const { number } = await find();
  expect(await readOwnText(collection, number)).toBeNull();
  expect(await readBehind(collection)).toEqual([]);
});

test('a backup carries what an edit was made over', async () => {
  await update('1');
  await edit(text('one'));
  await update('2');
  const other = makeDevice();
  const there = await other.open();
  const staged = await stageBackup(there, await writeBackup(collection, { app: '1', media: true }));
  await takeInBackup(there, staged, 'merge');
  expect(await portable(there)).toEqual(await portable(collection));
  expect(await readBehind(there)).toHaveLength(1);
  other.close();
});

test('an import shows both texts of an edited note, and takes the one that is chosen', async () => {
  const bring = async (answer: string, take: boolean) => {
    const content = `---\ntitle: Own\nid: own\n---\n\n${text(answer)}\n`;
    const files = await readImport([{ name: 'own.md', title: null, content }], () => {});
    const plan = await planImport(collection, files, [], () => '0'.repeat(12));
    const { changes } = plan.files[0]!.deck!;
    const ids = changes.flatMap(({ edited }) => edited?.id ?? []);
    await saveImport(collection, plan.decks, [], { theirs: take ? ids : [] });
    return changes;
  };
  await bring('1', false);
  await edit(text('one'));
  expect(await bring('2', false)).toMatchObject([
    { state: 'changed', edited: { id: 'own/one', mine: text('one'), theirs: text('2') } },
  ]);
  expect(await lead()).toBe('<p>one</p>');
  await bring('3', true);
  expect(await lead()).toBe('<p>3</p>');
  const { number } = await find();
  expect((await earlierVersions(collection, number))[0]!.fields.source).toBe(text('one'));
  expect(await bring('4', false)).toMatchObject([{ state: 'changed' }]);
  expect(await lead()).toBe('<p>4</p>');
});
