import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { readMediaFiles } from '../../../src/store/importMedia.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { bringBack, removeDecks } from '../../../src/store/removeDeck.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { png, wav } from '../../fixtures/media.ts';
import { type Device, makeDevice } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

let made = 0;
const digits = () => (++made).toString(16).padStart(12, '0');
const picture = (name: string, red = 1) =>
  new File([new Uint8Array(png(4, 2, [red, 2, 3]))], name, { type: 'text/html' });

async function plan(title: string, text: string, media: File[]) {
  const files = await readImport([{ name: 'a.md', title, content: text }], () => {});
  const uses = files.flatMap(({ compilation }) => compilation?.media ?? []);
  return planImport(collection, files, [], digits, await readMediaFiles(media, uses));
}
async function bring(title: string, text: string, media: File[]) {
  const { decks, media: rows } = await plan(title, text, media);
  const [deck] = await saveImport(collection, decks, rows);
  return deck!;
}
const stored = (of = collection) => of.db.media.toCollection().primaryKeys();
const shownBy = async (deck: number) =>
  (await fetchDeckNotes(collection, deck)).inUse.map(({ note }) => note.media);

test('a file that two texts name is stored once, by what it holds', async () => {
  await bring('One', 'Q: a ![](a.png)\nA: b\n', [picture('a.png')]);
  const two = await bring('Two', 'Q: c ![](B.png)\nA: d\n', [picture('b.png')]);
  const [hash, ...others] = await stored();
  expect(others).toEqual([]);
  expect(await shownBy(two.number)).toEqual([{ 'b.png': hash }]);
  expect((await collection.db.media.get(hash!))!.type).toBe('image/png');
});

test('what nothing shows any more goes with its deck, and comes back with it', async () => {
  const one = await bring('One', 'Q: a ![](a.png)\nA: ![](b.wav)\n', [
    picture('a.png'),
    new File([new Uint8Array(wav(1))], 'b.wav'),
  ]);
  await bring('Two', 'Q: c ![](a.png)\nA: d\n', [picture('a.png')]);
  const before = await stored();
  expect(before).toHaveLength(2);
  const removed = await removeDecks(collection, [one.number]);
  expect(await stored()).toHaveLength(1);
  await bringBack(collection, removed);
  expect(await stored()).toEqual(before);
});

test('an update without the files keeps those of the deck, and drops what it no longer shows', async () => {
  const text = 'Q: a ![](a.png)\nA: ![](b.png)\n';
  const { number } = await bring('One', text, [picture('a.png', 1), picture('b.png', 2)]);
  const [before] = await shownBy(number);
  const reworded = text.replace('Q: a', 'Q: A');
  await bring('One', reworded, []);
  expect(await shownBy(number)).toEqual([before]);
  // Another file of that name, with the same text: that is a change.
  const { files } = await plan('One', reworded, [picture('b.png', 3)]);
  expect(files[0]!.deck!.counts).toMatchObject({ changed: 1 });
  await bring('One', reworded, [picture('b.png', 3)]);
  const [after] = await shownBy(number);
  expect(after!['a.png']).toBe(before!['a.png']);
  expect(after!['b.png']).not.toBe(before!['b.png']);
  expect((await stored()).toSorted()).toEqual(Object.values(after!).toSorted());
});

test('what is missing or too large is told with its line', async () => {
  const text = 'Q: a\nA: ![](gone.png) ![](large.png)\n';
  const large = new File([new Uint8Array(10_000_001)], 'large.png');
  const { files, media } = await plan('One', text, [large]);
  expect(media).toEqual([]);
  expect(files[0]!.warnings).toMatchObject([
    { line: 2, message: expect.stringContaining('“gone.png” is missing') },
    { line: 2, message: expect.stringContaining('It has 10.0 MB; at most 10 MB') },
  ]);
});

test('a backup brings them to another device; replacing leaves only what is shown there', async () => {
  await bring('One', 'Q: a ![](a.png)\nA: b\n', [picture('a.png')]);
  const file = await writeBackup(collection, { app: '1', media: true });
  const hashes = await stored();
  const there = makeDevice();
  const other = await there.open();
  await takeInBackup(other, await stageBackup(other, file), 'merge');
  expect(await stored(other)).toEqual(hashes);
  await bring('Two', 'Q: c ![](b.png)\nA: d\n', [picture('b.png', 9)]);
  expect(await stored()).toHaveLength(2);
  await takeInBackup(collection, await stageBackup(collection, file), 'replace');
  expect(await stored()).toEqual(hashes);
  there.close();
});
