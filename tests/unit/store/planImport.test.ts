import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, templateKinds } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { findNote } from '../../../src/store/findNote.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import { bringBack, removeDecks } from '../../../src/store/removeDeck.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { saveDeck } from '../../../src/store/settings.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
let made = 0;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const digits = () => (++made).toString(16).padStart(12, '0');

async function plan(text: string, title: string | null = 'Own', targets: (string | null)[] = []) {
  const files = await readImport([{ name: 'own.md', title, content: text }], () => {});
  return planImport(collection, files, targets, digits);
}
async function bring(text: string, title: string | null = 'Own', targets: (string | null)[] = []) {
  const planned = await plan(text, title, targets);
  const [deck] = await saveImport(collection, planned.decks);
  return { deck: deck!, preview: planned.files[0]!.deck! };
}
const idsOf = async (deck: number) =>
  (await fetchDeckNotes(collection, deck)).inUse.map(({ note }) => note.id);
const card = (question: string, answer: string, id = '') =>
  `Q: ${question}\n${id && `Id: ${id}\n`}A: ${answer}\n`;
const three = [card('one', 'eins'), card('two', 'zwei'), card('three', 'drei')];

test('a card whose answer comes to be typed keeps its schedule', async () => {
  const { deck } = await bring(card('one', '1 ms'));
  const [stored] = (await fetchDeckNotes(collection, deck.number)).inUse;
  const number = stored!.cards[0]!;
  await gradeCard(collection, { card: number, rating: Good, taken: 1, flags: 0, kind: 'grade' });
  const before = readSchedule(collection.columns, number);
  const kinds: string[] = [];
  for (const text of [card('one', '= 1 ms'), `${card('one', '1 ms')}Answer: typed\n`]) {
    const after = await bring(text);
    const [note] = (await fetchDeckNotes(collection, after.deck.number)).inUse;
    expect(note!.cards).toEqual([number]);
    const schedule = readSchedule(collection.columns, number);
    kinds.push(templateKinds[schedule.template]!);
    expect({ ...schedule, template: before.template }).toEqual(before);
  }
  expect(kinds).toEqual(['numeric', 'typed']);
});

describe('notes without ids', () => {
  test('new ones get made ids, in which wording and place have no part', async () => {
    const { deck, preview } = await bring(three.join('\n'));
    expect(deck.id).toMatch(/^deck-[0-9a-f]{12}$/);
    for (const id of await idsOf(deck.number))
      expect(id).toMatch(new RegExp(`^${deck.id}/note-[0-9a-f]{12}$`));
    expect(preview).toMatchObject({ target: 'new', known: null, counts: { new: 3 } });
  });

  test.each([
    ['the same', three, 'question', 'unchanged'],
    ['in another order', [three[2]!, three[0]!, three[1]!], 'question', 'unchanged'],
    ['bold now', [three[0]!, card('**two**', 'zwei'), three[2]!], 'question', 'changed'],
    ['another answer', [three[0]!, card('two', 'deux'), three[2]!], 'question', 'changed'],
    ['another question', [three[0]!, card('II', 'zwei'), three[2]!], 'answer', 'changed'],
    ['both other', [three[0]!, card('II', 'deux'), three[2]!], 'neighbours', 'changed'],
  ] as const)('%s: found again', async (_, cards, by, state) => {
    const before = await bring(three.join('\n'));
    const [, second] = await idsOf(before.deck.number);
    const after = await bring(cards.join('\n'));
    expect(after.deck.number).toBe(before.deck.number);
    expect(after.preview.found[by]).toBeGreaterThan(0);
    expect(after.preview.counts.new).toBe(0);
    expect(after.preview.counts.gone).toBe(0);
    if (state === 'changed') expect(after.preview.counts.changed).toBe(1);
    expect(await idsOf(before.deck.number)).toContain(second);
  });

  test('two in new words between neighbours are two new cards', async () => {
    await bring(three.join('\n'));
    const { preview } = await bring(
      [three[0]!, card('II', 'deux'), card('IIb', 'trois'), three[2]!].join('\n'),
    );
    expect(preview.counts).toEqual({ new: 2, changed: 0, unchanged: 2, gone: 1 });
  });

  test('an answer that many share tells nothing', async () => {
    const yes = (words: string[]) => words.map((word) => card(word, 'Yes')).join('\n');
    await bring(yes(['a', 'b', 'c', 'd']));
    const { preview } = await bring(yes(['a', 'x', 'y', 'd']));
    expect(preview.counts).toEqual({ new: 2, changed: 0, unchanged: 2, gone: 2 });
  });

  test('schedules are kept', async () => {
    const { deck } = await bring(three.join('\n'));
    await gradeCard(collection, { card: 2, rating: Good, taken: 1, flags: 0 });
    const before = readSchedule(collection.columns, 2);
    await bring([card('zero', 'null'), ...three].join('\n'));
    expect(readSchedule(collection.columns, 2)).toEqual({ ...before, position: 2 });
    expect((await idsOf(deck.number)).length).toBe(4);
  });
});

