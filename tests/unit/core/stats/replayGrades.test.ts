import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromIso } from '../../../../src/core/day.ts';
import { newSchedule } from '../../../../src/core/memory/columns.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { defaultPresets, defaultWeights } from '../../../../src/core/memory/presets.ts';
import { effective, replay } from '../../../../src/core/memory/replay.ts';
import { retrievability } from '../../../../src/core/memory/schedule.ts';
import {
  Again,
  Easy,
  Good,
  Hard,
  New,
  QuestionLane,
  Review,
  Sure,
  templateKinds,
  Unsure,
} from '../../../../src/core/model.ts';
import type { LogEntry, Rating, State } from '../../../../src/core/model.ts';
import { answerTimes, timeByCard } from '../../../../src/core/stats/answerTimes.ts';
import { confidenceOf, makeCalibration } from '../../../../src/core/stats/calibration.ts';
import { makeCurves } from '../../../../src/core/stats/forgetting.ts';
import { gradesOf } from '../../../../src/core/stats/grades.ts';
import { makeReadiness, weeksUntil } from '../../../../src/core/stats/readiness.ts';
import { replayGrades, type Watcher } from '../../../../src/core/stats/replayGrades.ts';
import { random } from '../memory/made.ts';
import { auckland, berlin, clockAt, grade, honolulu, type Zone } from './made.ts';

const weights = () => defaultWeights;
const changesOf = (entries: readonly LogEntry[]) =>
  effective(entries).filter(({ kind }) => kind === 'set' || kind === 'reset');

/** Replays entries before some watchers. */
function watch(
  entries: readonly LogEntry[],
  make: (grades: ReturnType<typeof gradesOf>) => Watcher,
) {
  const grades = gradesOf(effective(entries));
  replayGrades(grades, changesOf(entries), weights, [make(grades)]);
}

const zones = [
  ['Berlin', berlin],
  ['Honolulu', honolulu],
  ['Auckland', auckland],
] as const;

/** Two cards over both changes of clocks: one learnt in two steps and asked twice; one known at once. */
const lived = (zone: Zone) =>
  [
    grade(clockAt(zone, '2026-03-28 21:00'), 1, New, Good),
    grade(clockAt(zone, '2026-03-28 21:10'), 1, 1, Good),
    grade(clockAt(zone, '2026-03-29 03:30'), 2, New, Easy),
    // Still the day of the first, as it is before four.
    grade(clockAt(zone, '2026-03-29 03:40'), 2, Review, Hard),
    grade(clockAt(zone, '2026-03-30 04:30'), 1, Review, Again),
    grade(clockAt(zone, '2026-04-06 12:00'), 1, Review, Good),
    grade(clockAt(zone, '2026-04-06 12:01'), 2, Review, Again),
  ].map((entry): LogEntry => ({ ...entry, state: Review }));

