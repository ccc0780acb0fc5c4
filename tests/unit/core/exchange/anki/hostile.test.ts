import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnkiError } from '../../../../../src/core/exchange/anki/ankiError.ts';
import { compilePackage } from '../../../../../src/core/exchange/anki/compilePackage.ts';
import { openPackage, unpackMedium } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { rows, type Database } from '../../../../../src/core/exchange/anki/sql.ts';
import { unzstd } from '../../../../../src/core/exchange/anki/zstd.ts';
import {
  basic,
  legacyCollection,
  type Made,
  makePackage,
  newCollection,
  sqlite,
  zstd,
} from './makePackage.ts';

const one: Made = {
  notes: [{ id: 1, fields: ['Front', 'Back'] }],
  cards: [{ id: 11, note: 1 }],
  reviews: [[1_704_100_000_000, 11, 3, 9, -600, 2500, 4000, 0]],
};

const made = (bytes: Uint8Array) =>
  compilePackage(openPackage(bytes, sqlite), {
    media: () => null,
    sheet: () => null,
    noteType: () => null,
  });

/** What a package is refused for; it takes no more than a moment. */
function refusal(bytes: Uint8Array): string {
  const started = performance.now();
  try {
    made(bytes);
    return 'not refused';
  } catch (error) {
    expect(error).toBeInstanceOf(AnkiError);
    return (error as AnkiError).message;
  } finally {
    expect(performance.now() - started).toBeLessThan(5_000);
  }
}

/** A collection after some statements were run on it. */
function altered(sql: string, bytes = legacyCollection(one)): Uint8Array {
  const db: Database = sqlite.open(bytes);
  db.exec(sql);
  return db.export();
}

const endless =
  'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, i AS cid, 1 AS ease, 1 AS ivl, 1 AS lastIvl, 1 AS factor, 1 AS time, 1 AS type FROM n';
/** The schema as a hand may write it, past all checks of SQLite. */
const written = (set: string, where: string) =>
  `PRAGMA writable_schema=ON; UPDATE sqlite_master SET ${set} WHERE ${where}`;
const quoted = (sql: string) => `'${sql.replaceAll("'", "''")}'`;

describe('a hostile database', () => {
  it.each([
    ['a view for a table', altered(`DROP TABLE revlog; CREATE VIEW revlog AS ${endless}`), /“revlog” of this collection is made up/],
    ['a view that calls itself a table', altered(written(`sql = ${quoted(`CREATE VIEW revlog AS ${endless}`)}, rootpage = 0`, "name = 'revlog'")), /made up|malformed/],
    ['a view that calls itself an index', altered(`CREATE INDEX x ON notes (mid); ${written(`sql = ${quoted(`CREATE VIEW cards2 AS ${endless}`)}`, "name = 'x'")}`), /made up|malformed/],
    ['a table of a query', altered(written(`sql = ${quoted(`CREATE TABLE revlog AS ${endless}`)}`, "name = 'revlog'")), /“revlog”.*made up|damaged/],
    ['a computed column', altered('CREATE TABLE more (id integer primary key, big text AS (hex(zeroblob(100000000))))'), /“more”.*made up/],
    ['a virtual table', altered(written("sql = 'CREATE VIRTUAL TABLE notes USING fts4(a)', rootpage = 0", "name = 'notes'")), /“notes”.*made up/],
    ['a comment that hides what follows', altered(written(`sql = '/**/create/* */view/* */notes as select 1'`, "name = 'notes'")), /made up|malformed/],
    ['a definition of a megabyte', altered(`CREATE TABLE x (a text DEFAULT '${'/*'.repeat(500_000)}')`), /not as Anki makes them/],
    ['a thousand tables', altered(Array.from({ length: 1001 }, (_, at) => `CREATE TABLE t${at} (a)`).join(';')), /not as Anki makes them/],
    ['a missing table', altered('DROP TABLE cards'), /no table “cards”/],
    ['a missing column', altered('ALTER TABLE cards DROP COLUMN ivl'), /cannot be read.*no such column.*damaged/],
    ['tables with each other’s content', altered(written("rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'revlog')", "name = 'notes'")), /cannot be read|not refused|no such|damaged/],
    ['tables in no page', altered(written('rootpage = 99999', "name = 'notes'")), /cannot be read.*damaged/],
    ['tables in the schema’s own page', altered(written('rootpage = 1', "name = 'cards'")), /not refused|cannot be read/],
    ['no row for the collection', altered('DELETE FROM col'), /The collection is empty/],
    ['note types that are no JSON', altered("UPDATE col SET models = '{'"), /cannot be read.*damaged/],
    ['a note type that nests without end', altered(`UPDATE col SET models = '${'['.repeat(200_000)}'`), /cannot be read.*damaged/],
    ['a collection from the future', altered('UPDATE col SET ver = 19'), /newer version of Anki.*“Support older Anki versions”/],
    ['a collection of long ago', altered('UPDATE col SET ver = 10'), /before 2\.0.*Open it in Anki/],
    ['a program for a database', Buffer.from('MZ this program cannot be run'), /no Anki package/],
    ['half a database', legacyCollection(one).subarray(0, 5000), /damaged|cannot be read/],
  ])('is refused: %s', (_, bytes, words) => {
    expect(refusal(bytes)).toMatch(words);
  }); // prettier-ignore

  it('starts no trigger', () => {
    const bytes = altered('CREATE TRIGGER t AFTER UPDATE ON col BEGIN DELETE FROM notes; END');
    expect(made(bytes).decks[0]!.compiled.notes).toHaveLength(1);
  });

  it('is read to an end, whatever its tables come to', () => {
    const db = sqlite.open(legacyCollection(one));
    expect(() => [...rows(db, endless, 1000)]).toThrow(/not as Anki makes them/);
    const large =
      'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(200000000) FROM n';
    expect(() => [...rows(db, large, 1000)].length).toThrow(/not as Anki makes them/);
    db.close();
  });

  it('gives no more than what fits, where values are of the wrong kind', () => {
    const bytes = altered(
      "UPDATE notes SET guid = x'00ff', flds = 12.5, tags = x'0a'; UPDATE cards SET due = 'soon', ivl = x'01', ord = 'first', flags = 1e300, data = x'7b'; UPDATE revlog SET ease = 'good', time = x'ff'; UPDATE col SET crt = 'x', conf = '[]', decks = '{\"1\": 7, \"__proto__\": {\"name\": \"x\"}}'",
    );
    const { decks } = made(bytes);
    expect(decks).toMatchObject([{ name: 'Imported from Anki', cards: [[{ ord: 0, due: 0 }]] }]);
  });

  it('may name decks and cards in a circle', () => {
    const { decks } = made(
      legacyCollection({
        ...one,
        decks: { 1: '::', 2: `${'A::'.repeat(5000)}A` },
        notes: [...one.notes, { id: 2, fields: ['b', ''] }],
        cards: [
          { id: 11, note: 1, deck: 2, odid: 2, odue: 3 },
          { id: 12, note: 2, deck: 12, odid: 12 },
        ],
      }),
    );
    expect(decks.map(({ name }) => name.length)).toEqual([500, 'Imported from Anki'.length]);
  });
});

