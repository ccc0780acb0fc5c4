import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Numbered } from '../../../src/store/db.ts';
import { notesOf, numberedOf, packIds, unpackIds } from '../../../src/store/idRows.ts';

const uint32 = fc.nat({ max: 2 ** 32 - 1 });
const numbered: fc.Arbitrary<Numbered> = fc
  .record({
    note: uint32,
    deck: fc.nat({ max: 3 }),
    cards: fc.array(fc.tuple(fc.string(), uint32)).map((cards) => new Map(cards)),
    retired: fc.boolean(),
    added: fc.option(fc.nat({ max: 4e12 }), { nil: undefined }),
  })
  .map(({ added, ...rest }) => (added === undefined ? rest : { ...rest, added }));
const slugs = fc.array(fc.tuple(fc.string(), numbered)).map((each) => new Map(each));

test('ids come back from their row as they went into it', () => {
  fc.assert(
    fc.property(slugs, fc.string(), (given, asked) => {
      const row = { home: 'a', slugs: given };
      const packed = packIds(row);
      expect(unpackIds(packed)).toEqual(row);
      expect([...unpackIds(packed).slugs.keys()]).toEqual([...given.keys()]);
      for (const slug of [...given.keys(), asked])
        expect(numberedOf(packed, slug)).toEqual(given.get(slug));
    }),
  );
});

test('the notes of one deck are found alike in a packed row and in one of earlier', () => {
  fc.assert(
    fc.property(slugs, fc.nat({ max: 3 }), (given, deck) => {
      const row = { home: 'a', slugs: given };
      const expected = [...given.values()]
        .filter((each) => each.deck === deck)
        .map(({ note, retired }) => ({ note, retired }));
      expect(notesOf(packIds(row), deck)).toEqual(expected);
      expect(notesOf(row, deck)).toEqual(expected);
    }),
  );
});