describe('notes with ids', () => {
  test('keep them, whatever else changes', async () => {
    const text = `---\nid: own-deck\n---\n\n${card('one', 'eins', 'first')}\n${card('two', 'zwei')}`;
    const { deck } = await bring(text, null);
    expect(deck.id).toBe('own-deck');
    expect(await idsOf(deck.number)).toContain('own-deck/first');
    const other = `---\nid: own-deck\n---\n\n${card('other', 'words', 'first')}`;
    const { preview } = await bring(other, null);
    expect(preview).toMatchObject({ choices: [], known: 'here', found: { id: 1 } });
    expect(preview.counts).toEqual({ new: 0, changed: 1, unchanged: 0, gone: 1 });
  });

  test('two written ids are two notes, even with one question', async () => {
    await bring(card('one', 'eins', 'a'));
    const { preview } = await bring(card('one', 'eins', 'b'));
    expect(preview.counts).toEqual({ new: 1, changed: 0, unchanged: 0, gone: 1 });
  });

  test('the id of a bundled deck is left alone', async () => {
    await installDeck(collection, terms('ours', 2), { hash: '1', enabled: true });
    const planned = await plan(`---\nid: ours\n---\n\n${three.join('\n')}`, null);
    expect(planned.decks[0]!.compiled.id).toMatch(/^deck-/);
    expect(planned.files[0]!.warnings[0]!.message).toContain('comes with Engram');
  });
});

const question = (followUps: string) => `# Interview Questions

### Question 1: Caches

#### Question
Why cache keys?

#### Model Answer
To compute each token once.

#### Follow-Up Questions
${followUps}`;

test('follow-ups are found again by their question or answer', async () => {
  const { deck } = await bring(
    question('1. **"How large is it?"**\n   *Looking for*: It grows with the context.\n'),
  );
  const [before] = (await fetchDeckNotes(collection, deck.number)).inUse;
  expect(before!.note.cards[1]!.template).toMatch(/^followup-[0-9a-f]{12}$/);
  await bring(
    question('1. **"What size has it?"**\n   *Looking for*: It grows with the context.\n'),
  );
  const [after] = (await fetchDeckNotes(collection, deck.number)).inUse;
  expect(after!.cards).toEqual(before!.cards);
});

