import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from '../../../../src/core/numeric/difference.ts';

const side = (before: string, after: string, other: 'wrong' | 'missing') =>
  compareWords(before, after)
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

test('words that went and came are told, and those between stay whole', () => {
  expect(compareWords('A short, strong drink.', 'A short and strong drink.')).toEqual([
    { kind: 'same', text: 'A short' },
    { kind: 'wrong', text: ',' },
    { kind: 'missing', text: ' and' },
    { kind: 'same', text: ' strong drink.' },
  ]);
  expect(compareWords('', 'new')).toEqual([{ kind: 'missing', text: 'new' }]);
  expect(compareWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }]);
});

test('both texts can be read from it, of whatever length', () => {
  const text = fc.array(fc.constantFrom('a', 'b ', '\n', 'ä', '{', ' '), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')];
      expect(side(before, after, 'missing')).toBe(before);
      expect(side(before, after, 'wrong')).toBe(after);
    }),
  );
  const long = (word: string) => `${word} `.repeat(9000);
  expect(compareWords(long('a'), long('b'))).toHaveLength(3);
});
