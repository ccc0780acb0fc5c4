import { expect, test } from 'vitest';
import {
  loadDay,
  loadText,
  movesText,
  rescheduleText,
  savedText,
} from '../../../../src/pages/scheduling/loadText.ts';

test('the load is said as a mean of its days', () => {
  expect(loadText([28, 28], [30, 38])).toBe('About 34 reviews a day instead of 28.');
  expect(loadText([1, 1], [1, 1.4])).toBe('About 1 review a day, as it is now.');
});

test('a day says what it was only where that differs', () => {
  expect(loadDay(20_000, 20_000, 3, 3)).toBe('Today: 3 cards');
  expect(loadDay(20_001, 20_000, 28, 34)).toMatch(/^Sat 5.October: 34 cards instead of 28$/);
});

test('what a break moves', () => {
  expect(movesText(18, 23)).toBe('41 cards move: 18 earlier, 23 later.');
  expect(movesText(1, 0)).toBe('1 card moves: 1 earlier, 0 later.');
  expect(movesText(0, 0)).toBe('No card is due on these days yet.');
});

test('what rescheduling moves', () => {
  const dueNow = { before: 105, after: 140 };
  expect(rescheduleText({ earlier: 412, later: 88, dueNow })).toBe(
    '412 cards earlier, 88 later. Due today: 140 instead of 105.',
  );
  const same = { before: 5, after: 5 };
  expect(rescheduleText({ earlier: 0, later: 1, dueNow: same })).toBe('1 card later.');
  expect(rescheduleText({ earlier: 1, later: 0, dueNow: same })).toBe('1 card earlier.');
});

test('what was saved', () => {
  expect(savedText(0)).toBe('Saved. Due dates stay as they are.');
  expect(savedText(1)).toBe('Saved. 1 card has another due date.');
});
