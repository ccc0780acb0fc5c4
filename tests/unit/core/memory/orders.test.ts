import { cardLane } from '../../../../src/core/memory/cardShare.ts';
import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { buildQueue, nextCard } from '../../../../src/core/memory/queue.ts';
import { Deleted, Review, type Schedule, type Settings } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made, type Made } from './made.ts';

const today = 20_000;
const moment = { now: 0, offset: 0, rollover: 4 };
moment.now = dayStart(today, moment) + 3_600_000;

function review(to: Made, card: number, more: Partial<Schedule>): void {
  const s = readSchedule(to.columns, card);
  const memory = { state: Review, stability: 5, difficulty: 5, reps: 3 } as const;
  writeSchedule(to.columns, { ...s, ...memory, ...more });
}

function terms(to: Made, number: number): number[] {
  const deck = addDeck(to);
  return Array.from({ length: number }, () => addNote(to, deck, ['basic'])[0]!);
}

function queueOf(to: Made, settings: Partial<Settings>) {
  return buildQueue(to.columns, contextOf(to, moment, { settings }), cardLane);
}

describe('the order of reviews', () => {
  it('by relative overdueness: ten days late of ten comes before twenty of a hundred', () => {
    const to = made();
    const [late, later, onTime] = terms(to, 3) as [number, number, number];
    review(to, later, { last: today - 120, due: today - 20 });
    review(to, late, { last: today - 20, due: today - 10 });
    review(to, onTime, { last: today - 7, due: today });
    expect(queueOf(to, { reviewOrder: 'overdue' }).reviews).toEqual([late, later, onTime]);
    expect(queueOf(to, { reviewOrder: 'day' }).reviews).toEqual([later, late, onTime]);
  });

  it('by descending retrievability', () => {
    const to = made();
    const [weak, strong] = terms(to, 2) as [number, number];
    review(to, weak, { last: today - 30, due: today - 20, stability: 5 });
    review(to, strong, { last: today - 30, due: today, stability: 60 });
    expect(queueOf(to, { reviewOrder: 'recall' }).reviews).toEqual([strong, weak]);
  });

  it('at random: another each day, whatever the due date', () => {
    const to = made();
    const cards = terms(to, 60);
    for (const [i, card] of cards.entries()) review(to, card, { last: today - 90, due: today - i });
    const now = queueOf(to, { reviewOrder: 'random' }).reviews;
    const due = now.map((card) => to.columns.due[card]!);
    expect(due).not.toEqual(due.toSorted((a, b) => a - b));
    expect(now.toSorted((a, b) => a - b)).toEqual(cards);
  });
});

describe('new cards', () => {
  it('come in teaching order, or shuffled over all decks in a shuffle that stays', () => {
    const to = made();
    const cards = [...terms(to, 40), ...terms(to, 40)];
    expect(queueOf(to, { newPerDay: 20 }).fresh).toEqual(cards.slice(0, 20));
    const shuffled = queueOf(to, { newPerDay: 20, newOrder: 'random' }).fresh;
    expect(shuffled).not.toEqual(shuffled.toSorted((a, b) => a - b));
    expect(shuffled.some((card) => card > 40)).toBe(true);
    expect(queueOf(to, { newPerDay: 40, newOrder: 'random' }).fresh.slice(0, 20)).toEqual(shuffled);
  });

  it('stand before, after or among the reviews', () => {
    const to = made();
    const [a, b] = terms(to, 4) as [number, number];
    for (const card of [a, b]) review(to, card, { last: today - 5, due: today });
    const first = (mix: Settings['mix']) => {
      const next = nextCard(queueOf(to, { mix }), moment);
      return next && 'card' in next && to.columns.state[next.card] === Review;
    };
    expect(first('dueFirst')).toBe(true);
    expect(first('freshFirst')).toBe(false);
  });

  it('stay away during a break, and once deleted', () => {
    const to = made();
    const [gone, ...rest] = terms(to, 5);
    writeSchedule(to.columns, { ...readSchedule(to.columns, gone!), flags: Deleted });
    expect(queueOf(to, {}).fresh).toEqual(rest);
    expect(queueOf(to, { breaks: [{ from: today, to: today }] }).fresh).toEqual([]);
  });
});

it('siblings have their turn on one day when burying is switched off', () => {
  const to = made();
  const deck = addDeck(to, { directions: 'both' });
  const note = addNote(to, deck, ['term', 'definition']);
  const other = addNote(to, deck, ['cloze', 'cloze']);
  for (const card of other) review(to, card, { last: today - 5, due: today });
  expect(queueOf(to, {}).reviews).toHaveLength(1);
  expect(queueOf(to, {}).fresh).toHaveLength(1);
  const all = queueOf(to, { burySiblings: false });
  expect(all.reviews.toSorted()).toEqual(other);
  expect(all.fresh.toSorted()).toEqual(note);
});
