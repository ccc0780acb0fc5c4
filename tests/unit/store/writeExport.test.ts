import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileFile } from '../../../src/core/deck/compile.ts';
import { recompile } from '../../../src/core/deck/recompile.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Again, Good } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { readMediaFiles } from '../../../src/store/importMedia.ts';
import { moveNote } from '../../../src/store/moveNote.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { undo } from '../../../src/store/undo.ts';
import { writeExport } from '../../../src/store/writeExport.ts';
import { png } from '../../fixtures/media.ts';
import { makeDevice, MINUTE, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
let made = 0;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const digits = () => (++made).toString(16).padStart(12, '0');
const nothing = () => {};

async function plan(texts: Record<string, string>) {
  const sources = Object.entries(texts).map(([name, content]) => ({ name, title: null, content }));
  return planImport(collection, await readImport(sources, nothing), [], digits);
}
async function bring(texts: Record<string, string>) {
  const { decks } = await plan(texts);
  return saveImport(collection, decks);
}
async function bringWith(title: string, shown: string, media: File[]) {
  const sources = [{ name: 'a.md', title, content: `Q: a\nA: ${shown}\n` }];
  const files = await readImport(sources, nothing);
  const uses = files.flatMap(({ compilation }) => compilation?.media ?? []);
  const chosen = await readMediaFiles(media, uses);
  const { decks, media: rows } = await planImport(collection, files, [], digits, chosen);
  const [deck] = await saveImport(collection, decks, rows);
  return deck!;
}
const exported = async (...decks: { number: number }[]) =>
  writeExport(collection, 'markdown', { decks: decks.map(({ number }) => number) }, nothing);
const changes = async (texts: Record<string, string>) =>
  (await plan(texts)).files.map(({ deck }) => deck?.counts);

const cards = '---\ntitle: Own cards\n---\n\nQ: one\nA: eins\n\nC: {{c1::two}} is zwei\n';
const glossary =
  '# Words\n\n## A\n\n### Axe\nA tool to cut wood, sharp on one side.\n\nSee also: [Wood](#wood).\n\n### Wood\nWhat a tree is made of.\n';

test('decks go out in an archive and come back unchanged, with what was edited', async () => {
  const [own, words] = await bring({ 'cards.md': cards, 'words.md': glossary });
  const { inUse } = await fetchDeckNotes(collection, own!.number);
  const { fields } = recompile(inUse[0]!.note, 'Q: one\nA: a very good *one*');
  await editNote(collection, inUse[0]!.number, { ...fields!, tags: ['mine, too'] });

  const { name, file, losses } = await exported(own!, words!);
  expect(name).toBe('engram-decks-2025-03-10.zip');
  expect(losses).toEqual([]);
  const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const texts = Object.fromEntries(
    Object.entries(unpacked).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
  expect(Object.keys(texts)).toEqual(['Own cards.md', 'Words.md']);
  expect(texts['Own cards.md']).toContain('A: a very good *one*');
  expect(compileFile({ path: 'x.md', text: texts['Own cards.md']! }).notes[0]!.tags).toEqual([
    'mine, too',
  ]);
  // An import compares with the text as it came, which the edit lies over.
  expect(await changes(texts)).toEqual([
    { new: 0, changed: 1, unchanged: 1, gone: 0 },
    { new: 0, changed: 0, unchanged: 2, gone: 0 },
  ]);
});

test('a note that was moved is known again in the deck that it is in now', async () => {
  const [own, other] = await bring({
    'cards.md': cards.replace('A: eins', 'Id: first\nA: eins'),
    'other.md': '---\nid: other\n---\n\nQ: x\nA: y\n',
  });
  const { inUse } = await fetchDeckNotes(collection, own!.number);
  await moveNote(collection, inUse[0]!.cards[0]!, other!.number);
  const { file } = await exported(other!);
  expect(await changes({ 'other.md': await file.text() })).toEqual([
    { new: 0, changed: 0, unchanged: 2, gone: 0 },
  ]);
});

test('only the notes of the chosen cards go out, and a note of another kind has a file of its own', async () => {
  const [own, words] = await bring({ 'cards.md': cards, 'words.md': glossary });
  const { inUse } = await fetchDeckNotes(collection, own!.number);
  const chosen = Uint32Array.from(inUse[1]!.cards);
  const some = await writeExport(collection, 'markdown', { cards: chosen }, nothing);
  expect(some.name).toBe('Own cards.md');
  expect(compileFile({ path: 'x.md', text: await some.file.text() }).notes).toHaveLength(1);

  await moveNote(collection, inUse[0]!.cards[0]!, words!.number);
  const { file, losses } = await exported(words!);
  const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
  expect(Object.keys(unpacked)).toEqual(['Words.md', 'Words (cards).md']);
  expect(losses).toMatchObject([{ what: 'Notes of another kind than their deck', count: 1 }]);
});

test('a deck with notes of several kinds comes back as the one that it was, with its ids', async () => {
  const [own, words] = await bring({ 'cards.md': cards, 'words.md': glossary });
  const { inUse } = await fetchDeckNotes(collection, own!.number);
  for (const { cards: moving } of inUse) await moveNote(collection, moving[0]!, words!.number);
  const { file } = await exported(words!);
  const texts = Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer()))).map(([path, bytes]) => [
      path,
      new TextDecoder().decode(bytes),
    ]),
  );
  expect(await changes(texts)).toEqual([{ new: 0, changed: 0, unchanged: 4, gone: 0 }]);
  // By itself a part is a deck of its own: it retires nothing of the other.
  const { 'Words (cards).md': part, 'Words.md': whole } = texts;
  expect((await plan({ 'Words (cards).md': part! })).files).toMatchObject([
    { title: 'Words (cards)', deck: { known: null, counts: { new: 2 } } },
  ]);

  const slugs = async (notes: number) =>
    (await fetchDeckNotes(collection, notes)).inUse
      .map(({ note }) => note.id.slice(note.id.indexOf('/')))
      .toSorted();
  const before = await slugs(words!.number);
  device.close();
  device = makeDevice();
  collection = await device.open();
  // In whatever order.
  const made = await bring({ 'Words (cards).md': part!, 'Words.md': whole! });
  expect(made.map(({ id, title, kind }) => [id, title, kind])).toEqual([
    [words!.id, 'Words', 'glossary'],
  ]);
  expect(await slugs(made[0]!.number)).toEqual(before);
});

