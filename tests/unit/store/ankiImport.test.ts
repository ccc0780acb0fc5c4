import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, Review, Suspended } from '../../../src/core/model.ts';
import { readAnkiFile } from '../../../src/store/ankiFile.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { readLog } from '../../../src/store/log.ts';
import { unpackLog } from '../../../src/store/logPage.ts';
import { moveNote } from '../../../src/store/moveNote.ts';
import { planAnki } from '../../../src/store/planAnki.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import {
  basic,
  cloze,
  created,
  type Made,
  makePackage,
  sqlite,
} from '../core/exchange/anki/makePackage.ts';
import { png } from '../../fixtures/media.ts';
import { makeDevice, terms, type Device } from './fixtures.ts';

let device: Device;
let collection: Collection;
beforeEach(async () => {
  device = makeDevice();
  collection = await device.open();
});
afterEach(() => device.close());

const deck = 1_700_000_000_000;
const studied: Made = {
  types: [{ ...basic, css: '.card { color: teal } @font-face { src: url(_own.woff2) }' }, cloze],
  decks: { [deck]: 'Geo::Capitals' },
  notes: [
    {
      id: 1,
      guid: 'Fr,an/ce',
      tags: 'europe marked',
      fields: ['<img src="map.png">France', 'Paris'],
    },
    { id: 2, guid: 'b', type: cloze.id, fields: ['{{c1::Rome}} is in {{c2::Italy}}', ''] },
  ],
  cards: [
    {
      id: 11,
      note: 1,
      deck,
      type: 2,
      due: 440,
      ivl: 20,
      factor: 2500,
      data: '{"s":20.5,"d":4.25}',
    },
    { id: 12, note: 2, deck, ord: 0, type: 0, due: 1, queue: -1 },
    { id: 13, note: 2, deck, ord: 1, type: 0, due: 2, flags: 2 },
  ],
  reviews: [
    [created * 1000 + 410 * 86_400_000, 11, 3, -600, 0, 0, 3000, 0],
    [created * 1000 + 420 * 86_400_000, 11, 3, 20, -600, 2500, 2000, 1],
  ],
  media: {
    'map.png': png(4, 3, [9, 9, 9]),
    '_own.woff2': Buffer.from('wOF2 font'),
    'unused.png': png(2, 2, [1, 2, 3]),
  },
};

async function read(made: Made, format: 'anki21' | 'anki21b' = 'anki21') {
  const bytes = makePackage(made, format);
  const file = await readAnkiFile('a.apkg', new Blob([bytes.slice()]), sqlite, () => {});
  return planAnki(collection, [file]);
}
async function bring(made: Made, format?: 'anki21' | 'anki21b') {
  const plan = await read(made, format);
  const decks = await saveImport(collection, plan.decks, plan.media);
  return { plan, deck: decks[0]! };
}
const notesOf = async (number: number) => (await fetchDeckNotes(collection, number)).inUse;
const scheduleOf = (card: number) => readSchedule(collection.columns, card);
async function wholeLog() {
  const { pages, loose } = await readLog(collection.db);
  return [...pages.flatMap((page) => unpackLog(page)), ...loose];
}