describe('a hostile archive', () => {
  it.each([
    ['an archive of another kind', zipSync({ 'word/document.xml': Uint8Array.of(1) }), /no collection in this archive/],
    ['a package within an archive', zipSync({ 'decks/geo.apkg': makePackage(one) }), /packages of Anki in it. Unpack it/],
    ['a package within a package', zipSync({ 'collection.anki21': makePackage(one) }), /no SQLite database/],
    ['a collection in a folder', zipSync({ 'a/collection.anki21': legacyCollection(one) }), /no collection in this archive/],
    ['a package that says it has what it has not', zipSync({ meta: Uint8Array.of(8, 2), 'collection.anki2': legacyCollection(one) }), /no collection in this archive/],
    ['a newer package', zipSync({ meta: Uint8Array.of(8, 9), 'collection.anki99': legacyCollection(one) }), /newer version of Anki.*“Support older Anki versions”/],
    ['a new collection that is not packed', zipSync({ meta: Uint8Array.of(8, 3), 'collection.anki21b': newCollection(one) }), /cannot be read.*damaged/],
    ['a list of media that is no list', zipSync({ media: Buffer.from('{"0":'), 'collection.anki21': legacyCollection(one) }), /list of media cannot be read/],
    ['a list of media that nests without end', zipSync({ media: Buffer.from('['.repeat(500_000)), 'collection.anki21': legacyCollection(one) }), /list of media cannot be read/],
  ])('is refused: %s', (_, bytes, words) => {
    expect(refusal(bytes)).toMatch(words);
  }); // prettier-ignore

  it('is not taken where its files lie over each other', () => {
    const zip = Buffer.from(
      zipSync({ a: Buffer.alloc(5_000, 'x'), b: Buffer.alloc(5_000, 'x') }, { level: 0 }),
    );
    const entry = 'PK\x01\x02';
    const first = zip.indexOf(entry, 0, 'latin1');
    const second = zip.indexOf(entry, first + 1, 'latin1');
    // Both entries of the directory lead to the first file.
    zip.writeUInt32LE(zip.readUInt32LE(first + 42), second + 42);
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    const packed = zip.subarray(0, 5_031);
    const directory = zip.subarray(first, end);
    const tail = Buffer.from(zip.subarray(end));
    tail.writeUInt32LE(packed.length, 16);
    expect(refusal(Buffer.concat([packed, directory, tail]))).toMatch(/damaged/);
  });

  it('gives no more than it says that is in it', () => {
    const files = {
      'collection.anki2': legacyCollection(one),
      media: Buffer.from('{"0":"a.png"}'),
    };
    const zip = Buffer.from(zipSync({ ...files, 0: Buffer.alloc(5_000_000) }));
    const at = zip.indexOf('PK\x01\x02', 0, 'latin1');
    expect(zip.readUInt32LE(at + 24)).toBe(5_000_000);
    zip.writeUInt32LE(100, at + 24);
    const [medium] = openPackage(zip, sqlite).media;
    const told: string[] = [];
    expect(unpackMedium(medium!, (problem) => told.push(problem))?.length ?? 0).toBeLessThan(101);
    zip.writeUInt32LE(4_000_000_000, at + 24);
    expect(unpackMedium(openPackage(zip, sqlite).media[0]!, (why) => told.push(why))).toBeNull();
    expect(told.at(-1)).toMatch(/“a.png” has 4000 MB; at most 50 MB/);
  });

  it('makes no window of gigabytes for a frame of a few bytes', () => {
    const frame = Buffer.from(zstd(Uint8Array.of(1)));
    frame[5] = 21 << 3;
    expect(() => unzstd(frame, 1e6, 'It')).toThrow(/packed in a way that is not known/);
  });

  it('names files without their paths, and lies about none', () => {
    const names = ['../../a.png', 'C:\\b.png', '/etc/c.png', 'd/../e.png', '..', '', 'f.png'];
    const list = Object.fromEntries(names.map((name, at) => [at, name]));
    const media = {
      ...list,
      7: 'gone.png',
      '-1': 'x.png',
      __proto__: 'y.png',
      8: ['z.png'],
      9: null,
    };
    const files = Object.fromEntries(names.map((_, at) => [at, Uint8Array.of(at)]));
    const bytes = zipSync({
      ...files,
      'collection.anki2': legacyCollection(one),
      media: Buffer.from(JSON.stringify(media)),
    });
    expect(openPackage(bytes, sqlite).media.map(({ name }) => name)).toEqual([
      'a.png', 'b.png', 'c.png', 'e.png', '..', '', 'f.png',
    ]); // prettier-ignore
  });
});