test('pictures lie beside the texts, where those look for them', async () => {
  const picture = (name: string, red: number) =>
    new File([new Uint8Array(png(4, 2, [red, 2, 3]))], name);
  const one = await bringWith('One', '![](img/A.png)', [picture('a.png', 1)]);
  const two = await bringWith('Two', '![x](<../img/a.png>)', [picture('a.png', 2)]);
  const { file } = await exported(one, two);
  const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
  const [first, second, ...more] = Object.keys(unpacked).slice(2);
  expect(first).toBe('img/A.png');
  expect(second).toMatch(/^img\/a-[\da-f]{6}\.png$/);
  expect(more).toEqual([]);
  const text = (name: string) => new TextDecoder().decode(unpacked[name]);
  expect(text('One.md')).toContain('![](img/A.png)');
  expect(text('Two.md')).toContain(`![x](<${second}>)`);
  const single = await exported(one);
  expect(single.name).toBe('One.zip');
});

test('where there is nothing to export, that is said', async () => {
  await expect(writeExport(collection, 'csv', { decks: [] }, nothing)).rejects.toThrow(
    'There are no cards to export.',
  );
});

test('the log goes out with what each review came to, without those undone', async () => {
  const [deck] = await bring({ 'cards.md': cards });
  const { inUse } = await fetchDeckNotes(collection, deck!.number);
  const [card] = inUse[0]!.cards as [number];
  const give = (rating: 1 | 3) =>
    gradeCard(collection, { card, rating, taken: 1500, flags: 0, kind: 'grade' });
  await give(Good);
  device.clock.now += 10 * MINUTE;
  await give(Again);
  await undo(collection);
  await give(Good);
  const { stability, difficulty } = readSchedule(collection.columns, card);
  await removeDecks(collection, [deck!.number]);

  const reports: number[] = [];
  const { name, file } = await writeExport(collection, 'log', undefined, (share) =>
    reports.push(share),
  );
  expect(name).toBe('engram-reviews-2025-03-10.csv');
  const [head, ...rows] = (await file.text()).trim().split('\r\n');
  const table = rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(head!.split(',').map((key, at) => [key, cells[at]]));
  });
  expect(table).toHaveLength(2);
  expect(table[0]).toMatchObject({
    card: `${inUse[0]!.note.id}#basic`,
    deck: '',
    time: '2025-03-10T12:00:00.000Z',
    rating: '3',
    state_before: 'new',
    state_after: 'learning',
    interval_before_days: '0',
    answer_ms: '1500',
    stability_before_days: '0',
  });
  expect(table[1]).toMatchObject({ state_after: 'review' });
  expect(Number(table[1]!['stability_after_days'])).toBeCloseTo(stability, 3);
  expect(Number(table[1]!['difficulty_after'])).toBeCloseTo(difficulty, 3);
  expect(Number(table[1]!['interval_after_days'])).toBeGreaterThanOrEqual(1);
});