describe.each(zones)('the reviews of two cards in %s', (_, zone) => {
  const entries = lived(zone);

  test('what each grade met', () => {
    const seen: unknown[] = [];
    watch(entries, (grades) => ({
      graded: ({ at, recall, elapsed, first, reviews, lapses }) =>
        seen.push([grades.card[at], recall === null, elapsed, first, reviews, lapses]),
    }));
    expect(seen).toEqual([
      [1, true, 0, 0, 0, 0],
      [1, false, 0, Good, 0, 0],
      [1, false, 2, Good, 0, 0],
      [1, false, 7, Good, 1, 1],
      [2, true, 0, 0, 0, 0],
      [2, false, 0, Easy, 0, 0],
      [2, false, 9, Easy, 0, 0],
    ]);
  });

  test('forgetting curves: the first review on a later day, by first grade', () => {
    const grades = gradesOf(entries);
    const watcher = makeCurves(grades, weights);
    replayGrades(grades, [], weights, [watcher]);
    const { [Good]: good, [Easy]: easy, [Again]: again, [Hard]: hard } = watcher.done();
    const asked = ({ points }: typeof good) =>
      points.map((p) => [p.from, p.to, p.asked, p.recalled, p.days]);
    expect(asked(good)).toEqual([[2, 2, 1, 0, 2]]);
    expect(asked(easy)).toEqual([[9, 13, 1, 0, 9]]);
    expect([asked(again), asked(hard)]).toEqual([[], []]);
    // One card: at its own day the curve is what was foreseen.
    expect(easy.curve.find(([days]) => days === 9)![1]).toBe(easy.points[0]!.foreseen);
    expect(again.curve).toEqual([]);
    const late = makeCurves(grades, weights, fromIso('2026-03-29'));
    replayGrades(grades, [], weights, [late]);
    expect(asked(late.done()[Good])).toEqual([]);
  });

  test('calibration: reviews a day later or more, with what was foreseen', () => {
    const grades = gradesOf(entries);
    const watcher = makeCalibration(grades, 'cards');
    const foreseen: number[] = [];
    const listen: Watcher = {
      graded: ({ recall, elapsed }) => elapsed > 0 && foreseen.push(recall!),
    };
    replayGrades(grades, [], weights, [watcher, listen]);
    const { reviews, recalled, rmse, logLoss, bins } = watcher.done();
    expect([reviews, recalled]).toEqual([3, 1]);
    expect(bins.reduce((sum, bin) => sum + bin.reviews, 0)).toBe(3);
    const [a, b, c] = foreseen as [number, number, number];
    // No two are alike in days, number and lapses, so each is a bin of its own.
    expect(rmse).toBeCloseTo(Math.sqrt((a ** 2 + (1 - b) ** 2 + c ** 2) / 3), 12);
    expect(logLoss).toBeCloseTo(-(Math.log(1 - a) + Math.log(b) + Math.log(1 - c)) / 3, 12);
  });

  test('readiness, a week apart', () => {
    const today = fromIso('2026-04-13');
    const days = weeksUntil(today, fromIso('2026-03-28'));
    expect(days).toEqual([today - 14, today - 7, today]);
    const grades = gradesOf(entries);
    const watcher = makeReadiness(days, () => true, weights);
    replayGrades(grades, [], weights, [watcher]);
    const preset = defaultPresets()[0]!;
    const blank = (card: number) =>
      newSchedule({ card, note: 1, deck: 1, template: 0, level: 0, position: 0, seed: 0 });
    const known = days.map((day) =>
      [1, 2].reduce((sum, card) => {
        const until = entries.filter((entry) => entry.card === card && entry.day <= day);
        const { stability, last } = replay(blank(card), until, preset);
        return sum + retrievability(stability, day - last, preset.weights);
      }, 0),
    );
    watcher.done().forEach((point, at) => {
      expect(point.day).toBe(days[at]);
      expect(point.known).toBeCloseTo(known[at]!, 12);
    });
  });
});

test('weeks end today; a long time is sampled more seldom', () => {
  expect(weeksUntil(100, 100)).toEqual([100]);
  expect(weeksUntil(100, 94)).toEqual([100]);
  expect(weeksUntil(100, 93)).toEqual([93, 100]);
  const tenYears = weeksUntil(4000, 350);
  expect(tenYears.length).toBeLessThanOrEqual(105);
  expect(tenYears.at(-1)).toBe(4000);
  expect(tenYears[0]! - 350).toBeLessThan(tenYears[1]! - tenYears[0]!);
});

test('sure and unsure, and how often wrong', () => {
  const at = (minute: number) => clockAt(berlin, `2026-03-20 12:${10 + minute}`);
  const grades = gradesOf([
    grade(at(0), 1, Review, Good, { flags: Sure }),
    grade(at(1), 2, Review, Again, { flags: Sure }),
    grade(at(2), 3, Review, Hard, { flags: Unsure }),
    grade(at(3), 4, Review, Again),
    grade(at(4), 5, Review, Again, { flags: Unsure | QuestionLane }),
    grade(at(5), 6, Review, Easy, { flags: Unsure }),
  ]);
  expect(confidenceOf(grades)).toEqual({
    sure: { answers: 2, wrong: 1 },
    unsure: { answers: 3, wrong: 1 },
  });
  expect(confidenceOf(grades, grades.day[0]! + 1).sure.answers).toBe(0);
});

test('answer times by kind: median and mean; cards that are gone are left out', () => {
  const at = (minute: number) => clockAt(berlin, `2026-03-20 12:${10 + minute}`);
  const took = [4000, 1000, 9000, 2000, 240_000, 7000];
  const cards = [1, 1, 2, 1, 3, 4];
  const grades = gradesOf(took.map((taken, i) => grade(at(i), cards[i]!, Review, Good, { taken })));
  const kinds = { 1: 'term', 2: 'term', 3: 'question' } as const;
  const templateOf = (card: number) =>
    card in kinds ? templateKinds.indexOf(kinds[card as 1]) : null;
  expect(answerTimes(grades, templateOf)).toEqual([
    { kind: 'term', answers: 4, median: 2000, mean: 4000 },
    { kind: 'question', answers: 1, median: 240_000, mean: 240_000 },
  ]);
  expect([...timeByCard(grades)]).toEqual([0, 7000, 9000, 240_000, 7000]);
  expect(answerTimes(gradesOf([]), templateOf)).toEqual([]);
  expect(timeByCard(gradesOf([]))).toHaveLength(0);
});

