import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { deckCounts } from '../../../../src/core/memory/deckCounts.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { overview } from '../../../../src/core/memory/overview.ts';
import { ahead, minutesPerDay, seenBy } from '../../../../src/core/memory/plan.ts';
import { addCounts, count, emptyCounts } from '../../../../src/core/memory/totals.ts';
import { defaultUsual, median, usualDay } from '../../../../src/core/memory/usual.ts';
import { Learning, New, QuestionLane, Review, Suspended } from '../../../../src/core/model.ts';
import type { DayCounts, LogEntry, Moment, Schedule } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, infrastructure, made, madeTrack } from './made.ts';
import type { Made } from './made.ts';

const today = 20_000;
const moment: Moment = { now: 0, offset: 0, rollover: 4 };
moment.now = dayStart(today, moment) + 3_600_000;

function change(to: Made, card: number, more: Partial<Schedule>): void {
  writeSchedule(to.columns, { ...readSchedule(to.columns, card), ...more });
}

const memory = { stability: 9, difficulty: 5, last: today - 9, first: today - 40, reps: 3 };
const reviewed = (due: number) => ({ ...memory, state: Review, due }) as const;

function deckOf(to: Made, number: number, module: string | null) {
  const deck = addDeck(to, { module });
  return Array.from({ length: number }, () => addNote(to, deck, ['basic'])[0]!);
}