describe('a package of Anki', () => {
  test('comes with its cards, media, schedules and reviews', async () => {
    const { plan, deck: row } = await bring(studied);
    expect(plan.files).toMatchObject([
      {
        title: 'Geo::Capitals',
        anki: { studied: 1, suspended: 1, reviews: 2 },
        warnings: [],
        deck: { known: null, counts: { new: 2, changed: 0, unchanged: 0, gone: 0 } },
      },
    ]);
    const [italy, france] = await notesOf(row.number);
    expect(france!.note).toMatchObject({ title: 'France', tags: ['europe'], kind: 'basic' });
    expect(Object.keys(france!.note.media!).toSorted()).toEqual([
      expect.stringMatching(/^[0-9a-f]{8}\.css$/),
      '_own.woff2',
      'map.png',
    ]);
    const saved = await collection.db.media.toArray();
    expect(saved.map(({ type }) => type).toSorted()).toEqual([
      'font/woff2',
      'image/png',
      'text/css',
    ]);
    const sheet = saved.find(({ type }) => type === 'text/css')!;
    const font = saved.find(({ type }) => type === 'font/woff2')!;
    expect(new TextDecoder().decode(sheet.bytes)).toContain(`url(${font.hash})`);
    expect(france!.note.cards[0]!.front).toContain(`data-sheet="${sheet.hash}"`);
    const day = Math.floor((created * 1000) / 86_400_000);
    expect(scheduleOf(france!.cards[0]!)).toMatchObject({
      state: Review,
      stability: 20.5,
      difficulty: 4.25,
      due: day + 440,
      last: day + 420,
      reps: 2,
      flags: 8,
    });
    expect(scheduleOf(italy!.cards[0]!).flags).toBe(Suspended);
    expect(scheduleOf(italy!.cards[1]!).flags).toBe(2 << 4);
    expect((await wholeLog()).map(({ kind }) => kind).toSorted()).toEqual(
      ['grade', 'grade', 'set', 'mark', 'suspend', 'flag'].toSorted(),
    );
    expect((await rebuild(collection)).differing).toEqual([]);
  });

  test('comes again without changing or doubling anything', async () => {
    const first = await bring(studied);
    const [, france] = await notesOf(first.deck.number);
    const card = france!.cards[0]!;
    await gradeCard(collection, { card, rating: Good, taken: 1, flags: 0, kind: 'grade' });
    const graded = scheduleOf(card);
    const log = await wholeLog();
    const again = await bring(studied, 'anki21b');
    expect(again.deck.number).toBe(first.deck.number);
    expect(again.plan.files[0]!.deck).toMatchObject({
      known: 'here',
      counts: { new: 0, changed: 0, unchanged: 2, gone: 0 },
      changes: [],
    });
    expect(scheduleOf(card)).toEqual(graded);
    expect(await wholeLog()).toHaveLength(log.length);
    expect(await notesOf(again.deck.number)).toHaveLength(2);
  });

  test('updates by guid, keeps what was written here, and retires what is gone', async () => {
    const first = await bring(studied);
    const other = await installDeck(collection, terms('own', 1), { hash: null, enabled: true });
    const [mine] = await notesOf(other.number);
    await moveNote(collection, mine!.cards[0]!, first.deck.number);
    const [, france] = await notesOf(first.deck.number);
    const later = created * 1000 + 430 * 86_400_000;
    const { plan, deck: row } = await bring({
      ...studied,
      notes: [
        { id: 71, guid: 'Fr,an/ce', fields: ['France', 'Paris!'] },
        { id: 72, guid: 'new', fields: ['Spain', 'Madrid'] },
      ],
      cards: [
        { ...studied.cards[0]!, note: 71, due: 470, ivl: 40, data: '{"s":40,"d":4}' },
        { id: 99, note: 72, deck },
      ],
      reviews: [...studied.reviews!, [later, 11, 3, 40, 20, 2500, 1000, 1]],
    });
    expect(plan.files[0]!.deck).toMatchObject({
      counts: { new: 1, changed: 1, unchanged: 1, gone: 1 },
    });
    expect(row.number).toBe(first.deck.number);
    const notes = await notesOf(row.number);
    expect(notes.map(({ note }) => note.title).toSorted()).toEqual(['France', 'Spain', 'own/t0']);
    const after = notes.find(({ number }) => number === france!.number)!;
    expect(after.cards).toEqual(france!.cards);
    expect(after.note.cards[0]!.back).toContain('Paris!');
    expect(scheduleOf(after.cards[0]!)).toMatchObject({ reps: 3, stability: 40 });
    expect((await rebuild(collection)).differing).toEqual([]);
  });

  test('merges to one on two devices', async () => {
    await bring(studied);
    const here = (await wholeLog()).map(({ time, kind }) => [time, kind]).toSorted();
    device.close();
    device = makeDevice();
    collection = await device.open();
    const { deck: row } = await bring(studied, 'anki21b');
    expect((await wholeLog()).map(({ time, kind }) => [time, kind]).toSorted()).toEqual(here);
    expect(row.id).toBe(`anki-${deck.toString(36)}`);
  });

  test('says what is wrong with it, and changes nothing', async () => {
    const file = await readAnkiFile('a.apkg', new Blob(['PK']), sqlite, () => {});
    const plan = await planAnki(collection, [file]);
    expect(plan).toMatchObject({ decks: [], media: [] });
    expect(plan.files[0]).toMatchObject({ deck: null, warnings: [{ severity: 'error' }] });
  });

  test('leaves notes that live in another deck where they are', async () => {
    const first = await bring(studied);
    const other = { ...studied, decks: { 1: 'Default' } };
    const { plan } = await bring({
      ...other,
      cards: studied.cards.map((card) => ({ ...card, deck: 1 })),
      notes: [...studied.notes, { id: 3, guid: 'c', fields: ['x', 'y'] }],
    });
    expect(plan.files).toMatchObject([{ title: 'Default' }]);
    expect(await notesOf(first.deck.number)).toHaveLength(2);
  });
});
