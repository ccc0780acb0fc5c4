import { afterEach, beforeEach, expect, test } from 'vitest';
import { madeText } from '../../../src/core/exchange/markdown/madeText.ts';
import { recompile } from '../../../src/core/deck/recompile.ts';
import { beginWriting } from '../../../src/store/beginWriting.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editCard } from '../../../src/store/editCard.ts';
import { readOwnText } from '../../../src/store/ownText.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { makeDevice, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

async function bring(content: string) {
  const files = await readImport([{ name: 'words.txt', title: null, content }], () => {});
  const planned = await planImport(collection, files, [], () => '0'.repeat(12));
  await saveImport(collection, planned.decks);
  return planned.files[0]!.deck!.changes;
}
async function first() {
  const { number } = collection.decks.find(({ title }) => title === 'words')!;
  return (await fetchDeckNotes(collection, number)).inUse[0]!;
}
async function edit(change: (source: string) => string) {
  const { note, unable } = await beginWriting(collection, await first(), async (each) =>
    madeText(each),
  );
  expect(unable).toBeNull();
  const { fields } = recompile(note, change(note.source));
  await editCard(collection, (await first()).cards[0]!, fields!);
}
const head = '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n';
const basic = (front: string, back: string) => `${head}g1\tBasic\t${front}\t${back}\n`;

test('a row with HTML is edited as Markdown, keeps its cards, and is told from its table', async () => {
  await bring(basic('<b>hund</b>', '<i>dgo</i>'));
  const { number, cards, note } = await first();
  expect(note.source).toBe('');
  await edit((source) => source.replace('dgo', 'dog'));
  const after = await first();
  expect(after.cards).toEqual(cards);
  expect(after.note.cards[0]).toMatchObject({ template: 'basic', lead: '<p><em>dog</em></p>' });
  expect(await readOwnText(collection, number)).toMatchObject({
    mine: 'Q: **hund**\nA: *dog*',
    theirs: 'hund dgo',
    before: null,
  });
  const [change] = await bring(basic('<b>hund</b>', '<i>dog, hound</i>'));
  expect(change!.edited).toMatchObject({
    mine: 'Q: **hund**\nA: *dog*',
    theirs: 'hund dog, hound',
  });
  expect(await readOwnText(collection, number)).toMatchObject({ before: 'hund dgo' });
});

test.each([
  ['plain words', 'hund', 'dgo'],
  ['HTML', '<b>hund</b>', '<i>dgo</i>'],
])('a row of %s that is asked both ways keeps both of its cards', async (_, front, back) => {
  await bring(`${head}g1\tBasic (and reversed card)\t${front}\t${back}\n`);
  const { cards } = await first();
  expect(cards).toHaveLength(2);
  await edit((source) => source.replace('dgo', 'dog'));
  const after = await first();
  expect(after.cards).toEqual(cards);
  expect(after.note.cards[1]).toMatchObject({ template: 't2' });
  expect(after.note.cards[1]!.front).toContain('dog');
});
