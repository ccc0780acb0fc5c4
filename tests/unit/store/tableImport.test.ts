import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good } from '../../../src/core/model.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { planImport } from '../../../src/store/planImport.ts';
import { readImport } from '../../../src/store/readImport.ts';
import type { SourceChoices } from '../../../src/store/importFile.ts';
import { fetchTableChoices, keepTableChoices } from '../../../src/store/tableChoices.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { makeDevice, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
let made = 0;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const digits = () => (++made).toString(16).padStart(12, '0');

async function plan(content: string | Blob, name = 'words.csv') {
  const files = await readImport([{ name, title: null, content }], () => {});
  return planImport(collection, files, [], digits);
}
async function bring(content: string | Blob, name?: string) {
  const planned = await plan(content, name);
  const decks = await saveImport(collection, planned.decks);
  return { decks, previews: planned.files };
}
const notesOf = async (number: number) => (await fetchDeckNotes(collection, number)).inUse;

describe('a table', () => {
  test('comes as a deck named after its file, with its columns told', async () => {
    const { decks, previews } = await bring('Front,Back,Tags\nhund,dog,a b\nkatt,cat,\n');
    expect(decks).toMatchObject([{ title: 'words', kind: 'cards' }]);
    expect(previews).toMatchObject([
      {
        title: 'words',
        deck: { counts: { new: 2 }, coming: { now: 2 } },
        table: {
          encoding: null,
          separator: 'comma',
          header: true,
          kind: 'basic',
          columns: [
            { name: 'Front', role: 'front', values: ['hund', 'katt'] },
            { name: 'Back', role: 'back', values: ['dog', 'cat'] },
            { name: 'Tags', role: 'tags', values: ['a b'] },
          ],
        },
      },
    ]);
    expect((await notesOf(decks[0]!.number)).map(({ note }) => note.title)).toEqual([
      'hund',
      'katt',
    ]);
  });

  test('comes again: schedules and edits stay, new wordings update, what is gone is retired', async () => {
    const first = await bring('front,back\nhund,dog\nkatt,cat\nfisk,fish\nku,cow\n');
    const { number } = first.decks[0]!;
    const before = await notesOf(number);
    for (const { cards } of before)
      await gradeCard(collection, {
        card: cards[0]!,
        rating: Good,
        taken: 1,
        flags: 0,
        kind: 'grade',
      });
    await editNote(collection, before[0]!.number, { title: 'mine' });

    const unchanged = await bring('front,back\nhund,dog\nkatt,cat\nfisk,fish\nku,cow\n');
    expect(unchanged.previews[0]!.deck).toMatchObject({
      counts: { new: 0, changed: 0, unchanged: 4, gone: 0 },
    });
    const { previews, decks } = await bring(
      'front,back\nhund,a dog\nen katt,cat\nfisk,fish\nhest,horse\n',
    );
    expect(decks[0]!.number).toBe(number);
    expect(previews[0]!.deck).toMatchObject({
      known: 'here',
      counts: { new: 1, changed: 2, unchanged: 1, gone: 1 },
      found: { question: 2, answer: 1 },
    });
    const after = await notesOf(number);
    expect(after.map(({ note }) => note.title)).toEqual(['mine', 'en katt', 'fisk', 'hest']);
    expect(after.slice(0, 3).map((each) => each.cards)).toEqual(
      before.slice(0, 3).map((each) => each.cards),
    );
    for (const { cards } of after.slice(0, 3))
      expect(readSchedule(collection.columns, cards[0]!).reps).toBe(1);
  });

  test('is known again by its guids, whatever else changes', async () => {
    const head = '#separator:tab\n#guid column:1\n#deck column:4\n';
    const first = await bring(
      `${head}x\thund\tdog\tA\ny\tkatt\tcat\tA::B\nz\tku\tcow\tA\n`,
      'x.txt',
    );
    expect(first.decks.map(({ title }) => title)).toEqual(['A', 'A::B']);
    const before = await notesOf(first.decks[0]!.number);
    const { previews, decks } = await bring(
      `${head}z\tcow\tku\tA\nx\tanother\tword\tA\ny\tkatt\tcat\tA::B\n`,
      'y.txt',
    );
    expect(previews.map(({ deck }) => deck!.counts)).toMatchObject([
      { new: 0, changed: 2, unchanged: 0, gone: 0 },
      { unchanged: 1 },
    ]);
    const after = await notesOf(decks[0]!.number);
    const cards = (title: string, notes: typeof after) =>
      notes.find(({ note }) => note.title === title)!.cards;
    expect(cards('another', after)).toEqual(cards('hund', before));
    expect(cards('cow', after)).toEqual(cards('ku', before));
  });

  test('leaves notes that live in another deck there, and moves those that it moves', async () => {
    const head = '#separator:tab\n#guid column:1\n#deck column:4\n';
    const first = await bring(`${head}x\thund\tdog\tA\ny\tkatt\tcat\tB\n`, 'x.txt');
    const [a, b] = first.decks;
    const katt = (await notesOf(b!.number))[0]!;
    const stays = await plan(`${head}y\tkatt\tcat!\tC\nz\tku\tcow\tC\n`, 'x.txt');
    expect(stays.files).toMatchObject([
      {
        deck: { counts: { new: 1 } },
        warnings: [{ message: expect.stringMatching(/^1 of its notes live/) }],
      },
    ]);
    await bring(`${head}x\thund\tdog\tA\ny\tkatt\tcat\tA\nw\tany\tone\tB\n`, 'x.txt');
    expect(await notesOf(a!.number)).toMatchObject([
      { note: { title: 'hund' } },
      { cards: katt.cards },
    ]);
    expect(await notesOf(b!.number)).toMatchObject([{ note: { title: 'any' } }]);
  });

  test('is read as the last time where a file of its name and columns comes again', async () => {
    const file = new Blob(['hund,dog,barks\nkatt,cat,purrs\n']);
    const read = async (choices: [number, SourceChoices][], name = 'Words.csv') =>
      readImport(
        [{ name, title: null, content: file }],
        () => {},
        new Map(choices),
        await fetchTableChoices(collection),
      );
    const chosen = { kind: 'reversed', roles: ['back', 'front', 'ignore'] } as const;
    const [first] = await read([[0, chosen]]);
    expect(first!.table!.kept).toBe(false);
    await keepTableChoices(collection, [first!.table!]);
    const [again] = await read([]);
    expect(again!.table).toMatchObject({ kept: true, choices: chosen, table: chosen });
    expect((await read([[0, { kind: 'basic' }]]))[0]!.table!.table).toMatchObject({
      kind: 'basic',
      roles: chosen.roles,
    });
    expect((await read([], 'other.csv'))[0]!.table!.kept).toBe(false);
    // What came from elsewhere and makes no sense is passed over.
    await collection.db.settings.put({
      key: 'table:words.csv 3',
      value: { kind: 'nonsense' },
      changed: [0, 0],
    });
    expect((await read([]))[0]!.table!.kept).toBe(false);
  });

  test('that was written here is known by the ids of its notes', async () => {
    const first = await bring('front,back\nhund,dog\nkatt,cat\n');
    const before = await notesOf(first.decks[0]!.number);
    const [hund, katt] = before.map(({ note }) => note.id);
    const { previews } = await bring(
      `Guid,Front,Back\n${katt},en kat,a cat\n${hund},en hund,a dog\n`,
    );
    expect(previews[0]!.deck).toMatchObject({ counts: { changed: 2 }, found: { id: 2 } });
    const after = await notesOf(first.decks[0]!.number);
    expect(after.map(({ note, cards }) => [note.title, cards])).toEqual([
      ['en kat', before[1]!.cards],
      ['en hund', before[0]!.cards],
    ]);
  });

  test('of gaps in HTML is known again by its words', async () => {
    await bring(
      '<b>{{c1::Rome}}</b> is in Italy\tx\n{{c1::Paris}}<br>is in <i>France</i>\ty\n',
      'c.txt',
    );
    const { previews } = await bring(
      '{{c1::Paris}}<br>is in <i>France</i>\tz\n<b>{{c1::Rome}}</b> is in Italy\tx\n',
      'c.txt',
    );
    expect(previews[0]!.deck!.counts).toMatchObject({ new: 0, changed: 1, unchanged: 1, gone: 0 });
  });

  test('in an old encoding says what it was taken for', async () => {
    const bytes = Uint8Array.from([...'façade\tfront\n'].map((each) => each.charCodeAt(0)));
    const { previews } = await bring(new Blob([bytes]), 'latin.txt');
    expect(previews[0]).toMatchObject({
      table: {
        encoding: { encoding: 'windows-1252', sure: false },
        columns: [{ values: ['façade'] }, { values: ['front'] }],
      },
      deck: { samples: [{ title: 'façade' }] },
    });
  });

  test('that is wrong is kept out and says why; too large a one is not even read', async () => {
    const { files, decks } = await plan('a,b\nc,"d\n');
    expect(decks).toEqual([]);
    expect(files[0]).toMatchObject({
      deck: null,
      table: { quoteTrouble: true },
      warnings: [{ line: 2, severity: 'error' }],
    });
    const large = await plan(new Blob(['a,b\n'.repeat(13_000_000)]));
    expect(large.files[0]!.warnings[0]!.message).toMatch(
      /52\.0 MB; at most 50 MB.*2 or more files/,
    );
  });

  test('leaves Markdown what it was', async () => {
    const { files } = await plan('# Words\n\nQ: a, b?\nA: c, d\n', 'words.txt');
    expect(files[0]).toMatchObject({ title: 'Words', deck: { counts: { new: 1 } } });
    expect(files[0]!.table).toBeUndefined();
  });
});
