import { expect, test } from 'vitest';
import { startPractice } from '../../../../src/core/memory/practice.ts';
import { doneText } from '../../../../src/pages/custom/doneText.ts';
import { readWish, type Wish, wishTitle, wishUrl } from '../../../../src/pages/custom/wishes.ts';

const wishes: [Wish, string][] = [
  [{ kind: 'forgotten' }, 'Forgotten today'],
  [{ kind: 'ahead', days: 3 }, 'Due in the next 3 days'],
  [{ kind: 'preview', cards: 5 }, 'Preview of new cards'],
  [{ kind: 'warmup', minutes: 15 }, 'Warm-up'],
  [{ kind: 'state', state: 'leech' }, 'Leeches'],
  [{ kind: 'module', module: '01' }, 'Module'],
  [{ kind: 'tag', tag: 'c++ & more' }, 'Tag: c++ & more'],
  [{ kind: 'search', search: 'deck:"a b" or x' }, 'Search: deck:"a b" or x'],
];

test.each(wishes)('%o has an address that says the same', (wish, title) => {
  const query = new URL(wishUrl(wish), 'http://here').searchParams;
  expect(readWish(Object.fromEntries(query))).toEqual(wish);
  expect(wishTitle(wish, { modules: [] })).toBe(title);
});

test.each([
  {},
  { kind: 'cards' },
  { kind: 'ahead' },
  { kind: 'ahead', of: '-1' },
  { kind: 'state', of: 'x' },
])('%o is no study', (query) => expect(readWish(query)).toBeNull());

test('what a study came to', () => {
  const done = { ...startPractice([]), done: 12 };
  expect(doneText(done)).toBe('12 cards, all remembered at once.');
  expect(doneText({ ...done, forgotten: new Set([1, 2]) })).toBe(
    '12 cards, 10 of them remembered at once.',
  );
});
