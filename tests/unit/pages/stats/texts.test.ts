import { expect, test } from 'vitest';
import { fromIso } from '../../../../src/core/day.ts';
import type { Answers } from '../../../../src/core/stats/answers.ts';
import { calendarYear, halves } from '../../../../src/core/stats/calendar.ts';
import type { RetentionRow } from '../../../../src/core/stats/retention.ts';
import { spanBefore } from '../../../../src/core/stats/span.ts';
import { wilson } from '../../../../src/core/stats/wilson.ts';
import { emptyCounts } from '../../../../src/core/memory/totals.ts';
import { calendarCells, levels } from '../../../../src/pages/stats/calendarCells.ts';
import {
  addedCaption,
  buttonsCaption,
  calendarCaption,
  dueCaption,
  hoursCaption,
  retentionCaption,
  sentence,
  statesCaption,
  todayCaption,
  trueCaption,
} from '../../../../src/pages/stats/captions.ts';
import {
  places,
  retentionPoints,
  retentionTable,
} from '../../../../src/pages/stats/retentionPoints.ts';
import {
  reviewFacts,
  reviewsCaption,
  saidReviews,
} from '../../../../src/pages/stats/reviewWords.ts';
import {
  hourText,
  percent,
  rate,
  recallText,
  timeText,
} from '../../../../src/pages/stats/words.ts';

const today = fromIso('2026-04-12');
const none = { asked: 0, recalled: 0 };
const rows = (again: number): Answers[] => [
  { kind: 'new', count: 5, again: 0, taken: 60_000 },
  { kind: 'learning', count: 0, again: 0, taken: 0 },
  { kind: 'review', count: 9, again, taken: 100_000 },
  { kind: 'relearning', count: 0, again: 0, taken: 0 },
  { kind: 'question', count: 0, again: 0, taken: 0 },
];
const recall = (young: number, asked: number) => ({
  young: { asked, recalled: young },
  mature: none,
  questions: none,
});
const on = (iso: string, recalled: number, asked: number): RetentionRow => ({
  day: fromIso(iso),
  ...recall(recalled, asked),
});

test('the day in one sentence', () => {
  expect(sentence(rows(1), recall(8, 9))).toBe(
    '14 reviews today in about 3 minutes; 8 of 9 review cards recalled.',
  );
  expect(sentence(rows(1), recall(0, 0))).toBe('14 reviews today in about 3 minutes.');
  const nothing = rows(0).map((row) => ({ ...row, count: 0, taken: 0 }));
  expect(sentence(nothing, recall(0, 0))).toBe('Nothing reviewed yet today.');
});

test('what each chart shows, with today’s value', () => {
  expect(todayCaption(rows(2))).toBe('14 answers today by kind of card, 2 of them Again.');
  expect(todayCaption(rows(0))).toBe('14 answers today by kind of card, none of them Again.');
  const due = (cards: number, waiting: number, questions: number) => ({
    day: today,
    cards,
    waiting,
    questions,
  });
  expect(dueCaption([due(34, 12, 0), due(200, 0, 0), due(12, 0, 2)])).toBe(
    '34 cards are due today, 12 of them from earlier days; 212 cards and 2 questions are due in the next 30 days.',
  );
  expect(dueCaption([due(0, 0, 1), due(0, 0, 0)])).toBe(
    '1 question is due today; nothing is due in the next 30 days.',
  );
  expect(dueCaption([due(0, 0, 0), due(1, 0, 0)])).toBe(
    'Nothing is due today; 1 card is due in the next 30 days.',
  );
  const days = [on('2026-03-13', 0, 90), on('2026-03-14', 10, 11), on('2026-04-12', 8, 9)];
  const month = { range: 'month', from: today - 29 } as const;
  expect(retentionCaption(days, today, 0.9, month)).toBe(
    'Today 8 of 9 review cards recalled; 90\u00A0% in the last 30\u00A0days, aim 90\u00A0%.',
  );
  expect(retentionCaption([], today, 0.85, month)).toBe(
    'No review cards today; none in the last 30\u00A0days, aim 85\u00A0%.',
  );
  const year = calendarYear([{ day: today, counts: { ...emptyCounts(), reviews: 12 } }], 2026);
  expect(calendarCaption(year, 2026, 12)).toBe('12 reviews today; 12 on 1 day of 2026.');
  const states = { new: 106, learning: 12, relearning: 0, young: 30, mature: 24 };
  expect(statesCaption({ ...states, buried: 0, suspended: 0, retired: 0 })).toBe(
    '172 cards today: 106 unseen, 12 learning, 30 young and 24 mature.',
  );
});

