import { expect, test } from 'vitest';
import { fromIso } from '../../../../src/core/day.ts';
import type { ModuleView } from '../../../../src/pages/learn/moduleViews.ts';
import { deckTitle, progressText } from '../../../../src/pages/learn/progressText.ts';
import { whereText } from '../../../../src/pages/learn/whereText.ts';

const where = {
  view: { terms: { seen: 24, total: 38 } } as ModuleView,
  place: 1,
  modules: 6,
  newPerDay: 10,
  allSeen: fromIso('2027-01-12'),
  today: fromIso('2027-01-02'),
};
const text = (changes: Partial<typeof where> | { view: null } | { allSeen: null }) =>
  whereText({ ...where, ...changes }).replaceAll('\u00a0', ' ');

test('where one is, in one sentence', () => {
  expect(text({})).toBe('Module 1 of 6: 24 of 38 terms seen; at 10 a day, all seen by 12 January.');
});

test('no date is made up, and what is seen is said to be', () => {
  expect(text({ allSeen: null })).toBe('Module 1 of 6: 24 of 38 terms seen.');
  expect(text({ view: null })).toBe('Everything that has cards so far is seen.');
});

test('deck titles leave out the module they stand in', () => {
  const title = 'Module 1: Foundations - Differences';
  expect(deckTitle({ kind: 'cards', title })).toBe('Differences');
  expect(deckTitle({ kind: 'glossary', title })).toBe('Terms');
  expect(deckTitle({ kind: 'cards', title: 'Bash - one-liners' })).toBe('Bash - one-liners');
});

test('a bar in words leaves out what is not there', () => {
  expect(progressText({ total: 9, mature: 2, young: 0, learning: 3, unseen: 4 })).toBe(
    '2 mature, 3 learning and 4 unseen',
  );
});
