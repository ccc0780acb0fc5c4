import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partAddress, readPartAddress, textName } from '../../../../src/core/exchange/shared.ts';

test('a part is found again by its address, whatever its file is called', () => {
  const home = 'https://example.org/engram/';
  const name = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{1,20}$/), fc.nat(), name, (id, place, called) => {
      const part = { id, place, name: called };
      // As a request carries it.
      const { href } = new URL(partAddress(part), home);
      expect(readPartAddress(href.slice(home.length))).toEqual(part);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '',
  'shared/a',
  'shared/a/b?name=c',
  'shared//1?name=c',
  'other/a/1?name=c',
  'shared/a/1?name=%',
])('%j is the address of no part', (address) => expect(readPartAddress(address)).toBe(null));

test.each([
  ['', 'Shared text.md'],
  [' French verbs ', 'French verbs.md'],
  ['a/b.c\\d', 'a b c d.md'],
])('a text called %j is the file %j', (title, name) => expect(textName(title)).toBe(name));
