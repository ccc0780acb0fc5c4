import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { compileFile } from '../../../src/core/deck/compile.ts';
import { readSchedule } from '../../../src/core/memory/columns.ts';
import { effective } from '../../../src/core/memory/replay.ts';
import { Again, Easy, Good, type LogEntry } from '../../../src/core/model.ts';
import { openPackage } from '../../../src/core/exchange/anki/openPackage.ts';
import { readAnkiFile } from '../../../src/store/ankiFile.ts';
import { changeCards, flagCards, setDue } from '../../../src/store/changeCards.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { fetchDeckNotes } from '../../../src/store/deckNotes.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { readEntries } from '../../../src/store/log.ts';
import { planAnki } from '../../../src/store/planAnki.ts';
import { saveImport } from '../../../src/store/saveImport.ts';
import { undo } from '../../../src/store/undo.ts';
import { type AnkiOptions, writeAnki } from '../../../src/store/writeAnki.ts';
import {
  basic,
  cloze,
  created,
  type Made,
  makePackage,
  sqlite,
} from '../core/exchange/anki/makePackage.ts';
import { png } from '../../fixtures/media.ts';
import {
  DAY,
  type Device,
  HOUR,
  makeDevice,
  makeNote,
  makeDeck,
  MINUTE,
  terms,
} from './fixtures.ts';

const devices: Device[] = [];
afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});
async function fresh(): Promise<{ collection: Collection; device: Device }> {
  const device = makeDevice();
  devices.push(device);
  return { device, collection: await device.open() };
}

async function bring(collection: Collection, content: Blob) {
  const file = await readAnkiFile('a.apkg', content, sqlite, () => {});
  if ('problem' in file) throw new Error(file.problem);
  const plan = await planAnki(collection, [file]);
  return saveImport(collection, plan.decks, plan.media);
}
const blobOf = (bytes: Uint8Array) => new Blob([bytes.slice()]);

/** An empty device after it took in what another one gave. */
async function passedOn(collection: Collection, options: Partial<AnkiOptions> = {}) {
  const decks = (await collection.db.decks.toArray()).map(({ number }) => number);
  const out = await writeAnki(collection, { scope: { decks }, history: true, ...options }, sqlite);
  const { collection: other } = await fresh();
  await bring(other, out.file);
  return { other, out, read: openPackage(new Uint8Array(await out.file.arrayBuffer()), sqlite) };
}

/** A schedule without what is this device's alone. */
function scheduleOf({ columns }: Collection, card: number) {
  const {
    card: _card,
    note: _note,
    deck: _deck,
    touched: _touched,
    ...rest
  } = readSchedule(columns, card);
  return rest;
}

/** An entry without what is this device's alone. */
const entryOf = ({ card: _card, ...rest }: LogEntry) => rest;

/** All that is there, in the app's own terms: decks, notes in their order, schedules and logs of their cards, media. */
async function contents(collection: Collection) {
  const { db } = collection;
  const decks = [];
  for (const { id, title, number, description } of await db.decks.toArray()) {
    const { inUse } = await fetchDeckNotes(collection, number);
    const log = await readEntries(db, new Set(inUse.flatMap(({ cards }) => cards)));
    const notes = inUse.map(({ note, cards }) => ({
      note,
      cards: cards.map((card) => ({
        schedule: scheduleOf(collection, card),
        log: (log.get(card) ?? []).map(entryOf),
      })),
    }));
    // A deck that is there for those within it has an id of this device.
    if (notes.length > 0) decks.push({ id, title, description, notes });
  }
  const media = (await db.media.toArray()).map(({ hash, type }) => `${hash} ${type}`);
  return { decks: decks.toSorted((a, b) => (a.id < b.id ? -1 : 1)), media: media.toSorted() };
}

