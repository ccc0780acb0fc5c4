import { fromIso } from '../../../../src/core/day.ts';
import { expect, test } from 'vitest';
import type { Curriculum } from '../../../../src/core/curriculum/curriculum.ts';
import type { Overview } from '../../../../src/core/memory/overview.ts';
import { emptyCounts } from '../../../../src/core/memory/totals.ts';
import { dayState } from '../../../../src/pages/today/dayState.ts';
import { doneText } from '../../../../src/pages/today/doneText.ts';
import { headline } from '../../../../src/pages/today/headline.ts';
import { moduleLines } from '../../../../src/pages/today/moduleLines.ts';
import { breakText } from '../../../../src/pages/today/breakText.ts';
import { clearDay, paceOffers } from '../../../../src/pages/today/paceOffers.ts';

const overview = (changes: Partial<Overview>): Overview => ({
  day: 20_000,
  cards: { fresh: 0, learning: 0, due: 0, minutes: 0 },
  questions: { count: 0, minutes: 0 },
  modules: [],
  done: emptyCounts(),
  tomorrow: { cards: 0, minutes: 0 },
  comeback: null,
  backlog: { waiting: 0, overdue: 0 },
  paceOver: false,
  interview: null,
  week: [0, 0, 0, 0, 0, 0, 0],
  nextLearning: null,
  more: 0,
  ...changes,
});

test('the day is one sentence', () => {
  const day = overview({ cards: { fresh: 10, learning: 4, due: 20, minutes: 9.2 } });
  expect(headline(dayState(day, 0), day)).toBe('34 cards, about 9 minutes');
});

test('learning cards are work once they may be shown', () => {
  const day = overview({
    cards: { fresh: 0, learning: 1, due: 0, minutes: 1 },
    nextLearning: 5000,
  });
  expect(dayState(day, 5000)).toBe('work');
  expect(dayState(day, 4999)).toBe('later');
});

test('a day without work says whether there was any', () => {
  const none = overview({});
  expect(headline(dayState(none, 0), none)).toBe('Nothing due today');
  const some = overview({ done: { ...emptyCounts(), reviews: 3 } });
  expect(headline(dayState(some, 0), some)).toBe('Done for today');
});

test('after a break the offer comes before the work', () => {
  const day = overview({
    cards: { fresh: 10, learning: 0, due: 194, minutes: 40 },
    comeback: { waiting: 194, pace: 40, days: 6 },
  });
  expect(dayState(day, 0)).toBe('comeback');
  expect(headline('comeback', day)).toBe('194 cards waited');
});

test('what a day came to', () => {
  const done = { ...emptyCounts(), reviews: 24, recalled: 22, newCards: 10, taken: 9 * 60_000 };
  expect(doneText(done)).toBe('24 reviews and 10 new cards in 9 minutes. 22 of 24 recalled.');
  expect(doneText(emptyCounts())).toBe('Nothing was due today.');
  expect(doneText({ ...emptyCounts(), newQuestions: 1, taken: 20_000 })).toBe(
    '1 question in under a minute.',
  );
});

test('at most four modules, the largest, in teaching order', () => {
  const counts = [3, 9, 1, 8, 7].map((due, i) => ({
    module: `m${i + 1}`,
    fresh: 0,
    learning: 0,
    due,
  }));
  const modules = counts.map(({ module }, i) => ({ id: module, number: i + 1, title: module }));
  const lines = moduleLines(counts, { modules } as unknown as Curriculum);
  expect(lines.map((line) => line.number)).toEqual([1, 2, 4, 5]);
});

test('paces around the one proposed, without those that never end', () => {
  const days = (pace: number) => (pace < 30 ? 365 : Math.ceil(194 / pace));
  expect(paceOffers(194, 40, days)).toEqual([
    { pace: 40, days: 5 },
    { pace: 60, days: 4 },
    { pace: 80, days: 3 },
  ]);
});

test('a break is said when it is near, and while it lasts', () => {
  const today = fromIso('2026-11-30');
  const text = (from: string, to: string) =>
    breakText([{ from: fromIso(from), to: fromIso(to) }], today)?.replaceAll('\u00a0', ' ') ?? null;
  expect(text('2026-12-04', '2026-12-13')).toBe(
    'Break from Fri 4 to Sun 13 December: nothing new comes.',
  );
  expect(text('2026-12-04', '2026-12-04')).toBe('Break on Fri 4 December: nothing new comes.');
  expect(text('2026-11-28', '2026-12-02')).toBe('Break until Wed 2 December: nothing new comes.');
  expect(text('2026-11-28', '2026-11-30')).toBe('Break today: nothing new comes.');
  expect(text('2026-12-08', '2026-12-13')).toBeNull();
  expect(text('2026-11-20', '2026-11-29')).toBeNull();
});

test('the last day of a pace is a date', () => {
  const today = fromIso('2026-11-30');
  expect(clearDay(today, 5).replaceAll('\u00a0', ' ')).toBe('Fri 4 December');
  expect(clearDay(today, 1)).toBe('today');
});