test('questions are calibrated by themselves; steps and first grades not at all', () => {
  const day = (n: number) => clockAt(berlin, `2026-05-${10 + n} 12:00`);
  const flags = QuestionLane;
  const entries = [
    grade(day(0), 1, New, Good, { flags }),
    grade(day(3), 1, Review, Good, { flags }),
    grade(day(3), 2, New, Good),
  ];
  const grades = gradesOf(entries);
  const [cards, questions] = (['cards', 'questions'] as const).map((lane) =>
    makeCalibration(grades, lane),
  );
  const curves = makeCurves(grades, weights);
  replayGrades(grades, [], weights, [cards!, questions!, curves]);
  expect(cards!.done()).toEqual({
    reviews: 0,
    foreseen: null,
    recalled: 0,
    bins: [],
    rmse: null,
    logLoss: null,
  });
  expect(questions!.done()).toMatchObject({ reviews: 1, recalled: 1 });
  expect(curves.done()[Good]).toEqual({ points: [], curve: [] });
});

test('a given memory is what is foreseen from; a reset ends it', () => {
  const day = (n: number) => clockAt(berlin, `2026-05-${10 + n} 12:00`);
  const other = (kind: 'set' | 'reset', n: number, more: Partial<LogEntry> = {}) =>
    plainEntry({ time: day(n).now, device: 1, card: 1, kind, ...more }, day(n));
  const entries = [
    other('set', 0, { stability: 30, difficulty: 5, state: Review }),
    grade(day(6), 1, Review, Good),
    other('reset', 8),
    grade(day(9), 1, New, Hard),
  ];
  const seen: unknown[] = [];
  const spans: unknown[] = [];
  watch(entries, () => ({
    graded: ({ recall, first, elapsed }) => seen.push([recall, first, elapsed]),
    lasted: (_, { last, from, until }) => spans.push([last, from, until]),
  }));
  expect(seen).toEqual([
    [retrievability(30, 6, defaultWeights), 0, 6],
    [null, 0, 0],
  ]);
  const [first] = entries;
  const d = first!.day;
  expect(spans).toEqual([
    [d, d, d + 6],
    [d + 6, d + 6, d + 8],
    [d + 9, d + 9, Infinity],
  ]);
});