const deck = 1_700_000_000_000;
const reversed = {
  ...basic,
  id: 1_600_000_000_003,
  name: 'Basic (and reversed card)',
  templates: [...basic.templates, ['{{Back}}', '{{Front}}']] as [string, string][],
};
const studied: Made = {
  types: [
    { ...basic, css: '.card { color: teal } @font-face { src: url(_Own.woff2) }' },
    cloze,
    reversed,
  ],
  decks: { [deck]: 'Geo::Capitals', [deck + 1]: 'Geo' },
  notes: [
    { id: 1, guid: 'Fr,an/ce', tags: 'europe marked', fields: ['<img src="Map 1.png">France[sound:Hi.mp3]', 'Paris'] },
    { id: 2, guid: 'b', type: cloze.id, fields: ['{{c1::Rome}} is in {{c2::Italy::land}}, \\(x^2\\)', ''] },
    { id: 3, guid: 'c', type: reversed.id, fields: ['Spain', 'Madrid <script>x</script>'] },
  ],
  cards: [
    { id: 11, note: 1, deck, type: 2, due: 440, ivl: 20, factor: 2500, data: '{"s":20.5,"d":4.25}' },
    { id: 12, note: 2, deck, ord: 0, due: 1, queue: -1 },
    { id: 13, note: 2, deck, ord: 1, due: 2, flags: 2 },
    { id: 14, note: 3, deck: deck + 1, ord: 0, due: 1 },
    { id: 15, note: 3, deck: deck + 1, ord: 1, type: 1, due: created + 434 * 86_400, left: 1001, data: '{"s":2,"d":5}' },
  ],
  reviews: [
    [created * 1000 + 410 * DAY, 11, 3, -600, 0, 0, 3000, 0],
    [created * 1000 + 420 * DAY, 11, 3, 20, -600, 2500, 2000, 1],
    [created * 1000 + 433 * DAY, 15, 1, -60, 0, 2500, 2000, 0],
  ],
  descriptions: { [deck]: { desc: '<h2>Capitals</h2>of <b>Europe</b><br>and <a href="https://example.org">more</a>' }, [deck + 1]: { desc: '- a\n- `b`\n\n$$x^2$$', md: true } },
  media: {
    'Map 1.png': png(4, 3, [9, 9, 9]),
    'Hi.mp3': Uint8Array.of(0x49, 0x44, 0x33, 3, 0, 0, 0, 0, 0, 0),
    '_Own.woff2': Buffer.from('wOF2 font'),
  },
}; // prettier-ignore

describe('what came from Anki', () => {
  test('goes back with its note types, fields, media, schedules and reviews', async () => {
    const { collection } = await fresh();
    await bring(collection, blobOf(makePackage(studied)));
    const { other, out, read } = await passedOn(collection);
    expect(out.losses).toEqual([]);
    expect(await contents(other)).toEqual(await contents(collection));
    const { noteTypes, notes, cards, reviews } = read.collection;
    expect([notes, cards, reviews].map(({ length }) => length)).toEqual([3, 5, 3]);
    expect([...noteTypes].toSorted(([a], [b]) => a - b).map(([id, { name, cloze: isCloze, css }]) => [id, name, isCloze, css])).toEqual(
      studied.types!.map((type) => [type.id, type.name, type.cloze === true, type.css ?? '']),
    ); // prettier-ignore
    expect(notes.map(({ id, guid, fields }) => ({ id, guid, fields }))).toEqual(
      studied.notes.map(({ id, guid, fields }) => ({ id, guid, fields })),
    );
    expect(read.media.map(({ name }) => name).toSorted()).toEqual([
      'Hi.mp3',
      'Map 1.png',
      '_Own.woff2',
    ]);
  });

  test('goes back as it reads here, where it was rewritten here', async () => {
    const { collection } = await fresh();
    const [, capitals] = await bring(collection, blobOf(makePackage(studied)));
    const { inUse } = await fetchDeckNotes(collection, capitals!.number);
    const france = inUse.find(({ note }) => note.title.startsWith('France'))!;
    const [card] = france.note.cards;
    await editNote(collection, france.number, { cards: [{ ...card!, back: '<p>Lyon</p>' }] });
    const { other, out } = await passedOn(collection);
    expect(out.losses).toMatchObject([
      { what: 'Cards of Anki that were rewritten here', count: 1 },
    ]);
    const titles = (await contents(other)).decks.flatMap(({ notes }) => notes);
    const after = titles.find(({ note }) => note.title.startsWith('France'))!;
    expect(after.note.id).toBe(france.note.id);
    expect(after.note.cards[0]!.back).toContain('<p>Lyon</p>');
    expect(after.cards[0]!.schedule).toEqual(scheduleOf(collection, france.cards[0]!));
  });

  test('is the same after any number of ways there and back, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(notes, async (made) => {
        const { collection } = await fresh();
        await bring(collection, blobOf(makePackage(packageOf(made))));
        const { other } = await passedOn(collection);
        expect(await contents(other)).toEqual(await contents(collection));
        for (const device of devices.splice(0)) device.close();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 60_000);
});

