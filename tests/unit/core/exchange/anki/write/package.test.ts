import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainEntry } from '../../../../../../src/core/memory/entry.ts';
import {
  type LogEntry,
  Learning,
  New,
  Relearning,
  Review,
  Suspended,
} from '../../../../../../src/core/model.ts';
import { deckOf, now, packed, preset } from './outgoing.ts';

// What is written here is read with SQL alone, by what the format's description says: nothing of the app's own reader.

type Row = Record<string, number | string>;
interface Db {
  exec(sql: string): { columns: string[]; values: (number | string)[][] }[];
}
const { Database } = await (
  createRequire(import.meta.url)('sql.js/dist/sql-wasm.js') as () => Promise<{
    Database: new (bytes: Uint8Array) => Db;
  }>
)();
const rows = (db: Db, sql: string): Row[] =>
  db
    .exec(sql)
    .flatMap(({ columns, values }) =>
      values.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]!]))),
    );
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

const day = 86_400_000;
/** Days since 1970 of the learner's own calendar. */
const today = Math.floor((now + 3_600_000) / day);

const cards = `# Cards

## Some heading

Q: What is *this*?
Id: this
A: A thing. More of it, $$a < \\frac{1}{2^{n}}$$.

Q: What is it not?
Id: not
A: Another thing.

Q: What is learned?
Id: learned
A: This.

Q: What was forgotten?
Id: forgotten
A: That.

C: FSRS models {{c1::difficulty}}, {{c2::**stability**::a hint}} and {{c1::recall}} in \`a::b}}\`
Id: cloze

Q: Type it
Id: typed
Answer: typed
A: llama.cpp

Q: How much?
Id: amount
A: = 512 MiB ± 2%

Because.

Q: There?
Id: both
Cards: both ways
A: And *back*. Again.
`;

const entry = (about: Partial<LogEntry> & Pick<LogEntry, 'time' | 'kind'>): LogEntry =>
  plainEntry({ device: 7, card: 0, ...about }, { now: about.time, offset: 60, rollover: 4 });
const grade = (time: number, rest: Partial<LogEntry>): LogEntry =>
  entry({ time, kind: 'grade', rating: 3, taken: 4321, ...rest });

const first = now - 20 * day;
/** Three grades of which one was undone, and a reset before all of them. */
const history: LogEntry[] = [
  grade(first - 5 * day, { stateBefore: New, state: Learning, due: first - 5 * day + 600_000 }),
  entry({ time: first - 4 * day, kind: 'reset' }),
  grade(first, { stateBefore: New, state: Learning, due: first + 600_000, step: 1 }),
  grade(first + 660_000, { stateBefore: Learning, state: Review, due: today - 16 }),
  grade(first + 4 * day, {
    stateBefore: Review,
    intervalBefore: 4,
    rating: 1,
    state: Relearning,
    due: first,
  }),
  entry({ time: first + 4 * day + 5, kind: 'undo', target: [first + 4 * day, 7] }),
  grade(first + 4 * day + 9, {
    stateBefore: Review,
    intervalBefore: 4,
    rating: 2,
    state: Review,
    due: today + 14,
  }),
];

const memory = { stability: Math.fround(12.3456789), difficulty: Math.fround(5.4321) };
const deck = deckOf(cards, (note) => {
  if (note.id.endsWith('/this'))
    return {
      schedule: { ...memory, state: Review, due: today + 14, last: today - 16, reps: 3, lapses: 1, flags: 8 | (3 << 4), touched: first + 4 * day + 9 },
      entries: history,
    }; // prettier-ignore
  if (note.id.endsWith('/not')) return { schedule: { flags: Suspended } };
  if (note.id.endsWith('/learned'))
    return {
      schedule: { ...memory, state: Learning, step: 1, due: now + 300_500, last: today, reps: 1 },
    };
  if (note.id.endsWith('/forgotten'))
    return {
      schedule: {
        ...memory,
        state: Relearning,
        due: now + 600_000,
        last: today,
        reps: 5,
        lapses: 2,
        buried: today,
      },
    };
  return {};
});

const terms = deckOf(
  `# Glossary

## A
### KV cache (Key-Value cache)
The store of keys and values that a model keeps. It grows.

See also: [GGUF](#gguf)

### GGUF
A file format that holds a model in one file, with all of its metadata for loading.
`,
  () => ({}),
  'Shelf::Words',
);

