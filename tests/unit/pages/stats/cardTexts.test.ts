import { expect, test } from 'vitest';
import { fromIso } from '../../../../src/core/day.ts';
import type { Calibration } from '../../../../src/core/stats/calibration.ts';
import type { ForgettingCurve } from '../../../../src/core/stats/forgetting.ts';
import { histogramOf, histogramOfDays } from '../../../../src/core/stats/histogram.ts';
import {
  hardDetail,
  hardestCaption,
  hardestTable,
  hardText,
} from '../../../../src/pages/stats/hardestTexts.ts';
import {
  barsOf,
  binAt,
  binRows,
  daysBin,
  daysCaption,
  daysText,
  difficultyCaption,
  knowledgeCaption,
} from '../../../../src/pages/stats/memoryTexts.ts';
import {
  calibrationCaption,
  calibrationPoints,
  calibrationTable,
  confidenceCaption,
  confidenceRows,
  fitFigures,
  forgettingCaption,
  forgettingPoints,
  forgettingTable,
  readinessCaption,
  readinessTable,
  timesCaption,
  timesTable,
} from '../../../../src/pages/stats/recallTexts.ts';
import type { FoundCard } from '../../../../src/store/hardCards.ts';

/** Spaces that do not break are spaces to the reader. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const cells = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(plain));
const of = { card: 'review card', value: 'an interval' };

test('days, as figures and as bars', () => {
  expect([0, 1, 0.4, 3, 3.44, 9.96, 1204].map((days) => plain(daysText(days)))).toEqual([
    '0 days',
    '1 day',
    '0.4 days',
    '3 days',
    '3.4 days',
    '10 days',
    '1,204 days',
  ]);
  expect(plain(daysBin({ from: 12, to: 13, count: 0 }))).toBe('12 days');
  expect(plain(daysBin({ from: 10, to: 20, count: 0 }))).toBe('10 to 19 days');
});

test('what the histograms show, of none, of one and of many', () => {
  expect(daysCaption([], of)).toBe('No review cards here yet.');
  expect(plain(daysCaption([3], of))).toBe('1 review card today, with an interval of 3 days.');
  expect(plain(daysCaption([1, 2, 12, 48], of))).toBe(
    '4 review cards today: half have an interval of 2 days at most, nine in ten of 48 days.',
  );
  expect(difficultyCaption([])).toBe('No cards seen here yet.');
  expect(difficultyCaption([5])).toBe('1 card seen: its difficulty is 5.0 of 10 today.');
  expect(difficultyCaption([5, 9])).toBe(
    '2 cards seen: their difficulty is 7.0 of 10 on average today, and over 8 for 1 of them.',
  );
  expect(knowledgeCaption([], 12)).toBe('No cards seen here yet; 12 are unseen.');
  expect(plain(knowledgeCaption([1, 0.8, 0.9], 1))).toBe(
    'About 3 of the 3 cards seen would be recalled today, 90 % on average; 1 is unseen.',
  );
  expect(plain(knowledgeCaption([0.9], 0))).toBe(
    'About 1 of the 1 card seen would be recalled today, 90 % on average; none is unseen.',
  );
});

test('a histogram’s table sums up, with what lies beyond', () => {
  const days = [1, 1, 2, 300];
  const month = histogramOfDays(days, 'month');
  expect(cells(binRows(month, daysBin))).toEqual([
    ['1 day', '2', '50 %'],
    ['2 days', '1', '75 %'],
    ['More', '1', '100 %'],
  ]);
  expect(binAt(month, 300)).toBe(month.bins.length - 1);
  expect(plain(barsOf(month, daysBin)[binAt(month, 1)]!.text)).toBe('1 day: 2 cards');
  expect(binRows(histogramOf([], 0, 1, 20), daysBin)).toEqual([]);
});

const nothing: Calibration = {
  reviews: 0,
  foreseen: null,
  recalled: 0,
  bins: [],
  rmse: null,
  logLoss: null,
};
const some: Calibration = {
  reviews: 8,
  foreseen: 0.9,
  recalled: 7,
  bins: [{ from: 0.88, to: 0.91, reviews: 8, foreseen: 0.9, recalled: 7 }],
  rmse: 0.0321,
  logLoss: 0.3124,
};

test('foreseen and true recall', () => {
  expect(calibrationCaption(nothing, 'review')).toMatch(/^No reviews here yet/);
  expect(plain(calibrationCaption(some, 'review'))).toBe(
    'FSRS foresaw that 90.0 % of 8 reviews would be recalled, and 87.5 % were.',
  );
  const [point] = calibrationPoints(some);
  expect(plain(point!.text)).toBe('90.0 % foreseen: 7 of 8 recalled (87.5 %)');
  expect(cells(calibrationTable(some).rows)).toEqual([['90.0 %', '87.5 %', '8']]);
  expect(cells(fitFigures(some))).toEqual([
    ['RMSE(bins)', '3.2 %'],
    ['Log loss', '0.312'],
    ['Reviews', '8'],
  ]);
  expect(fitFigures(nothing).map(([, figure]) => figure)).toEqual(['–', '–', '0']);
});

test('sure or unsure', () => {
  const none = { answers: 0, wrong: 0 };
  expect(confidenceCaption({ sure: none, unsure: none })).toMatch(/^Never said/);
  expect(
    plain(
      confidenceCaption({ sure: { answers: 120, wrong: 8 }, unsure: { answers: 40, wrong: 15 } }),
    ),
  ).toBe('Sure 120 times, 8 of them wrong (7 %); unsure 40 times, 25 of them right (63 %).');
  expect(confidenceCaption({ sure: { answers: 1, wrong: 0 }, unsure: none })).toBe(
    'Sure 1 time, never wrong; unsure 0 times.',
  );
  const rows = confidenceRows({ sure: { answers: 4, wrong: 1 }, unsure: none });
  expect(rows.map(({ amount, detail }) => [amount, plain(detail)])).toEqual([
    [3, '75 %'],
    [1, '25 %'],
    [0, ''],
    [0, ''],
  ]);
});

test('forgetting, by first grade', () => {
  const curve: ForgettingCurve = {
    points: [
      { from: 1, to: 1, asked: 3, recalled: 3, days: 1, foreseen: 0.95 },
      { from: 61, to: Infinity, asked: 1, recalled: 0, days: 90, foreseen: 0.55 },
    ],
    curve: [],
  };
  expect(plain(forgettingCaption(curve, 3))).toBe(
    'Of 4 cards first graded Good, 75 % were recalled when asked on a later day; FSRS foresaw 85 %.',
  );
  expect(forgettingCaption({ points: [], curve: [] }, 1)).toBe(
    'No card first graded Again in this time has come again on a later day.',
  );
  expect(forgettingPoints(curve).map(({ text }) => plain(text))).toEqual([
    'After 1 day: 3 of 3 recalled (100 %), 95 % foreseen',
    'After 61 days or more: 0 of 1 recalled (0 %), 55 % foreseen',
  ]);
  expect(cells(forgettingTable(curve, 3).rows)[1]).toEqual(['61 days or more', '0 %', '55 %', '1']);
});

test('times, questions apart', () => {
  expect(timesCaption([])).toBe('No answers with a time in these days.');
  const times = [
    { kind: 'term' as const, answers: 9, median: 6000, mean: 8000 },
    { kind: 'question' as const, answers: 1, median: 250_000, mean: 250_000 },
  ];
  expect(plain(timesCaption(times))).toBe(
    'Median time to an answer: term 6 s and question 4 min 10 s.',
  );
  expect(cells(timesTable(times).rows)[0]).toEqual(['Term', '6 s', '8 s', '9']);
});

test('readiness', () => {
  const today = fromIso('2026-04-12');
  expect(readinessCaption([{ day: today, known: 0 }], 0)).toBe('No cards here yet.');
  expect(plain(readinessCaption([{ day: today, known: 1.2 }], 4))).toBe(
    'About 1 of 4 cards would be recalled today (30 %).',
  );
  const points = [
    { day: today - 14, known: 0 },
    { day: today, known: 2 },
  ];
  expect(plain(readinessCaption(points, 4))).toBe(
    'About 2 of 4 cards would be recalled today (50 %); 0 % 2 weeks ago.',
  );
  expect(cells(readinessTable(points, 4, today).rows)).toEqual([
    ['Today', '2', '50 %'],
    ['Sun 29 March', '0', '0 %'],
  ]);
});

test('the hardest cards', () => {
  const card: FoundCard = {
    card: 1,
    amount: 9,
    title: 'KV cache',
    noteId: 'a/kv-cache',
    kind: 'definition',
    deck: { id: 'a', title: 'Foundations' },
    lapses: 9,
    difficulty: 9.84,
    suspended: true,
  };
  expect(hardestCaption('lapses', [card], 1)).toBe(
    'Most often forgotten until today: KV cache, 9 lapses.',
  );
  expect(hardestCaption('lapses', [], 0)).toBe('No card forgotten yet.');
  expect(hardestCaption('leeches', [card], 12)).toMatch(/^12 leeches today/);
  expect(hardestCaption('leeches', [card], 1)).toMatch(/^1 leech today/);
  expect(hardestCaption('leeches', [], 0)).toMatch(/^No leeches today/);
  expect(hardText('difficulty', 9.84)).toBe('9.8 of 10');
  expect(plain(hardText('time', 65_000))).toBe('1 min 5 s');
  expect(hardText('lapses', 1)).toBe('1 lapse');
  expect(hardDetail(card)).toBe('Reverse · Foundations · suspended');
  expect(cells(hardestTable('time', [{ ...card, amount: 65_000 }]).rows)).toEqual([
    ['KV cache', '1 min 5 s', '9', '9.8'],
  ]);
  expect(hardestTable('lapses', [card]).head).toEqual(['Card', 'Lapses', 'Difficulty']);
});