const card = fc.record({
  type: fc.integer({ min: 0, max: 3 }),
  suspended: fc.boolean(),
  day: fc.integer({ min: 0, max: 900 }),
  second: fc.integer({ min: created, max: created + 500 * 86_400 }),
  ivl: fc.integer({ min: 1, max: 900 }),
  factor: fc.integer({ min: 1300, max: 3000 }),
  left: fc.integer({ min: 0, max: 3 }),
  flags: fc.integer({ min: 0, max: 7 }),
  mod: fc.integer({ min: created, max: created + 400 * 86_400 }),
  memory: fc.option(
    fc.record({
      s: fc.float({ min: Math.fround(0.01), max: 900, noNaN: true }),
      d: fc.float({ min: 1, max: 10, noNaN: true }),
    }),
  ),
  reviews: fc.array(
    fc.record({
      gap: fc.integer({ min: 1, max: 20 * DAY }),
      ease: fc.integer({ min: 0, max: 4 }),
      ivl: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.integer({ min: -1200, max: -1 })),
      last: fc.integer({ min: -600, max: 400 }),
      kind: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 6 },
  ),
});
const words = fc.string({ maxLength: 12 }).map((text) => text.replaceAll('\x1f', ''));
const notes = fc.array(
  fc.record({
    fields: fc.tuple(words, words),
    tags: fc.subarray(['a', 'b::c', 'marked']),
    cards: fc.array(card, { minLength: 1, maxLength: 2 }),
    deck: fc.integer({ min: 0, max: 2 }),
  }),
  { minLength: 1, maxLength: 40, size: 'max' },
);
type Drawn = typeof notes extends fc.Arbitrary<infer T> ? T : never;

/** A collection of Anki's; what its cards say and what their reviews say do not contradict each other. */
function packageOf(drawn: Drawn): Made {
  const decks = { [deck]: 'A', [deck + 1]: 'A::B', [deck + 2]: 'C “quoted” "here"' };
  const made: Made = { types: [reversed], decks, notes: [], cards: [], reviews: [] };
  let time = created * 1000;
  for (const [at, { fields, tags, cards, deck: place }] of drawn.entries()) {
    const note = created * 1000 + at;
    made.notes.push({ id: note, guid: `g${at}`, fields, tags: tags.join(' ') });
    for (const [
      ord,
      { type, suspended, day, second, memory, reviews, ...rest },
    ] of cards.entries()) {
      const id = created * 1000 + at * 10 + ord;
      // A new card has no reviews in Anki, or was reset after them; a studied one has a memory.
      const log = type === 0 ? [] : reviews;
      const known = memory ?? (log.length > 0 ? { s: 5, d: 5 } : null);
      made.cards.push({
        ...rest,
        id,
        note,
        deck: deck + place,
        ord,
        type,
        queue: suspended ? -1 : type === 3 ? 1 : type,
        due: type === 1 || type === 3 ? second : day,
        data: known ? JSON.stringify(known) : '',
      });
      for (const { gap, ease, ivl, last, kind } of log)
        made.reviews!.push([(time += gap), id, ease, ivl, last, 2500, 900, kind]);
    }
  }
  return made;
}

const texts = {
  cards:
    '# Cards\n\nQ: One?\nId: one\nA: 1\n\nC: {{c1::Two}} and {{c2::three}}\nId: two\n\nQ: Four?\nId: four\nAnswer: typed\nA: 4',
  terms:
    '# Glossary\n\n## A\n### KV cache (Key-Value cache)\nThe store of keys and values that a model keeps. It grows.\n\n### GGUF\nA file format that holds a model in one file, with all of its metadata.',
};
const compiled = (id: string, text: string) => ({ ...compileFile({ path: `${id}.md`, text }), id });