test('links between files lead to the ids that their notes get', async () => {
  const files = await readImport(
    [
      {
        name: 'glossary.md',
        title: null,
        content:
          '# Glossary\n\n## K\n\n### KV cache\nKept keys. See also: [GGUF](#gguf).\n\n### GGUF\nA file.\n',
      },
      {
        name: 'interview.md',
        title: null,
        content: `${question('')}\n#### Related Content\n- [KV cache](glossary.md#kv-cache)\n`,
      },
    ],
    () => {},
  );
  const { decks } = await planImport(collection, files, [], digits);
  await saveImport(collection, decks);
  const [glossary, interview] = collection.decks;
  const [cache, gguf] = (await fetchDeckNotes(collection, glossary!.number)).inUse.map(
    ({ note }) => note,
  );
  const [asked] = (await fetchDeckNotes(collection, interview!.number)).inUse;
  const ordered = cache!.title === 'KV cache' ? [cache!, gguf!] : [gguf!, cache!];
  expect(ordered[0]!.links).toEqual([ordered[1]!.id]);
  expect(ordered[0]!.cards[0]!.back).toContain(`href="#note/${ordered[1]!.id}"`);
  expect(asked!.note.links).toEqual([ordered[0]!.id]);
  expect(await findNote(collection, ordered[1]!.id)).not.toBeNull();
});

test('a removed deck is found by its text, and brought back as it was', async () => {
  const { deck } = await bring(three.join('\n'));
  await saveDeck(collection, deck.number, { newPerDay: 3, enabled: false });
  await gradeCard(collection, { card: 2, rating: Good, taken: 1, flags: 0 });
  const before = readSchedule(collection.columns, 2);
  const ids = await idsOf(deck.number);
  const removed = await removeDecks(collection, [deck.number]);
  expect(collection.columns.size).toBe(0);
  const [undone] = await bringBack(collection, removed);
  expect(undone).toMatchObject({ id: deck.id, newPerDay: 3, enabled: false, hash: null });
  expect(readSchedule(collection.columns, 2)).toEqual({ ...before, deck: undone!.number });

  await removeDecks(collection, [undone!.number]);
  const { deck: again, preview } = await bring(three.join('\n'));
  expect(preview).toMatchObject({ known: 'removed', counts: { unchanged: 3, gone: 0, new: 0 } });
  expect(await idsOf(again.number)).toEqual(ids);
  expect(readSchedule(collection.columns, 2)).toEqual({ ...before, deck: again.number });
});

test('a deck that was renamed keeps its name, and can be chosen', async () => {
  const { deck } = await bring(three.join('\n'));
  await saveDeck(collection, deck.number, { title: 'Renamed' });
  expect((await plan(three.join('\n'))).files[0]!.deck!.target).toBe('new');
  const { deck: updated } = await bring(three.join('\n'), 'Own', [deck.id]);
  expect(updated).toMatchObject({ number: deck.number, title: 'Renamed' });
});

test('several files are saved together or not at all; a change meanwhile stops it', async () => {
  await bring(three.join('\n'));
  const both = await readImport(
    [
      { name: 'new.md', title: null, content: card('new', 'neu') },
      { name: 'own.md', title: 'Own', content: three.join('\n') + card('four', 'vier') },
    ],
    () => {},
  );
  const { decks } = await planImport(collection, both, [], digits);
  device.clock.now += 1000;
  await saveDeck(collection, collection.decks[0]!.number, { newPerDay: 1 });
  await expect(saveImport(collection, decks)).rejects.toThrow('changed elsewhere');
  expect(collection.decks).toHaveLength(1);
  expect(collection.columns.size).toBe(3);
});

test('what cannot be read is said of it alone', async () => {
  const files = await readImport(
    [
      { name: 'a.md', title: null, content: new Blob(['\u0089PNG\r\n']) },
      { name: 'b.md', title: null, content: new Blob([new Uint8Array([0x50, 0x4b, 3, 4])]) },
      { name: 'c.md', title: null, content: new Blob(['Q: a?\nA: b\n']) },
      { name: 'd.md', title: null, content: '' },
    ],
    () => {},
  );
  const { files: previews, decks } = await planImport(collection, files, [], digits);
  expect(previews.map(({ deck }) => deck !== null)).toEqual([false, false, true, false]);
  expect(decks).toHaveLength(1);
});