test('retention by day: 30 places, today last; the line takes seven days together', () => {
  const days = [on('2026-04-05', 0, 5), on('2026-04-06', 1, 2), on('2026-04-12', 3, 3)];
  const span = spanBefore('month', today, today);
  const shown = places(days, span, today);
  expect(shown).toHaveLength(30);
  const points = retentionPoints(shown, days, span);
  expect(points.at(-1)).toEqual({
    label: 'Today',
    text: 'Today: 3 of 3 (100\u00A0%)',
    share: 1,
    weight: 3,
    // 6 to 12 April: 4 of 5.
    trend: 0.8,
    band: wilson({ asked: 5, recalled: 4 }),
  });
  expect(points.at(-2)).toMatchObject({
    text: 'Sat 11\u00A0April: no review cards',
    share: null,
    // 5 to 11 April: 1 of 7.
    trend: 1 / 7,
  });
  expect(points[0]).toMatchObject({ trend: null, band: null });
  expect(retentionTable(shown, span).rows.map(([name]) => name)).toEqual([
    'Today',
    'Mon 6\u00A0April',
    'Sun 5\u00A0April',
  ]);
});

test('retention by month: 12 of them, this one last', () => {
  const days = [on('2025-04-30', 0, 5), on('2025-05-01', 1, 2), on('2026-04-12', 3, 3)];
  const span = spanBefore('year', today, today);
  const shown = places(days, span, today);
  expect(shown).toHaveLength(12);
  expect(shown[0]).toMatchObject({ label: 'May', name: 'May 2025', row: { young: { asked: 2 } } });
  expect(shown.at(-1)).toMatchObject({ label: 'Apr', name: 'April 2026' });
  const questions = { ...days[2]!, questions: { asked: 2, recalled: 1 } };
  const table = retentionTable(places([questions], span, today), span);
  expect(table.head).toEqual([
    'Month',
    'Young',
    'Mature',
    'All cards',
    '95\u00A0% sure',
    'Questions',
  ]);
  expect(table.rows).toEqual([
    ['April 2026', '3 of 3', 'none', '3 of 3 (100\u00A0%)', '44–100\u00A0%', '1 of 2'],
  ]);
});

test('squares: place, month and darkness', () => {
  const counts = (reviews: number) => ({ ...emptyCounts(), reviews });
  const days = [1, 2, 3, 40].map((reviews, at) => ({ day: today - at, counts: counts(reviews) }));
  const year = calendarYear(days, 2026);
  const level = levels(year);
  expect([0, 1, 2, 3, 40].map(level)).toEqual([0, 1, 2, 3, 4]);
  const cells = calendarCells(halves(year)[0]!.days, level, today);
  expect(cells[0]).toMatchObject({ week: 0, weekday: 3, month: 'Jan', level: 0, ahead: false });
  expect(cells[today - year[0]!.day]).toMatchObject({ weekday: 6, text: 'Today: 1 review' });
  expect(cells.at(-1)!.ahead).toBe(true);
});

test('figures in words', () => {
  expect([0, 1, 0.895, null].map(percent)).toEqual(['0\u00A0%', '100\u00A0%', '90\u00A0%', '–']);
  expect(recallText(none)).toBe('none');
  expect([0, 59_400, 60_000, 200_000, 3_600_000, 5_000_000].map(timeText)).toEqual(
    ['0 s', '59 s', '1 min 0 s', '3 min 20 s', '1 h 0 min', '1 h 23 min'].map((text) =>
      text.replace(/(\d) /g, '$1\u00A0'),
    ),
  );
});

