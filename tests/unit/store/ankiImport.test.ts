import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { defaultWeights } from '../../../src/core/memory/presets.ts';
import { nextMemory, roundMemory } from '../../../src/core/memory/schedule.ts';
import { memoryFromSm2 } from '../../../src/core/memory/sm2.ts';
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
  formats,
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
      expect.stringMatching(/^[0-9a-f]{8}\.(css|json)$/),
      expect.stringMatching(/^[0-9a-f]{8}\.(css|json)$/),
      '_own.woff2',
      'map.png',
    ]);
    const saved = await collection.db.media.toArray();
    expect(saved.map(({ type }) => type).toSorted()).toEqual([
      'application/json',
      'application/json',
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
    expect(again.plan.files[0]!.anki).toMatchObject({ studied: 1, reviews: 2, known: 3 });
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
    // One review is new.
    expect(plan.files[0]!.anki).toMatchObject({ studied: 1, reviews: 3, known: 0 });
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

  test('says which files’ names differ in capitals alone', async () => {
    const media = { ...studied.media, 'MAP.png': png(5, 5, [0, 0, 9]) };
    const { plan, deck: row } = await bring({ ...studied, media });
    expect(plan.files[0]!.warnings).toMatchObject([
      { message: expect.stringMatching(/^Media file “MAP\.png”: Another one has that name/) },
    ]);
    const [, france] = await notesOf(row.number);
    const shown = (await collection.db.media.get(france!.note.media!['map.png']!))!;
    expect(new Uint8Array(shown.bytes)).toEqual(new Uint8Array(studied.media!['map.png']!));
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

describe('what Anki says of decks', () => {
  const said: Made = {
    ...studied,
    decks: { [deck]: 'Geo::Capitals', [deck + 1]: 'Geo' },
    descriptions: { [deck]: { desc: '<i>Capitals</i> &amp; more' }, [deck + 1]: { desc: 'All' } },
  };
  const source = '*Capitals* & more';
  const rowOf = (title: string) => collection.decks.find((each) => each.title === title)!;

  test.each(['anki21', 'anki21b'] as const)('comes with them: %s', async (format) => {
    const { plan } = await bring(said, format);
    const html = '<p><em>Capitals</em> &amp; more</p>';
    expect(plan.files[0]!.anki!.description).toBe(html);
    expect(rowOf('Geo::Capitals').description).toEqual({ source, html });
    expect(rowOf('Geo').description).toEqual({ source: 'All', html: '<p>All</p>' });
  });

  test('comes to a deck that was here without, and puts nothing over what is said here', async () => {
    const first = await bring(studied);
    expect(first.deck.description).toBeUndefined();
    const second = await bring(said);
    expect(second.plan.files[0]!.anki!.description).not.toBe('');
    expect(rowOf('Geo::Capitals')).toMatchObject({
      number: first.deck.number,
      description: { source },
    });
    const other = await bring({ ...said, descriptions: { [deck]: { desc: 'Something else' } } });
    expect(other.plan.files[0]!.anki!.description).toBe('');
    expect(other.deck.description).toMatchObject({ source });
  });
});

describe('deck options of Anki', () => {
  const options = {
    id: 1_650_000_000_000,
    name: 'Languages',
    newPerDay: 7,
    reviewsPerDay: 9999,
    learn: [1, 10],
    relearn: [10],
    maximum: 365,
    retention: 0.85,
    weights: defaultWeights.map((weight, at) => (at < 4 ? weight * 1.5 : weight)),
    leech: 8,
    suspends: true,
  };
  const id = `anki-${options.id.toString(36)}`;
  const sm2: Made = {
    ...studied,
    fsrs: true,
    options: [options],
    deckOptions: { [deck]: { options: options.id } },
    cards: studied.cards.map((card) => ({ ...card, data: '' })),
  };

  test.each(['anki21', 'anki21b'] as const)(
    'are taken over where that is wished: %s',
    async (format) => {
      const plan = await read(sm2, format);
      expect(plan.files[0]!.anki!.options).toMatchObject({ name: 'Languages', newPerDay: 7 });
      const [row] = await saveImport(collection, plan.decks, plan.media, { options: true });
      const saved = (await collection.db.decks.get(row!.number))!;
      expect(saved).toMatchObject({ newPerDay: 7, reviewsPerDay: null, presets: { cards: id } });
      const preset = (await collection.db.presets.get(id))!;
      expect(preset).toMatchObject({
        name: 'Languages',
        maximumInterval: 365,
        leechSuspends: true,
      });
      // What is replayed is replayed with these weights.
      const notes = await notesOf(row!.number);
      const card = notes.find(({ note }) => note.title === 'France')!.cards[0]!;
      let memory = roundMemory(nextMemory(null, 0, 3, preset.weights));
      memory = roundMemory(nextMemory(memory, 10, 3, preset.weights));
      expect(scheduleOf(card)).toMatchObject(memory);
      expect((await rebuild(collection)).differing).toEqual([]);
    },
  );

  test('are left where they are not wished, and later replay what is there already', async () => {
    const first = await bring(sm2);
    expect(first.deck).toMatchObject({ newPerDay: null, presets: { cards: 'cards' } });
    expect(await collection.db.presets.get(id)).toBeUndefined();
    const plan = await read(sm2);
    await saveImport(collection, plan.decks, plan.media, { options: true });
    expect((await collection.db.decks.get(first.deck.number))!.presets.cards).toBe(id);
    expect((await rebuild(collection)).differing).toEqual([]);
    const other = { ...options, retention: 0.8, weights: [...defaultWeights] };
    const again = await read({ ...sm2, options: [other] });
    await saveImport(collection, again.decks, again.media, { options: true });
    expect((await collection.db.presets.get(id))!.retention).toBeCloseTo(0.8, 5);
    expect((await rebuild(collection)).differing).toEqual([]);
  });
});

describe('nothing of a collection is lost on the way', () => {
  const day = Math.floor((created * 1000) / 86_400_000);
  const at = (days: number) => created * 1000 + days * 86_400_000;
  const masks =
    '{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2:oi=1}}<br>{{c2::image-occlusion:ellipse:left=.5:top=.5:rx=.1:ry=.1:oi=1}}';
  const everything: Made = {
    types: [
      basic,
      cloze,
      { ...cloze, id: 7, name: 'Image Occlusion', fields: ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'] },
      {
        ...basic,
        id: 8,
        name: 'Image Occlusion Enhanced',
        fields: ['Header', 'Image', 'Question Mask', 'Answer Mask'],
        templates: [
          [
            '<div id="io-overlay">{{Question Mask}}</div><div id="io-original">{{Image}}</div>',
            '<div id="io-overlay">{{Answer Mask}}</div><div id="io-original">{{Image}}</div>',
          ],
        ],
      },
    ],
    decks: { 1: 'Default', [deck]: 'Geo::Capitals', [deck + 1]: 'Filtered' },
    notes: [
      { id: 1, tags: 'one two::three marked', fields: ['FSRS', 'x'] },
      { id: 2, fields: ['SM-2 with its log', 'x'] },
      { id: 3, fields: ['SM-2 without a log', 'x'] },
      { id: 4, fields: ['Learning, buried', 'x'] },
      { id: 5, type: cloze.id, fields: ['{{c1::New}} and {{c2::suspended}}', ''] },
      { id: 6, type: 7, fields: [masks, '<img src="map.png">', 'Map', '', ''] },
      { id: 7, type: 8, fields: ['Old', '<img src="map.png">', '<img src="q.svg">', '<img src="a.svg">'] },
      { id: 8, fields: ['In a filtered deck', 'x'] },
    ],
    cards: [
      { id: 11, note: 1, deck, type: 2, due: 440, ivl: 20, factor: 2500, flags: 3, data: '{"s":20.5,"d":4.25}' },
      { id: 12, note: 2, deck, type: 2, due: 450, ivl: 30, factor: 2300 },
      { id: 13, note: 3, deck, type: 2, due: 460, ivl: 40, factor: 2000 },
      { id: 14, note: 4, deck, type: 1, queue: -2, due: created + 420 * 86_400, left: 1001, factor: 0, mod: created + 420 * 86_400 },
      { id: 15, note: 5, deck, ord: 0, due: 1 },
      { id: 16, note: 5, deck, ord: 1, due: 2, queue: -1 },
      { id: 17, note: 6, deck, ord: 0, due: 3 },
      { id: 18, note: 6, deck, ord: 1, due: 4, flags: 7 },
      { id: 19, note: 7, deck, due: 5 },
      { id: 20, note: 8, deck: deck + 1, odid: deck, odue: 470, due: -3, type: 2, ivl: 50, factor: 2500, data: '{"s":50,"d":5}' },
    ],
    reviews: [
      [at(400), 11, 3, 10, 0, 0, 3000, 0],
      [at(420), 11, 3, 20, 10, 2500, 2000, 1],
      [at(400) + 1, 12, 3, 15, 0, 0, 1000, 0],
      [at(420) + 1, 12, 4, 30, 15, 2300, 1500, 1],
      [at(419), 14, 1, -60, 0, 0, 900, 0],
      [at(420) + 2, 20, 3, 50, 20, 2500, 700, 3],
    ],
    media: {
      'map.png': png(4, 3, [9, 9, 9]),
      'q.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'a.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'),
    },
  }; // prettier-ignore

  test.each(formats)('as %s', async (format) => {
    const bytes = makePackage(everything, format);
    const file = await readAnkiFile('a.colpkg', new Blob([bytes.slice()]), sqlite, () => {});
    const plan = await planAnki(collection, [file]);
    const [row, ...others] = await saveImport(collection, plan.decks, plan.media);
    expect([row!.title, others.length]).toEqual(['Geo::Capitals', 0]);
    const notes = await notesOf(row!.number);
    expect(notes).toHaveLength(8);
    const find = (title: string) => notes.find(({ note }) => note.title === title)!;
    const schedules = (title: string) => find(title).cards.map(scheduleOf);

    expect(find('FSRS').note.tags).toEqual(['one', 'two::three']);
    expect(schedules('FSRS')).toMatchObject([
      { state: Review, stability: 20.5, difficulty: 4.25, due: day + 440, last: day + 420, reps: 2, flags: 8 | (3 << 4) },
    ]); // prettier-ignore
    const { weights } = collection.presets['cards']!;
    let memory = roundMemory(nextMemory(null, 0, 3, weights));
    memory = roundMemory(nextMemory(memory, 20, 4, weights));
    expect(schedules('SM-2 with its log')).toMatchObject([{ ...memory, due: day + 450, reps: 2 }]);
    const converted = roundMemory(memoryFromSm2(2, 40, 0.9, weights));
    expect(schedules('SM-2 without a log')).toMatchObject([
      { ...converted, due: day + 460, last: day + 420, reps: 0 },
    ]);
    expect(schedules('Learning, buried')).toMatchObject([
      { state: 1, due: (created + 420 * 86_400) * 1000, reps: 1, buried: day + 420 },
    ]);
    expect(schedules('New and suspended')).toMatchObject([
      { state: 0, flags: 0 },
      { state: 0, flags: Suspended },
    ]);
    expect(schedules('Map')).toMatchObject([{ flags: 0 }, { flags: 7 << 4 }]);
    expect(find('Map').note.cards.map(({ front }) => /asked \w+/.exec(front)?.[0])).toEqual([
      'asked rect',
      'asked ellipse',
    ]);
    const old = find('Old').note;
    expect(Object.keys(old.media!).filter((name) => !/\.(?:css|json)$/.test(name)).toSorted()).toEqual([
      'a.svg', 'map.png', 'q.svg',
    ]); // prettier-ignore
    expect(old.cards[0]!.front).toContain('data-id="io-overlay"');
    expect(schedules('In a filtered deck')).toMatchObject([
      { state: Review, stability: 50, due: day + 470, reps: 1 },
    ]);
    expect((await wholeLog()).filter(({ kind }) => kind === 'grade')).toHaveLength(6);
    expect((await rebuild(collection)).differing).toEqual([]);
  });
});