describe('what was made here', () => {
  test('goes out with what was done to it, and what was undone left out', async () => {
    const { collection, device } = await fresh();
    const own = await installDeck(collection, compiled('cards', texts.cards), {
      hash: null,
      enabled: true,
    });
    const { inUse } = await fetchDeckNotes(collection, own.number);
    const [one, two, three, four] = inUse.flatMap(({ cards }) => cards) as [
      number,
      number,
      number,
      number,
    ];
    const grade = async (
      card: number,
      rating: 1 | 2 | 3 | 4,
      kind: 'grade' | 'known' = 'grade',
    ) => {
      device.clock.now += MINUTE;
      const given = await gradeCard(collection, { card, rating, taken: 2500, flags: 0, kind });
      expect(given.ok).toBe(true);
    };
    await grade(one, Good);
    await grade(one, Good);
    await grade(two, Easy, 'known');
    await grade(three, Again);
    device.clock.now += 3 * DAY;
    await grade(one, Again);
    await grade(two, Good);
    await undo(collection);
    await flagCards(collection, [two, four], 5);
    await changeCards(collection, [three], 'suspend');
    await changeCards(collection, [one], 'mark');
    await changeCards(collection, [four], 'bury');
    const day = Math.floor(device.clock.now / DAY);
    await setDue(collection, [{ card: two, due: day + 40 }]);
    device.clock.now += HOUR;
    const { other, out } = await passedOn(collection);
    expect(out.losses).toMatchObject([{ what: 'Cards said to be known', count: 1 }]);

    const before = (await contents(collection)).decks[0]!.notes.flatMap(({ cards }) => cards);
    const [after] = (await contents(other)).decks;
    expect(after!.title).toBe('Cards');
    const there = after!.notes.flatMap(({ cards }) => cards);
    const comparable = ({ schedule }: (typeof before)[number]) => {
      const { seed: _seed, flags, due, ...rest } = schedule;
      // “I know this” is a review with Easy there; learning cards are due to the second.
      return {
        ...rest,
        flags: flags & ~4,
        due: rest.state % 2 === 1 ? Math.floor(due / 1000) : due,
      };
    };
    expect(there.map(comparable)).toEqual(before.map(comparable));
    const grades = ({ log }: (typeof before)[number]) =>
      effective(log.map((entry) => ({ ...entry, card: 1 })))
        .filter(({ rating }) => rating > 0)
        .map(({ time, rating, taken, day: on, state, stateBefore, intervalBefore, due }) => ({
          time, rating, taken, on, state, stateBefore, intervalBefore, due: state === 2 ? due : Math.round(due / 1000),
        })); // prettier-ignore
    expect(there.map(grades)).toEqual(before.map(grades));
    expect(there.map(grades).map(({ length }) => length)).toEqual([3, 1, 1, 0]);
    const again = await passedOn(other);
    expect(await contents(again.other)).toEqual(await contents(other));
  });

  test('goes out in the directions in which it is asked, and without drafts and what is gone', async () => {
    const { collection } = await fresh();
    const words = await installDeck(collection, compiled('words', texts.terms), {
      hash: null,
      enabled: true,
    });
    const draft = makeNote('more/q', { kind: 'question', draft: true, cards: [] });
    await installDeck(collection, makeDeck('more', [draft, makeNote('more/t')]), {
      hash: null,
      enabled: true,
    });
    const { out, read } = await passedOn(collection);
    expect(read.collection.notes).toHaveLength(3);
    expect(read.collection.cards).toHaveLength(6);
    expect(out.losses).toMatchObject([
      { what: 'Reverse cards that wait until the first is known well', count: 3 },
      { what: 'Questions without an answer', count: 1 },
    ]);
    await collection.db.decks.update(words.number, { directions: 'one' });
    const [only] = (await fetchDeckNotes(collection, words.number)).inUse;
    await changeCards(collection, [only!.cards[0]!], 'delete');
    const less = await passedOn(collection, { scope: { decks: [words.number] } });
    expect(less.read.collection.cards).toHaveLength(1);
    expect((await contents(less.other)).decks.map(({ title }) => title)).toEqual(['Glossary']);
  });

  test('goes below a deck of its own, in the order that was asked for, or as some of its notes', async () => {
    const { collection } = await fresh();
    for (const id of ['a', 'b', 'c'])
      await installDeck(collection, terms(id, 2), { hash: null, enabled: true });
    const decks = [...collection.decks.map(({ number }) => number), 99].toReversed();
    const { out, read } = await passedOn(collection, { scope: { decks, title: 'A: track' } });
    expect(out.name).toBe('A track.apkg');
    expect([...read.collection.decks.values()]).toEqual(
      expect.arrayContaining(['A: track', 'A: track::a', 'A: track::b', 'A: track::c']),
    );
    const [, second] = (await fetchDeckNotes(collection, collection.decks[0]!.number)).inUse;
    const some = await passedOn(collection, {
      scope: { cards: Uint32Array.of(second!.cards[1]!, 9999) },
      history: false,
    });
    expect(some.read.collection.notes.map(({ guid }) => guid)).toEqual(['a/t1']);
    const nothing = { scope: { decks: [99] }, history: true };
    await expect(writeAnki(collection, nothing, sqlite)).rejects.toThrow('There are no cards');
  });
});