const questions = deckOf(
  `# Module 1: X - Interview Questions

## Conceptual Questions

### Question 1: Why

**Difficulty**: Senior (L5/L6) | **Time**: 5 minutes

#### Question
Why?

#### Hints
**Hint 1**: think
> of it

#### Key Points
- one
- two

#### Model Answer
In short: because.

A long answer.

#### Follow-Up Questions
1. **"And what of it?"**
   *Looking for*: Nothing much.
`,
  () => ({}),
  'Shelf::Questions',
);

let files: Record<string, Uint8Array>;
let db: Db;
let col: Row;
const json = (column: string) =>
  JSON.parse(String(col[column])) as Record<string, Record<string, unknown>>;
let unsupported: { what: string; count: number }[];

beforeAll(async () => {
  const written = await packed([deck, terms, questions]);
  files = unzipSync(written.bytes);
  db = new Database(files['collection.anki21']!);
  [col] = rows(db, 'SELECT * FROM col') as [Row];
  ({ unsupported } = written);
});

const noteOf = (field: string) => rows(db, `SELECT * FROM notes WHERE flds LIKE '%${field}%'`)[0]!;
const cardsOf = (field: string) =>
  rows(db, `SELECT * FROM cards WHERE nid = ${noteOf(field)['id']} ORDER BY ord`);

describe('the archive', () => {
  it('holds what Anki since 2.1 looks for, and a note that asks older ones to be updated', () => {
    expect(Object.keys(files).toSorted()).toEqual([
      'collection.anki2',
      'collection.anki21',
      'media',
      'meta',
    ]);
    // PackageMetadata: version (field 1, a varint) is 2.
    expect([...files['meta']!]).toEqual([0x08, 2]);
    expect(JSON.parse(text(files['media']))).toEqual({});
    const stub = new Database(files['collection.anki2']!);
    expect(rows(stub, 'SELECT count(*) AS n FROM cards')).toEqual([{ n: 1 }]);
    expect(rows(stub, 'SELECT sfld FROM notes')[0]!['sfld']).toMatch(/^Please update/);
  });
});