test('memories are those of the schedules’ own replay, whatever was done in whatever order', () => {
  const what = fc.record({
    kind: fc.constantFrom<LogEntry['kind'][]>('grade', 'grade', 'grade', 'known', 'set', 'reset'),
    card: fc.constantFrom(1, 2, 3),
    rating: fc.constantFrom<Rating[]>(1, 2, 3, 4),
    state: fc.constantFrom<State[]>(1, 2, 3),
    // The day a flight or a changed rollover makes of it: back at times.
    wait: fc.integer({ min: -1, max: 40 }),
    stability: fc.double({ min: 0.01, max: 500, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(what, { maxLength: 30 }), (acts) => {
      let day = 20_000;
      const entries = acts.map(({ wait, ...act }, at) => {
        day += wait;
        const given = act.kind === 'set' ? {} : { stability: 0, difficulty: 0 };
        const rating = act.kind === 'set' || act.kind === 'reset' ? 0 : act.rating;
        const moment = { now: 1e12 + at, offset: 0, rollover: 4 };
        return plainEntry({ ...act, ...given, rating, day, time: 1e12 + at, device: 1 }, moment);
      });
      const latest = new Map<number, number>();
      const days = new Map<number, [number, number][]>();
      watch(entries, () => ({
        lasted(card, { stability, from, until }) {
          latest.set(card, until === Infinity ? stability : 0);
          days.set(card, [...(days.get(card) ?? []), [from, until]]);
        },
      }));
      for (const card of [1, 2, 3]) {
        const own = entries.filter((entry) => entry.card === card);
        const blank = newSchedule({
          card,
          note: 1,
          deck: 1,
          template: 0,
          level: 0,
          position: 0,
          seed: 0,
        });
        const told = replay(blank, own, defaultPresets()[0]!);
        expect(latest.get(card) ?? 0).toBe(told.stability);
        // No day is told twice.
        const spans = days.get(card) ?? [];
        spans.forEach(([from, until], at) => {
          expect(from).toBeLessThan(until);
          if (at > 0) expect(from).toBeGreaterThanOrEqual(spans[at - 1]![1]);
        });
      }
    }),
  );
});

/** Reviews whose outcomes are drawn from the model itself, at whatever days. */
function drawn(cards: number, reviews: number, seed: number) {
  const next = random(seed);
  const entries: LogEntry[] = [];
  let recall: number | null = null;
  for (let card = 1; card <= cards; card++) {
    const own: LogEntry[] = [];
    let day = 20_000;
    for (let n = 0; n <= reviews; n++) {
      const moment = { now: 1e12 + card * 1000 + n, offset: 0, rollover: 4 };
      const about = { time: moment.now, device: 1, card, kind: 'grade', day } as const;
      if (n === 0) recall = null;
      else {
        const probe = gradesOf([...own, plainEntry({ ...about, rating: Good }, moment)]);
        replayGrades(probe, [], weights, [{ graded: (met) => (recall = met.recall) }]);
      }
      const first = ([Again, Hard, Good, Easy] as const)[Math.floor(next() * 4)]!;
      const rating = recall === null ? first : next() < recall ? Good : Again;
      own.push(plainEntry({ ...about, rating, stateBefore: n === 0 ? New : Review }, moment));
      day += 1 + Math.floor(next() * 20);
    }
    entries.push(...own);
  }
  return entries;
}

test.each([1, 2, 3])('reviews drawn from the model lie on the diagonal (seed %i)', (seed) => {
  const entries = drawn(1500, 5, seed);
  const grades = gradesOf(entries);
  const calibration = makeCalibration(grades, 'cards');
  const curves = makeCurves(grades, weights);
  replayGrades(grades, [], weights, [calibration, curves]);
  const { reviews, recalled, foreseen, rmse, logLoss, bins } = calibration.done();
  expect(reviews).toBe(7500);
  expect(Math.abs(recalled / reviews - foreseen!)).toBeLessThan(0.015);
  expect(rmse).toBeLessThan(0.06);
  expect(logLoss).toBeLessThan(Math.log(2));
  // Five standard deviations, the last half a hundredth.
  for (const bin of bins) {
    const { reviews: n, foreseen: p } = bin;
    const slack = 5 * Math.sqrt((p * (1 - p)) / n) + 0.005;
    expect(Math.abs(bin.recalled / n - p)).toBeLessThan(slack);
    expect(p).toBeGreaterThanOrEqual(bin.from - 1e-9);
    expect(p).toBeLessThanOrEqual(bin.to + 1e-9);
  }
  const asked = Object.values(curves.done()).flatMap(({ points }) => points);
  expect(asked.reduce((sum, point) => sum + point.asked, 0)).toBe(1500);
  for (const { asked: n, recalled: r, foreseen: p } of asked) {
    expect(Math.abs(r / n - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / n) + 0.01);
  }
});

test('nothing at all', () => {
  const grades = gradesOf([]);
  const readiness = makeReadiness([100], () => true, weights);
  const curves = makeCurves(grades, weights);
  replayGrades(grades, [], weights, [readiness, curves]);
  expect(readiness.done()).toEqual([{ day: 100, known: 0 }]);
  for (const { points } of Object.values(curves.done())) expect(points).toEqual([]);
});

test('a hundred thousand cards, four grades each', () => {
  const size = 100_000;
  const grades = gradesOf([]);
  Object.assign(grades, {
    length: size * 4,
    time: Float64Array.from({ length: size * 4 }, (_, at) => 1e12 + at),
    device: new Float64Array(size * 4).fill(1),
    card: Uint32Array.from({ length: size * 4 }, (_, at) => at % size),
    day: Int32Array.from({ length: size * 4 }, (_, at) => 20_000 + 5 * Math.floor(at / size)),
    rating: new Uint8Array(size * 4).fill(Good),
    flags: new Uint8Array(size * 4),
  });
  const days = weeksUntil(20_100, 20_000);
  const readiness = makeReadiness(days, (card) => card % 2 === 0, weights);
  const calibration = makeCalibration(grades, 'cards');
  replayGrades(grades, [], weights, [readiness, calibration]);
  expect(calibration.done().reviews).toBe(3 * size);
  const known = readiness.done().map((point) => point.known);
  expect(known).toHaveLength(15);
  expect(Math.max(...known)).toBeLessThanOrEqual(size / 2);
  expect(known.at(-1)).toBeGreaterThan(0);
});
