import { expect, test } from 'vitest';
import { distinctNames, fileName } from '../../../../src/core/exchange/fileName.ts';

test.each([
  ['Module 1: Foundations', 'Module 1 Foundations'],
  ['Languages::French', 'Languages - French'],
  ['../../etc/passwd', 'etc passwd'],
  ['C# & "more"?', 'C & more'],
  ['...', 'deck'],
  ['a\u0000b', 'a b'],
])('%s is called %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('names differ, whatever their capitals, and are never too long', () => {
  expect(distinctNames(['One', 'one', 'One'])).toEqual(['One', 'one 2', 'One 3']);
  expect(fileName('x'.repeat(500))).toHaveLength(80);
});