describe('overview', () => {
  it('adds up the day by module, in teaching order, and looks at tomorrow', () => {
    const to = made();
    const a = deckOf(to, 30, 'a');
    const b = deckOf(to, 10, 'b');
    deckOf(to, 0, 'c');
    for (const card of a.slice(0, 4)) change(to, card, reviewed(today));
    for (const card of a.slice(4, 7)) change(to, card, reviewed(today + 1));
    change(to, b[0]!, { ...memory, state: Learning, due: moment.now + 90_000 });
    const done: DayCounts = { ...emptyCounts(), newCards: 2, reviews: 3, learning: 4, taken: 99 };
    const context = contextOf(to, moment, {
      today: { day: today, revision: 1, counts: { 1: done } },
    });
    const past = [1, 6, 7, 30].map((ago) => ({ day: today - ago, counts: done }));
    const said = overview(to.columns, context, past);
    expect(said).toMatchObject({
      day: today,
      cards: { fresh: 10, learning: 1, due: 4 },
      questions: { count: 0, minutes: 0 },
      modules: [
        { module: 'a', fresh: 10, learning: 0, due: 4 },
        { module: 'b', fresh: 0, learning: 1, due: 0 },
      ],
      done,
      comeback: null,
      paceOver: false,
      interview: null,
      week: [9, 0, 0, 0, 0, 9, 9],
      nextLearning: moment.now + 90_000,
      more: 0,
    });
    expect(said.tomorrow.cards).toBe(13);
    expect(said.cards.minutes).toBeGreaterThan(said.tomorrow.minutes);
    const idle = overview(
      to.columns,
      { ...context, settings: { ...context.settings, newPerDay: 1 } },
      [],
    );
    expect(idle.week).toEqual([0, 0, 0, 0, 0, 0, 9]);
  });

  it('offers a way back only after a break', () => {
    const to = made();
    const cards = deckOf(to, 200, null);
    for (const card of cards.slice(0, 100)) change(to, card, reviewed(today));
    const usual = { ...defaultUsual(), reviews: 30 };
    const offer = (more = {}) =>
      overview(to.columns, contextOf(to, moment, { usual, ...more }), []);
    // Much is due, but all of it today.
    expect(offer().comeback).toBeNull();
    for (const card of cards.slice(0, 60)) change(to, card, reviewed(today - 4));
    expect(offer().comeback).toMatchObject({ waiting: 100, pace: 30 });
    expect(offer().comeback!.days).toBeGreaterThanOrEqual(4);
    expect(offer({ usual: { ...usual, reviews: 70 } }).comeback).toBeNull();
    // Who has just begun has no usual day: twenty, then.
    expect(offer({ usual: defaultUsual() }).comeback).toMatchObject({ pace: 20 });
    const paced = offer({ settings: { pace: { reviewsPerDay: 30, since: today } } });
    expect(paced).toMatchObject({ comeback: null, paceOver: false, more: 0 });
    expect(paced.cards).toMatchObject({ fresh: 0, due: 30 });
    expect(paced.tomorrow.cards).toBe(30);
    const over = offer({ settings: { pace: { reviewsPerDay: 100, since: today } } });
    expect(over.paceOver).toBe(true);
  });

  it('promises nothing new for a day of a planned break, and says what waits', () => {
    const to = made();
    const cards = deckOf(to, 30, 'a');
    change(to, cards[0]!, reviewed(today));
    change(to, cards[1]!, reviewed(today - 3));
    const breaks = [{ from: today + 1, to: today + 2 }];
    const said = overview(to.columns, contextOf(to, moment, { settings: { breaks } }), []);
    expect(said.cards.fresh).toBe(10);
    expect(said.tomorrow.cards).toBe(0);
    expect(said.backlog).toEqual({ waiting: 2, overdue: 1 });
  });

  it('says of tomorrow what tomorrow says: siblings put off, reverse cards, follow-ups', () => {
    const to = made();
    const deck = addDeck(to);
    const pair = () => addNote(to, deck, ['term', 'definition']);
    const [graded, sibling] = pair();
    change(to, graded!, reviewed(today + 9));
    change(to, sibling!, reviewed(today));
    for (const card of pair()) change(to, card, reviewed(today + 1));
    const [ripe] = pair();
    change(to, ripe!, { ...reviewed(today + 9), stability: 20, last: today });
    const [asked] = addNote(to, addDeck(to), ['question', 'followup']);
    change(to, asked!, { ...reviewed(today + 9), first: today });
    const entries = [graded!, ripe!, asked!].map((card, i) =>
      plainEntry({ time: i, device: 1, card, kind: 'grade', rating: 3, stateBefore: 2 }, moment),
    );
    const said = overview(to.columns, contextOf(to, moment, { entries }), []);
    expect(said.cards).toMatchObject({ fresh: 0, due: 0 });
    const next = { ...moment, now: dayStart(today + 1, moment) + 3_600_000 };
    const { cards } = overview(to.columns, contextOf(to, next), []);
    expect(cards).toMatchObject({ fresh: 2, due: 2 });
    expect(said.tomorrow.cards).toBe(4);
  });

  it('brings all that waited and no new ones on the day a way back is chosen, but more for the asking', () => {
    const to = made();
    const cards = deckOf(to, 100, null);
    for (const card of cards.slice(0, 60)) change(to, card, reviewed(today - 4));
    const pace = { reviewsPerDay: 60, since: today };
    const said = (settings = {}, ahead = 0) => {
      const at = { ...moment, now: moment.now + ahead * 86_400_000 };
      return overview(to.columns, contextOf(to, at, { settings: { pace, ...settings } }), []);
    };
    expect(said().cards).toMatchObject({ due: 60, fresh: 0 });
    expect(said()).toMatchObject({ paceOver: true, more: 5 });
    expect(said({ extra: { day: today, cards: 5 } }).cards.fresh).toBe(5);
    expect(said({}, 1).cards.fresh).toBe(10);
  });

  it('counts down to an interview, and what is answered', () => {
    const to = made();
    const deck = addDeck(to, { kind: 'interview' });
    const cards = ([3, 5, 5, 7, 5] as const).map((l) => addNote(to, deck, ['question'], l)[0]!);
    change(to, cards[0]!, reviewed(today + 9));
    change(to, cards[4]!, { flags: Suspended });
    const settings = { interview: today + 9 };
    const said = overview(to.columns, contextOf(to, moment, { settings }), []);
    expect(said.interview).toEqual({ days: 9, answered: 1, total: 3, level: 5 });
    expect(said.questions.count).toBe(2);
  });

  it('says how many more can be learned once the day’s new cards are done', () => {
    const to = made();
    deckOf(to, 8, null);
    const done = (newPerDay: number) =>
      overview(to.columns, contextOf(to, moment, { settings: { newPerDay } }), []).more;
    expect(done(5)).toBe(0);
    const cards = [1, 2, 3, 4, 5];
    const entries = cards.map((card) =>
      plainEntry(
        { time: card, device: 1, card, kind: 'grade', rating: 4, stateBefore: New },
        moment,
      ),
    );
    for (const card of cards) change(to, card, reviewed(today + 9));
    const context = contextOf(to, moment, { entries, settings: { newPerDay: 5 } });
    expect(overview(to.columns, context, []).more).toBe(3);
  });
});

describe('deckCounts', () => {
  it('counts by deck what there is, without limits', () => {
    const to = made();
    const a = deckOf(to, 20, null);
    const b = deckOf(to, 5, null);
    change(to, a[0]!, reviewed(today));
    change(to, a[1]!, reviewed(today + 1));
    change(to, a[2]!, { ...memory, state: Learning, due: moment.now });
    change(to, a[3]!, { flags: Suspended });
    change(to, a[4]!, { buried: today });
    change(to, b[0]!, reviewed(today - 8));
    expect([...deckCounts(to.columns, moment, to.decks)]).toEqual([
      [1, { fresh: 15, learning: 1, due: 1 }],
      [2, { fresh: 4, learning: 0, due: 1 }],
    ]);
  });
});