test('reviews in words, by count and by time', () => {
  const nothing = { mature: 0, young: 0, relearning: 0, learning: 0, new: 0, question: 0 };
  const row = {
    studied: 1,
    counts: { ...nothing, mature: 12, young: 20, new: 2 },
    taken: { ...nothing, mature: 60_000, young: 100_000, new: 20_000 },
  };
  const empty = { studied: 0, counts: nothing, taken: nothing };
  expect(saidReviews('count', row)).toBe('34 answers: 12 mature, 20 young, 2 new');
  expect(saidReviews('count', empty)).toBe('nothing');
  expect(saidReviews('time', row)).toBe(
    '3\u00A0min 0\u00A0s: 1\u00A0min 0\u00A0s mature, 1\u00A0min 40\u00A0s young, 20\u00A0s new',
  );
  expect(reviewsCaption('count', row, [empty, row, row], 'month')).toBe(
    '34 answers today; 68 in the last 30\u00A0days.',
  );
  expect(reviewsCaption('time', empty, [row], 'all')).toBe(
    'No answers today; 3\u00A0min 0\u00A0s in all.',
  );
  expect(reviewFacts('count', [empty, row, row], 30)).toEqual([
    ['Days studied', '2 of 30'],
    ['A day studied', '34'],
    ['Over all days', '2.3'],
  ]);
  expect(reviewFacts('time', [empty], 1)).toEqual([
    ['Days studied', '0 of 1'],
    ['A day studied', '–'],
    ['Over all days', '0\u00A0s'],
  ]);
  expect([0, 0.01, 0.04, 0.1, 9.94, 9.96, 12.4].map(rate)).toEqual([
    '0',
    'under 0.1',
    'under 0.1',
    '0.1',
    '9.9',
    '10',
    '12',
  ]);
});

test('what the panels under More say', () => {
  const bins = [
    { cards: 100, total: 500 },
    { cards: 20, total: 520 },
  ];
  expect(addedCaption([{ day: today, cards: 20 }], bins, today, 'month')).toBe(
    '20 cards added today; 120 in the last 30\u00A0days, 520 in all.',
  );
  expect(addedCaption([], [], today, 'all')).toBe('No cards added today; 0 in all.');
  const hours = Array.from({ length: 24 }, () => none);
  const evening = hours.with(20, { asked: 12, recalled: 9 });
  expect(hoursCaption(evening, hours.with(20, { asked: 1, recalled: 1 }), 'month')).toBe(
    '1 answer of cards today; most in the last 30\u00A0days at 20:00–\u206021:00, 75\u00A0% of them recalled.',
  );
  expect(hoursCaption(hours, hours, 'year')).toBe(
    'No answers of cards today; none in the last 12\u00A0months.',
  );
  expect([0, 23].map(hourText)).toEqual(['00:00–01:00', '23:00–00:00']);
  const pressed = (again: number, good: number) => [
    { group: 'young' as const, presses: [again, 0, good, 0] as [number, number, number, number] },
  ];
  expect(buttonsCaption(pressed(12, 88), pressed(3, 9), 'quarter')).toBe(
    '9 of 12 answers today were not Again; 88\u00A0% in the last 13\u00A0weeks.',
  );
  expect(buttonsCaption(pressed(0, 0), pressed(0, 0), 'all')).toBe(
    'No answers today; none in all.',
  );
  const periods = { week: recall(0, 0), month: recall(0, 0), year: recall(0, 0) };
  expect(
    trueCaption({
      ...periods,
      today: recall(8, 9),
      yesterday: recall(9, 10),
      all: recall(91, 100),
    }),
  ).toBe('Today 8 of 9 review cards recalled, yesterday 90\u00A0%; 91\u00A0% of all 100 so far.');
  expect(
    trueCaption({ ...periods, today: recall(0, 0), yesterday: recall(0, 0), all: recall(0, 0) }),
  ).toBe('No review cards today; none so far.');
});
