import { expect, test } from 'vitest';
import { reasonOf } from '../../../src/core/reason.ts';

const full = new DOMException('Encountered full disk.', 'QuotaExceededError');

test.each([
  ['a full disk', full, 'this device has no space left'],
  [
    'one inside another error',
    Object.assign(new Error('Aborted'), { inner: full }),
    'this device has no space left',
  ],
  [
    'one among many',
    Object.assign(new Error('1 of 2 failed'), { failures: [new Error('a'), full] }),
    'this device has no space left',
  ],
  ['a sentence', new Error('This deck is no longer there.'), 'This deck is no longer there'],
  ['a name alone', Object.assign(new Error(''), { name: 'AbortError' }), 'AbortError'],
  ['no error', 'lost', 'lost'],
  ['nothing', '', 'the database did not answer'],
])('%s', (_, error, words) => {
  expect(reasonOf(error)).toBe(words);
});
