import { expect, test } from 'vitest';
import { about, count, figure, list, size } from '../../../src/ui/words.ts';

test.each([
  [0.2, 'under a minute'],
  [0.6, 'about 1 minute'],
  [8.6, 'about 9 minutes'],
  [59.4, 'about 59 minutes'],
  [60, 'about 1 hour'],
  [72, 'about 1 hour 10 minutes'],
  [121, 'about 2 hours'],
  [178, 'about 3 hours'],
])('%d minutes', (minutes, text) => {
  expect(about(minutes)).toBe(text);
});

test('counts agree with their words', () => {
  expect(count(1, 'card')).toBe('1 card');
  expect(count(0, 'card')).toBe('0 cards');
  expect(count(1204, 'card')).toBe('1,204 cards');
  expect(count(2, 'match', 'matches')).toBe('2 matches');
  expect(figure(12_345)).toBe('12,345');
});

test('lists read as speech', () => {
  expect(list([])).toBe('');
  expect(list(['a'])).toBe('a');
  expect(list(['a', 'b'])).toBe('a and b');
  expect(list(['a', 'b', 'c'])).toBe('a, b and c');
});

test('sizes are told in the unit one would use', () => {
  expect(size(0)).toBe('0 KB');
  expect(size(511_200)).toBe('512 KB');
  expect(size(3_420_000)).toBe('3.4 MB');
  expect(size(34_200_000)).toBe('34 MB');
  expect(size(2_500_000_000)).toBe('2.5 GB');
});