describe('the database', () => {
  it('has the tables and columns of schema 11', () => {
    const columns = (table: string) =>
      rows(db, `PRAGMA table_info(${table})`)
        .map(({ name }) => name)
        .join(' ');
    expect(columns('col')).toBe('id crt mod scm ver dty usn ls conf models decks dconf tags');
    expect(columns('notes')).toBe('id guid mid mod usn tags flds sfld csum flags data');
    expect(columns('cards')).toBe(
      'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
    );
    expect(columns('revlog')).toBe('id cid usn ease ivl lastIvl factor time type');
    expect(columns('graves')).toBe('usn oid type');
    expect(rows(db, "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name").map(({ name }) => name)).toEqual(
      ['ix_cards_nid', 'ix_cards_sched', 'ix_cards_usn', 'ix_notes_csum', 'ix_notes_usn', 'ix_revlog_cid', 'ix_revlog_usn'],
    ); // prettier-ignore
    expect(rows(db, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(col).toMatchObject({ id: 1, ver: 11, dty: 0, usn: 0, ls: 0 });
    for (const table of ['notes', 'cards', 'revlog'])
      expect(rows(db, `SELECT DISTINCT usn FROM ${table}`)).toEqual([{ usn: -1 }]);
  });

  it('refers to nothing that is not there', () => {
    expect(rows(db, 'SELECT * FROM cards WHERE nid NOT IN (SELECT id FROM notes)')).toEqual([]);
    expect(rows(db, 'SELECT * FROM notes WHERE id NOT IN (SELECT nid FROM cards)')).toEqual([]);
    expect(rows(db, 'SELECT * FROM revlog WHERE cid NOT IN (SELECT id FROM cards)')).toEqual([]);
    expect(rows(db, 'SELECT nid, ord FROM cards GROUP BY nid, ord HAVING count(*) > 1')).toEqual(
      [],
    );
    const [models, decks, presets] = [json('models'), json('decks'), json('dconf')];
    for (const { mid, flds } of rows(db, 'SELECT mid, flds FROM notes'))
      expect(String(flds).split('\x1f')).toHaveLength(
        (models[String(mid)]!['flds'] as unknown[]).length,
      );
    for (const { did } of rows(db, 'SELECT did FROM cards'))
      expect(decks[String(did)]).toBeDefined();
    for (const each of Object.values(decks)) expect(presets[String(each['conf'])]).toBeDefined();
  });

  it('knows notes by guids that stay, sorts them by words, and sums their first fields up', async () => {
    const notes = rows(db, 'SELECT guid, flds, sfld, csum, flags, data FROM notes');
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(notes.length);
    const again = await packed([deck]);
    const other = new Database(unzipSync(again.bytes)['collection.anki21']!);
    for (const { guid } of rows(other, 'SELECT guid FROM notes'))
      expect(notes.some((note) => note['guid'] === guid)).toBe(true);
    for (const { flds, sfld, csum } of notes) {
      const [field = ''] = String(flds).split('\x1f');
      const words = field.replace(/<[^>]*>/g, '').replaceAll('&#125;', '}');
      expect(String(sfld)).toBe(words);
      expect(csum).toBe(
        Number.parseInt(createHash('sha1').update(words).digest('hex').slice(0, 8), 16),
      );
    }
    expect(noteOf('<em>this</em>')).toMatchObject({
      sfld: 'What is this?',
      tags: ' Some_heading marked ',
    });
  });
});

describe('the texts of col', () => {
  it('name a deck once, whether it or one within it comes first', async () => {
    const named = (title: string) => ({ ...deckOf(cards, undefined, title), id: title });
    const { bytes } = await packed(['B::C', 'B', 'b', 'B::D::E'].map(named));
    const other = new Database(unzipSync(bytes)['collection.anki21']!);
    const [{ decks } = {}] = rows(other, 'SELECT decks FROM col');
    const names = Object.values(JSON.parse(String(decks)) as Record<string, { name: string }>);
    expect(names.map(({ name }) => name).toSorted()).toEqual([
      'B',
      'B::C',
      'B::D',
      'B::D::E',
      'Default',
      'b (2)',
    ]);
    const unknown = `SELECT count(*) AS n FROM cards WHERE did NOT IN (${Object.keys(JSON.parse(String(decks)) as object).join()})`;
    expect(rows(other, unknown)).toEqual([{ n: 0 }]);
  });

  it('describe every note type with all that Anki needs of it', () => {
    for (const [id, model] of Object.entries(json('models'))) {
      expect(model).toMatchObject({
        id: Number(id),
        usn: -1,
        sortf: 0,
        css: expect.any(String),
        latexPre: expect.any(String),
      });
      const [fields, templates] = [model['flds'], model['tmpls']] as Record<string, unknown>[][];
      fields!.forEach((field, ord) =>
        expect(field).toMatchObject({
          name: expect.any(String),
          ord,
          sticky: false,
          rtl: false,
          font: 'Arial',
          size: 20,
        }),
      );
      templates!.forEach((template, ord) =>
        expect(template).toMatchObject({
          name: expect.any(String),
          ord,
          qfmt: expect.any(String),
          afmt: expect.any(String),
          did: null,
        }),
      );
      const names = new Set([...fields!.map(({ name }) => name), 'FrontSide']);
      for (const { qfmt, afmt } of templates!)
        for (const [, name] of `${String(qfmt)}${String(afmt)}`.matchAll(
          /\{\{[#^/]?(?:\w+:)*([^{}]+)\}\}/g,
        ))
          expect(names).toContain(name);
    }
    expect(new Set(Object.values(json('models')).map(({ name }) => name)).size).toBe(7);
  });

  it('say which fields a card needs', () => {
    const named = (name: string) =>
      Object.values(json('models')).find((each) => each['name'] === name)!;
    expect(named('Engram Basic')['req']).toEqual([[0, 'all', [0]]]);
    expect(named('Engram Typed')['req']).toEqual([[0, 'any', [0, 1]]]);
    expect(named('Engram Cloze')['req']).toEqual([]);
    expect(named('Engram Term')['req']).toEqual([
      [0, 'all', [0]],
      [1, 'all', [4]],
      [2, 'all', [5]],
    ]);
  });

  it('name decks with those above them, presets with their weights, and how days are counted', async () => {
    const decks = Object.values(json('decks'));
    expect(decks.map(({ name }) => name).toSorted()).toEqual([
      'A deck',
      'Default',
      'Shelf',
      'Shelf::Questions',
      'Shelf::Words',
    ]);
    for (const each of decks)
      expect(each).toMatchObject({
        dyn: 0,
        usn: -1,
        collapsed: false,
        newToday: [0, 0],
        revToday: [0, 0],
        lrnToday: [0, 0],
        timeToday: [0, 0],
      });
    expect(decks.find(({ name }) => name === 'A deck')).toMatchObject({
      desc: 'About **A deck**',
      md: true,
    });
    expect(json('decks')['1']).toMatchObject({ id: 1, name: 'Default' });
    const presets = Object.values(json('dconf'));
    expect(presets.map(({ name }) => name).toSorted()).toEqual(['Cards', 'Default']);
    expect(presets.find(({ name }) => name === 'Cards')).toMatchObject({
      desiredRetention: 0.9,
      fsrsParams6: preset!.weights,
      new: { delays: [1, 10], perDay: 10, bury: true },
      lapse: { delays: [10], leechFails: 8, leechAction: 1 },
      rev: { maxIvl: 36_500, perDay: 9999 },
    });
    const own = { ...deck, id: `anki-${(1_700_000_000_007).toString(36)}` };
    const other = { ...preset!, id: `anki-${(1_700_000_000_009).toString(36)}`, name: 'Mine' };
    const back = unzipSync((await packed([{ ...own, preset: other }])).bytes);
    const [there] = rows(new Database(back['collection.anki21']!), 'SELECT decks, dconf FROM col');
    expect(JSON.parse(String(there!['decks']))).toHaveProperty(
      '1700000000007.conf',
      1_700_000_000_009,
    );
    expect(JSON.parse(String(there!['dconf']))).toHaveProperty('1700000000009.name', 'Mine');
    expect(json('conf')).toMatchObject({
      schedVer: 2,
      rollover: 4,
      creationOffset: -60,
      fsrs: true,
    });
    expect(json('tags')).toEqual({ Some_heading: -1, marked: -1 });
  });
});

describe('cards', () => {
  /** The date on which days begin to be counted, as Anki finds it. */
  const zero = () => Math.floor((Number(col['crt']) * 1000 + 3_600_000) / day);

  it('that are reviewed are due on a day, with their memory and ease', () => {
    const [card] = cardsOf('<em>this</em>');
    expect(card).toMatchObject({
      ord: 0,
      type: 2,
      queue: 2,
      ivl: 30,
      reps: 3,
      lapses: 1,
      left: 0,
      flags: 3,
      odue: 0,
      odid: 0,
    });
    expect(Number(card!['due'])).toBe(today + 14 - zero());
    expect(card!['mod']).toBe(Math.floor((first + 4 * day + 9) / 1000));
    expect(card!['factor']).toBeGreaterThanOrEqual(1300);
    expect(card!['factor']).toBeLessThanOrEqual(4000);
    const data = JSON.parse(String(card!['data'])) as Record<string, number>;
    expect(Object.keys(data)).toEqual(['pos', 's', 'd', 'dr', 'decay', 'lrt']);
    expect(data).toMatchObject({
      pos: 1,
      dr: 0.9,
      decay: 0.1542,
      lrt: Math.floor((first + 4 * day + 9) / 1000),
    });
    expect([Math.fround(data['s']!), Math.fround(data['d']!)]).toEqual([
      memory.stability,
      memory.difficulty,
    ]);
    // Four in the morning of a day, not after anything that happened.
    expect((Number(col['crt']) + 3600) % 86_400).toBe(4 * 3600);
    expect(Number(col['crt']) * 1000).toBeLessThanOrEqual(first - 5 * day);
  });

  it('that are learned are due at a second, with the steps to go', () => {
    expect(cardsOf('What is learned')[0]).toMatchObject({
      type: 1,
      queue: 1,
      due: Math.floor((now + 300_500) / 1000),
      left: 1001,
      ivl: 0,
    });
    expect(cardsOf('What was forgotten')[0]).toMatchObject({
      type: 3,
      queue: -3,
      due: (now + 600_000) / 1000,
      left: 1001,
      lapses: 2,
    });
  });

  it('that are new are due in their order', () => {
    expect(cardsOf('Type it')[0]).toMatchObject({
      type: 0,
      queue: 0,
      due: 6,
      ivl: 0,
      factor: 0,
      reps: 0,
      data: '',
    });
    expect(cardsOf('What is it not')[0]).toMatchObject({ type: 0, queue: -1, due: 2 });
  });

  it('are as many as a cloze text has numbers, or a type has questions with words', () => {
    const cloze = String(noteOf('FSRS models')['flds']);
    expect(cloze).toContain(
      '{{c1::difficulty}}, {{c2::<strong>stability</strong>::a hint}} and {{c1::recall}} in <code>a::b}}</code>',
    );
    expect(cardsOf('FSRS models').map(({ ord }) => ord)).toEqual([0, 1]);
    expect(cardsOf('KV cache').map(({ ord }) => ord)).toEqual([0, 1, 2]);
    expect(cardsOf('A file format').map(({ ord }) => ord)).toEqual([0, 1]);
    expect(cardsOf('Why?').map(({ ord }) => ord)).toEqual([0, 1]);
    expect(cardsOf('There?').map(({ ord }) => ord)).toEqual([0, 1]);
    expect(noteOf('There?')['flds']).toBe('<p>There?</p>\x1f<p>And <em>back</em>. Again.</p>');
  });

  it('carry what the app alone knows in fields', () => {
    const field = (note: Row, name: string) => {
      const fields = json('models')[String(note['mid'])]!['flds'] as { name: string }[];
      return String(note['flds']).split('\x1f')[fields.findIndex((each) => each.name === name)];
    };
    const why = noteOf('Why?');
    expect(field(noteOf('<em>this</em>'), 'Back')).toBe(
      '<p>A thing.</p>\n<p>More of it, \\(a &lt; \\frac{1}{2^{n}}\\).</p>',
    );
    expect(field(why, 'Key points')).toBe('<ul><li>one</li><li>two</li></ul>');
    expect(field(why, 'Hints')).toBe('<p>think</p><p>of it</p>');
    expect(field(why, 'In short')).toBe('<p>because.</p>');
    expect(field(why, 'Level')).toBe('L5');
    expect(field(why, 'Minutes')).toBe('5');
    expect(field(why, 'Follow-up 1')).toBe('<p>And what of it?</p>');
    expect(field(noteOf('How much'), 'Answer')).toBe('512 MiB');
    expect(field(noteOf('How much'), 'Tolerance')).toBe('2 %');
    expect(field(noteOf('How much'), 'Back')).toBe('<p>Because.</p>');
    expect(field(noteOf('KV cache'), 'Reverse question')).not.toContain('KV');
    expect(unsupported).toEqual([
      expect.objectContaining({ what: 'Tolerances of numeric answers', count: 1 }),
      expect.objectContaining({ what: 'Links to other notes', count: 1 }),
    ]);
  });
});

describe('the review log', () => {
  it('has all that counts, at times of their own', () => {
    const [card] = cardsOf('<em>this</em>');
    const log = rows(
      db,
      `SELECT id, ease, ivl, lastIvl, time, type FROM revlog WHERE cid = ${card!['id']} ORDER BY id`,
    );
    expect(log).toEqual([
      { id: first - 5 * day, ease: 3, ivl: -600, lastIvl: 0, time: 4321, type: 0 },
      { id: first - 4 * day, ease: 0, ivl: 0, lastIvl: 0, time: 0, type: 4 },
      { id: first, ease: 3, ivl: -600, lastIvl: 0, time: 4321, type: 0 },
      { id: first + 660_000, ease: 3, ivl: 4, lastIvl: -600, time: 4321, type: 0 },
      { id: first + 4 * day + 9, ease: 2, ivl: 30, lastIvl: 4, time: 4321, type: 1 },
    ]);
    const factors = rows(db, `SELECT factor, ease FROM revlog`);
    for (const { factor, ease } of factors) {
      if (ease === 0) expect(factor).toBe(0);
      else expect(Number(factor)).toBeGreaterThanOrEqual(100);
      expect(Number(factor)).toBeLessThanOrEqual(1100);
    }
  });

  it('parts what two devices did in the same millisecond', async () => {
    const both = deckOf(cards, (note) => ({
      entries:
        note.id.endsWith('/this') || note.id.endsWith('/not')
          ? [grade(first, { stateBefore: New, state: Learning, due: first })]
          : [],
    }));
    const { bytes } = await packed([both]);
    const other = new Database(unzipSync(bytes)['collection.anki21']!);
    expect(rows(other, 'SELECT id FROM revlog ORDER BY id').map(({ id }) => id)).toEqual([
      first,
      first + 1,
    ]);
  });

  it('stays out where history is to stay out', async () => {
    const { bytes, counts } = await packed([deck], { world: { history: false } });
    const other = new Database(unzipSync(bytes)['collection.anki21']!);
    expect(counts).toMatchObject({ cards: 10, reviews: 0 });
    expect(rows(other, 'SELECT DISTINCT type, queue, flags, data, ivl FROM cards')).toEqual([
      { type: 0, queue: 0, flags: 0, data: '', ivl: 0 },
    ]);
    expect(rows(other, "SELECT * FROM notes WHERE tags LIKE '%marked%'")).toEqual([]);
  });
});

describe('pictures and sounds', () => {
  it('lie under numbers that the list gives names to, and no two share a name', async () => {
    const shown = (name: string, hash: string) => {
      const one = deckOf(
        `Q: Look ![a map](${name}) and hear [this](s.mp3)\nA: Yes`,
        () => ({}),
        hash,
      );
      for (const { note } of one.notes) {
        note.media = { [name]: hash, 's.mp3': 'c'.repeat(64) };
        note.cards = note.cards.map((card) => ({
          ...card,
          front: card.front
            .replaceAll(`data-media="${name}"`, `data-media="${hash}"`)
            .replaceAll('data-media="s.mp3"', `data-media="${'c'.repeat(64)}"`),
        }));
      }
      return one;
    };
    const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
    const media = { [a]: Uint8Array.of(1), [b]: Uint8Array.of(2, 2) };
    const {
      bytes,
      counts,
      unsupported: lost,
    } = await packed([shown('map.png', a), shown('map.png', b)], { media });
    const unpacked = unzipSync(bytes);
    expect(JSON.parse(text(unpacked['media']))).toEqual({
      0: 'map.png',
      1: `map-${'b'.repeat(16)}.png`,
    });
    expect([[...unpacked['0']!], [...unpacked['1']!]]).toEqual([[1], [2, 2]]);
    expect(counts.media).toBe(2);
    expect(lost).toMatchObject([
      { what: 'Pictures and sounds that are not on this device', count: 1 },
    ]);
    const other = new Database(unpacked['collection.anki21']!);
    const fields = rows(other, 'SELECT flds FROM notes').map(
      ({ flds }) => String(flds).split('\x1f')[0],
    );
    expect(fields[0]).toBe('<p>Look <img src="map.png" alt="a map"> and hear [sound:s.mp3]</p>');
    // Names of files count as words where notes are sorted and compared.
    const words = 'Look  map.png  and hear [sound:s.mp3]';
    expect(rows(other, 'SELECT sfld, csum FROM notes')[0]).toEqual({
      sfld: words,
      csum: Number.parseInt(createHash('sha1').update(words).digest('hex').slice(0, 8), 16),
    });
    expect(fields[1]).toContain(`src="map-${'b'.repeat(16)}.png"`);
  });
});

describe('a package of nothing', () => {
  it('is whole', async () => {
    const { bytes, counts } = await packed([]);
    expect(counts).toEqual({ notes: 0, cards: 0, reviews: 0, media: 0 });
    const other = new Database(unzipSync(bytes)['collection.anki21']!);
    expect(rows(other, 'SELECT count(*) AS n FROM cards')).toEqual([{ n: 0 }]);
    const [empty] = rows(other, 'SELECT decks, dconf FROM col');
    expect(JSON.parse(String(empty!['decks']))).toMatchObject({ 1: { name: 'Default', conf: 1 } });
    expect(JSON.parse(String(empty!['dconf']))).toMatchObject({ 1: { name: 'Default' } });
  });
});
