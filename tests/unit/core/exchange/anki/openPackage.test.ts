import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnkiError } from '../../../../../src/core/exchange/anki/ankiError.ts';
import { compilePackage } from '../../../../../src/core/exchange/anki/compilePackage.ts';
import { openPackage, unpackMedium } from '../../../../../src/core/exchange/anki/openPackage.ts';
import { countPackage } from '../../../../../src/core/exchange/anki/packageCounts.ts';
import { unzstd } from '../../../../../src/core/exchange/anki/zstd.ts';
import {
  basic,
  cloze,
  formats,
  legacyCollection,
  type Made,
  makePackage,
  newCollection,
  sqlite,
  stubText,
  zstd,
} from './makePackage.ts';

const two: Made = {
  types: [basic, cloze],
  decks: { 1: 'Default', 1_700_000_000_000: 'Music::Intervals' },
  notes: [
    { id: 1, guid: 'a/"<b', tags: 'easy marked', fields: ['Front <b>side</b>', 'Back'] },
    { id: 2, type: cloze.id, fields: ['{{c1::One}} and {{c2::two}}', 'Extra'] },
  ],
  cards: [
    { id: 11, note: 1, deck: 1_700_000_000_000 },
    { id: 12, note: 2, ord: 0, queue: -1, data: '{"s":12.116,"d":5.61}', type: 2, due: 20, ivl: 9 },
    { id: 13, note: 2, ord: 1 },
  ],
  reviews: [[1_704_100_000_000, 12, 3, 9, -600, 2500, 4000, 0]],
  media: { 'a.png': Uint8Array.of(1, 2, 3) },
};

const open = (bytes: Uint8Array) => openPackage(bytes, sqlite);
const counted = (bytes: Uint8Array) => {
  const read = open(bytes);
  return countPackage(
    read,
    compilePackage(read, { media: () => null, sheet: () => null, noteType: () => null }),
  );
};