describe('a card that would fill the memory', () => {
  it.each([
    ['a long field, named ten thousand times', '{{Front}}'.repeat(10_000), 'x'.repeat(900_000)],
    ['a template of a megabyte', 'x'.repeat(1_000_000), 'a'],
    ['both sides in each other', '{{Front}}'.repeat(3), 'y'.repeat(400_000)],
  ])('is left out, and the rest comes in: %s', (_, template, field) => {
    const type = { ...basic, id: 7, templates: [[template, '{{FrontSide}}'] as [string, string]] };
    const started = performance.now();
    const { decks, unsupported } = made(
      legacyCollection({
        ...one,
        types: [basic, type],
        notes: [...one.notes, { id: 2, type: 7, fields: [field] }],
        cards: [...one.cards, { id: 12, note: 2 }],
      }),
    );
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(decks).toMatchObject([{ cards: [[{ id: 11 }]], marked: [false] }]);
    expect(decks[0]!.compiled.notes.map(({ title }) => title)).toEqual(['Front']);
    expect(unsupported).toEqual([
      {
        what: expect.stringMatching(/^Note that is too long “[axy]+…?”$/),
        why: expect.stringMatching(/more than 500,000 characters.*left out. Shorten it in Anki/),
        count: 1,
      },
    ]);
  });

  it('is no reason to go on for hours where there are thousands of them', () => {
    const type = { ...basic, templates: [['{{Front}}'.repeat(3), 'a'] as [string, string]] };
    const notes = Array.from({ length: 1500 }, (_, at) => ({
      id: at + 1,
      fields: ['x'.repeat(200_000)],
    }));
    const cards = notes.map(({ id }) => ({ id, note: id }));
    expect(refusal(legacyCollection({ types: [type], notes, cards }))).toMatch(
      /more text than can be taken at once/,
    );
  });

  it('is no reason to wait where it comes to nothing', () => {
    const templates = [
      '{{cloze-only:Front}}'.repeat(20_000),
      `${'{{#a}}'.repeat(60_000)}${'{{/b}}'.repeat(60_000)}`,
      '{{^Back}}'.repeat(60_000),
    ];
    for (const template of templates) {
      const type = { ...basic, templates: [[template, 'x'] as [string, string]] };
      const fields = ['{{c1::'.repeat(150_000), ''];
      const started = performance.now();
      made(legacyCollection({ ...one, types: [type], notes: [{ id: 1, fields }] }));
      expect(performance.now() - started).toBeLessThan(5_000);
    }
  });
});
