import { cardLane } from '../../../../src/core/memory/cardShare.ts';
import { questionLane } from '../../../../src/core/memory/questionShare.ts';
import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import {
  readSchedule,
  removeSchedule,
  writeSchedule,
} from '../../../../src/core/memory/columns.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { buildQueue, nextCard } from '../../../../src/core/memory/queue.ts';
import { Known, New, QuestionLane, Review, Suspended } from '../../../../src/core/model.ts';
import type {
  Category,
  LogEntry,
  Moment,
  Schedule,
  Settings,
  State,
} from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made } from './made.ts';
import type { Made } from './made.ts';

const today = 20_000;
const moment: Moment = { now: 0, offset: -600, rollover: 4 };
moment.now = dayStart(today, moment) + 3_600_000;

function change(to: Made, card: number, more: Partial<Schedule>): void {
  writeSchedule(to.columns, { ...readSchedule(to.columns, card), ...more });
}

const asked = {
  state: Review,
  last: today - 9,
  first: today - 9,
  stability: 9,
  difficulty: 5,
} as const;

/** A glossary of so many terms and an interview of so many questions, categories in turn. */
function interview(terms: number, questions: number) {
  const to = made();
  const glossary = addDeck(to);
  const deck = addDeck(to, { kind: 'interview' });
  const names: Category[] = ['conceptual', 'technical', 'system-design', 'debugging'];
  const t = Array.from({ length: terms }, () => addNote(to, glossary, ['term', 'definition'])[0]!);
  const q = Array.from({ length: questions }, (_, i) => {
    const card = addNote(to, deck, ['question', 'followup'], 5)[0]!;
    deck.categories.push([card, names[Math.floor((i * 4) / questions)]!]);
    return card;
  });
  return { to, glossary, deck, t, q };
}

function queueOf(to: Made, settings: Partial<Settings> = {}, entries: LogEntry[] = []) {
  return buildQueue(to.columns, contextOf(to, moment, { settings, entries }), questionLane);
}

const entry = (card: number, stateBefore: State) =>
  plainEntry(
    { time: card, device: 1, card, kind: 'grade', rating: 3, stateBefore, flags: QuestionLane },
    moment,
  );

describe('the question lane', () => {
  it('asks one new a day and four in all, due before new', () => {
    const { to, q } = interview(0, 12);
    expect(queueOf(to)).toMatchObject({ reviews: [], fresh: [q[0]] });
    for (const card of q.slice(0, 2)) change(to, card, { ...asked, due: today });
    const queue = queueOf(to);
    expect(queue.reviews.toSorted()).toEqual(q.slice(0, 2));
    expect(queue.fresh).toEqual([q[2]]);
    expect(nextCard(queue, moment)).toEqual({ card: queue.reviews[0] });
    for (const card of q.slice(0, 6)) change(to, card, { ...asked, due: today });
    expect(queueOf(to)).toMatchObject({ fresh: [], waiting: 6 });
    expect(queueOf(to).reviews).toHaveLength(4);
  });

  it('counts what was asked today, also out of turn', () => {
    const { to, q } = interview(0, 12);
    for (const card of q.slice(0, 6)) change(to, card, { ...asked, due: today });
    const [first, second, third] = queueOf(to).reviews as [number, number, number];
    for (const card of [first, second]) change(to, card, { due: today + 20, last: today });
    const done = [entry(first, Review), entry(second, Review)];
    expect(queueOf(to, {}, done).reviews).toHaveLength(2);
    expect(queueOf(to, {}, done).reviews[0]).toBe(third);
    expect(queueOf(to, {}, [...done, entry(q[7]!, New)]).reviews).toHaveLength(1);
    expect(queueOf(to, {}, [entry(q[7]!, New)]).fresh).toEqual([]);
  });

  it('lets a question in when its terms have been seen, or will never come', () => {
    const { to, glossary, deck, t, q } = interview(4, 2);
    deck.requires = [[q[0]!, t]];
    expect(queueOf(to).fresh).toEqual([q[1]]);
    change(to, t[0]!, { ...asked, due: today + 5 });
    change(to, t[1]!, { flags: Suspended });
    change(to, t[2]!, { flags: Known });
    expect(queueOf(to).fresh).toEqual([q[1]]);
    removeSchedule(to.columns, t[3]!);
    expect(queueOf(to).fresh).toEqual([q[0]]);
    change(to, t[0]!, { state: New });
    expect(queueOf(to).fresh).toEqual([q[1]]);
    change(to, t[0]!, { level: 7 });
    expect(queueOf(to).fresh).toEqual([q[0]]);
    change(to, t[0]!, { level: 0 });
    glossary.enabled = false;
    expect(queueOf(to).fresh).toEqual([q[0]]);
  });

  it('keeps questions out of the cards, and those above the aim away', () => {
    const { to, q } = interview(0, 2);
    expect(buildQueue(to.columns, contextOf(to, moment), cardLane).fresh).toEqual([]);
    expect(queueOf(to, { aim: 4 }).fresh).toEqual([]);
    expect(queueOf(to, { aim: 5 }).fresh).toEqual([q[0]]);
  });
});

describe('before an interview', () => {
  it('asks up to six a day, unseen first, categories in turn', () => {
    const { to, deck, q } = interview(0, 20);
    for (const card of q.slice(0, 3)) change(to, card, { ...asked, due: today });
    const far = { interview: today + 22 };
    expect(queueOf(to, far)).toMatchObject({ blend: 'dueFirst', fresh: [q[3]] });
    const near = { interview: today + 21 };
    const queue = queueOf(to, near);
    expect(queue.fresh).toHaveLength(6);
    expect(queue.reviews).toEqual([]);
    const category = new Map(deck.categories);
    const first = queue.fresh.slice(0, 4).map((card) => category.get(card));
    expect(new Set(first).size).toBe(4);
    // A reload goes on with the same questions.
    const [one, two] = queue.fresh as [number, number];
    for (const card of [one, two]) change(to, card, { ...asked, due: today + 9 });
    const later = queueOf(to, near, [entry(one, New), entry(two, New)]);
    expect(later.fresh).toEqual(queue.fresh.slice(2));
  });

  it('asks due ones too when few are unseen, and ready ones before others', () => {
    const { to, deck, t, q } = interview(2, 8);
    for (const card of q.slice(0, 6)) change(to, card, { ...asked, due: today });
    deck.requires = [[q[6]!, t]];
    const queue = queueOf(to, { interview: today + 10 });
    expect(queue.fresh).toEqual([q[7], q[6]]);
    expect(queue.reviews).toHaveLength(4);
    expect(nextCard(queue, moment)).toEqual({ card: q[7] });
  });

  it('brings only terms that coming questions link to, and nothing new in the last two days', () => {
    const { to, deck, t, q } = interview(30, 4);
    deck.requires = [
      [q[0]!, [t[20]!, t[3]!]],
      [q[1]!, [t[25]!]],
    ];
    change(to, q[1]!, { ...asked, due: today + 3 });
    const cards = (days: number) => {
      const settings = { interview: today + days };
      return buildQueue(to.columns, contextOf(to, moment, { settings }), cardLane).fresh;
    };
    expect(cards(22)).toHaveLength(10);
    expect(cards(21)).toEqual([t[3], t[20]]);
    expect(cards(3)).toEqual([t[3], t[20]]);
    expect(queueOf(to, { interview: today + 3 }).fresh).not.toEqual([]);
    for (const days of [2, 1, 0]) {
      expect(cards(days)).toEqual([]);
      expect(queueOf(to, { interview: today + days }).fresh).toEqual([]);
    }
    expect(cards(-1)).toHaveLength(10);
  });
});