describe('openPackage', () => {
  for (const format of formats) {
    it(`reads a package of the format ${format}`, () => {
      expect(counted(makePackage(two, format))).toEqual({
        format,
        decks: [
          { name: 'Default', notes: 1, cards: 2 },
          { name: 'Music::Intervals', notes: 1, cards: 1 },
        ],
        notes: 2,
        cards: 3,
        suspended: 1,
        reviews: 1,
        media: { count: 1, bytes: format === 'anki21b' ? 14 : expect.any(Number) },
        withMemoryState: 1,
        unsupported: [],
      });
      const read = open(makePackage(two, format));
      expect([...unpackMedium(read.media[0]!)!]).toEqual([1, 2, 3]);
      expect(read.media[0]!.name).toBe('a.png');
    });
  }

  it('reads a bare collection, and a packed one', () => {
    expect(counted(legacyCollection(two)).notes).toBe(2);
    expect(counted(newCollection(two)).notes).toBe(2);
    expect(counted(zstd(newCollection(two)))).toMatchObject({ format: 'anki21b', cards: 3 });
  });

  it('says of everything that it cannot take', () => {
    const [, second] = two.notes;
    const bytes = legacyCollection({
      types: [basic],
      notes: [
        { id: 1, guid: 'a', fields: ['a', 'b'] },
        { id: 2, guid: 'a', fields: ['again', 'b'] },
        { id: 3, fields: ['without a card', ''] },
        { id: 4, type: 99, fields: ['of no type', ''] },
        { ...second!, id: 5, type: basic.id },
      ],
      decks: { 1: 'Default', 7: 'Other' },
      cards: [
        { id: 11, note: 1 },
        { id: 12, note: 1 },
        { id: 13, note: 1, ord: 1, deck: 7 },
        { id: 14, note: 2 },
        { id: 15, note: 4 },
        { id: 16, note: 5 },
        { id: 17, note: 99 },
      ],
      reviews: [
        [1_704_100_000_000, 11, 3, 9, -600, 2500, 4000, 0],
        [1_704_100_000_001, 999, 3, 9, -600, 2500, 4000, 0],
        [1_704_100_000_002, 999, 3, 9, -600, 2500, 4000, 0],
      ],
    });
    const { unsupported, notes, cards } = counted(bytes);
    expect([notes, cards]).toEqual([2, 3]);
    expect(Object.fromEntries(unsupported.map(({ what, count }) => [what, count]))).toEqual({
      'Cards that come twice': 1,
      'Notes with cards in several decks': 1,
      'Notes that come twice': 1,
      'Notes without cards': 1,
      'Notes of an unknown type': 1,
      'Cards without a note': 1,
      'Reviews of cards that are not in it': 2,
    });
  });

  it('never takes the stub for the content, whatever else is missing', () => {
    const files = { 'collection.anki2': legacyCollection({ notes: [], cards: [] }) };
    const bytes = zipSync({ ...files, meta: Uint8Array.of(8, 3), media: new Uint8Array() });
    expect(() => open(bytes)).toThrow(/no collection/);
    const notes = [{ id: 1, fields: [stubText, ''] }];
    const alone = legacyCollection({ notes, cards: [{ id: 1, note: 1 }] });
    expect(() => open(zipSync({ 'collection.anki2': alone }))).toThrow(/request to update/);
    const newer = zipSync({ ...files, 'collection.anki21': legacyCollection(two) });
    expect(counted(newer)).toMatchObject({ format: 'anki21', notes: 2 });
  });

  it('refuses packages of a newer Anki, and says what to do', () => {
    const advice = /newer version of Anki.*Support older Anki versions/;
    const meta = { meta: Uint8Array.of(8, 4), 'collection.anki2': legacyCollection(two) };
    expect(() => open(zipSync(meta))).toThrow(advice);
    expect(() => open(zipSync({ 'collection.anki23': Uint8Array.of(1) }))).toThrow(advice);
    const db = sqlite.open(legacyCollection(two));
    db.exec('UPDATE col SET ver = 19');
    expect(() => open(db.export())).toThrow(advice);
  });

  it('refuses what is no package', () => {
    expect(() => open(new Uint8Array())).toThrow(/no Anki package/);
    expect(() => open(zipSync({ 'word/document.xml': Uint8Array.of(1) }))).toThrow(
      /no collection in this archive/,
    );
    expect(() => open(makePackage(two).subarray(0, 500))).toThrow(AnkiError);
  });

  it('never runs what a hostile database computes', () => {
    const db = sqlite.open(legacyCollection(two));
    db.exec(
      'DROP TABLE revlog; CREATE VIEW revlog AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 1 AS cid, 1 AS ease, 1 AS ivl, 1 AS lastIvl, 1 AS factor, 1 AS time, 1 AS type FROM n',
    );
    expect(() => open(db.export())).toThrow(/made up, not stored/);
    const computed = sqlite.open(legacyCollection(two));
    computed.exec(
      'CREATE TABLE notes2 (id integer primary key, flds text AS (hex(zeroblob(100000000))))',
    );
    expect(() => open(computed.export())).toThrow(/made up, not stored/);
  });

  it('refuses a file of a million rows without reading it', () => {
    const db = sqlite.open(legacyCollection({ notes: [], cards: [] }));
    db.exec(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000) INSERT INTO notes SELECT i, i, 1, 0, 0, '', 'a', 0, 0, 0, '' FROM n",
    );
    const bytes = db.export();
    const started = performance.now();
    expect(() => open(bytes)).toThrow(/more than 200,000 notes/);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('unpacks no more of a bomb than an honest file could hold', () => {
    const claimed = Buffer.from(makePackage(two, 'anki2'));
    const directory = claimed.indexOf('PK\x01\x02', 0, 'latin1');
    for (let at = directory; at >= 0; at = claimed.indexOf('PK\x01\x02', at + 1, 'latin1'))
      claimed.writeUInt32LE(4_000_000_000, at + 24);
    expect(() => open(claimed)).toThrow(/has 4000 MB; at most 400 MB/);
    // Ten thousand blocks of one repeated byte.
    const block = Uint8Array.of(2 | ((100_000 << 3) & 255), (100_000 >> 5) & 255, 100_000 >> 13, 7);
    const head = Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58);
    const bomb = Buffer.concat([head, ...Array.from({ length: 10_000 }, () => block)]);
    expect(() => unzstd(bomb, 1e6, 'It')).toThrow(/more than 1 MB/);
  });

  it('keeps names of media without their paths', () => {
    const bytes = makePackage({ ...two, media: { '../../etc/passwd.png': Uint8Array.of(7) } });
    expect(open(bytes).media[0]!.name).toBe('passwd.png');
  });
});

describe('reviews by the first scheduler', () => {
  const at = 1_400_000_000_000;
  const grades = (kinds: [ease: number, kind: number][], old = true) =>
    openPackage(
      makePackage({
        old,
        notes: [{ id: 1, fields: ['a', 'b'] }],
        cards: [{ id: 11, note: 1 }],
        reviews: kinds.map(([ease, kind], place) => [at + place, 11, ease, 1, 0, 2500, 900, kind]),
      }),
      sqlite,
    ).collection.reviews.map(({ ease }) => ease);
  const all: [number, number][] = [[1, 0], [2, 0], [3, 0], [1, 1], [2, 1], [3, 1], [4, 1], [2, 2], [3, 2], [2, 3]]; // prettier-ignore

  it('are told in today’s four grades', () => {
    expect(grades(all)).toEqual([1, 3, 4, 1, 2, 3, 4, 3, 4, 2]);
  });
  it('stay where the second wrote them, or changed them', () => {
    expect(grades(all, false)).toEqual(all.map(([ease]) => ease));
    const changed: [number, number][] = [[2, 0], [4, 2]]; // prettier-ignore
    expect(grades(changed)).toEqual([2, 4]);
  });
});