describe('totals', () => {
  const grade = (more: Partial<LogEntry>) =>
    plainEntry(
      { time: 1, device: 1, card: 1, kind: 'grade', rating: 3, taken: 10, ...more },
      moment,
    );
  it.each<[string, LogEntry, Partial<DayCounts>]>([
    ['a new card', grade({}), { newCards: 1, taken: 10 }],
    ['a known one', grade({ kind: 'known', rating: 4 }), { newCards: 1, taken: 10 }],
    ['a learning card', grade({ stateBefore: 1 }), { learning: 1, taken: 10 }],
    ['a review', grade({ stateBefore: 2 }), { reviews: 1, recalled: 1, taken: 10 }],
    ['a lapse', grade({ stateBefore: 2, rating: 1 }), { reviews: 1, taken: 10 }],
    ['relearning', grade({ stateBefore: 3 }), { learning: 1, taken: 10 }],
    ['a new question', grade({ flags: QuestionLane }), { newQuestions: 1, taken: 10 }],
    ['a question', grade({ flags: QuestionLane, stateBefore: 2 }), { questions: 1, taken: 10 }],
    ['anything else', grade({ kind: 'suspend' }), {}],
  ])('count %s, and take it back', (_, entry, expected) => {
    const counted = count(emptyCounts(), entry, 1);
    expect(counted).toEqual({ ...emptyCounts(), ...expected });
    expect(count(counted, entry, -1)).toEqual(emptyCounts());
    expect(addCounts(counted, counted)).toEqual(count(counted, entry, 1));
  });
});

describe('the usual day', () => {
  it('is the median of days with reviews, and of answer times with their caps', () => {
    const to = made();
    const [card] = deckOf(to, 1, null);
    const question = addNote(to, addDeck(to), ['question'])[0]!;
    const day = (n: number, reviews: number) => ({
      day: n,
      counts: { ...emptyCounts(), reviews },
    });
    const summaries = [
      ...Array.from({ length: 40 }, (_, n) => day(n, n < 20 ? 500 : 30)),
      day(41, 0),
    ];
    const answers = (of: number, taken: number, times: number) =>
      Array.from({ length: times }, (_, i) =>
        plainEntry({ time: i, device: 1, card: of, kind: 'grade', rating: 3, taken }, moment),
      );
    const log = [
      ...answers(card!, 5000, 5),
      ...answers(card!, 9e6, 6),
      ...answers(question, 9e6, 9),
    ];
    const usual = usualDay(summaries, log, to.columns, new Map([[question, 15]]));
    expect(usual.reviews).toBe(30);
    expect(usual.answerTime.basic).toBe(60_000);
    expect(usual.answerTime.question).toBe(15 * 60_000);
    expect(usual.answerTime.cloze).toBe(defaultUsual().answerTime.cloze);
    expect(median([])).toBeUndefined();
  });
});

describe('the plan', () => {
  const settings = { newPerDay: 10, newQuestionsPerDay: 1, questionsPerDay: 4 };
  it('of plain cards is a division', () => {
    const to = made();
    deckOf(to, 95, null);
    const plan = ahead(to.columns, contextOf(to, moment), today);
    expect(plan).toMatchObject({ unseen: 95, reversible: 0, questions: 0 });
    expect(seenBy(plan, settings, today)).toEqual({ cards: today + 9, questions: today });
    expect(seenBy(plan, settings, today, 7).cards).toBe(today + 16);
    expect(seenBy(plan, { ...settings, newPerDay: 0 }, today).cards).toBeNull();
    expect(seenBy({ ...plan, unseen: 0 }, settings, today).cards).toBe(today);
  });

  it('counts a track, and is sooner with more cards a day', () => {
    const track = madeTrack(infrastructure, 1);
    const plan = ahead(track.columns, contextOf(track, moment, { settings: { aim: 7 } }), today);
    expect(plan).toMatchObject({ unseen: 204, reversible: 204, questions: 125, waiting: 0 });
    const dates = [5, 10, 15, 20].map((newPerDay) =>
      seenBy(plan, { ...settings, newPerDay }, today),
    );
    const cards = dates.map((seen) => seen.cards!);
    expect(cards).toEqual(cards.toSorted((a, b) => b - a));
    expect(new Set(cards).size).toBe(4);
    const minutes = [0, 5, 10, 15, 20].map((n) => minutesPerDay(n, defaultUsual()));
    expect(minutes[0]).toBe(0);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  });
});
