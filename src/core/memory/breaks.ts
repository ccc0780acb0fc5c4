import { Out, Review } from '../model.ts';
import type { Break, StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';

/** Whether a day lies in a planned break. */
export function onBreak(breaks: readonly Break[], day: StudyDay): boolean {
  return breaks.some(({ from, to }) => from <= day && day <= to);
}

/** What a break does to the cards that would be due in it. */
export interface BreakPlan {
  /** Cards and the days to which they move. */
  moves: { card: number; due: StudyDay }[];
  /** Study day of the first figure below. */
  from: StudyDay;
  /** Cards due by day as it is, and as it would be. */
  before: number[];
  after: number[];
}

/**
 * Plans a break ahead: review cards due in it move to a day before or after, at most its own length away. Of the days
 * open to a card the cheapest is taken: how far it is in parts of the card's interval, and how much is due there in
 * parts of a usual day (a heuristic). Days before `today` and days of other breaks stay closed.
 */
export function planBreak(
  c: Columns,
  planned: Break,
  today: StudyDay,
  others: readonly Break[] = [],
): BreakPlan {
  const { from, to } = planned;
  const reach = Math.max(3, to - from + 1);
  const first = Math.max(today, from - reach);
  const length = to + reach - first + 1;
  const before = Array.from({ length }, () => 0);
  const moving: number[] = [];
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== Review || c.flags[card]! & Out) continue;
    const due = Math.max(today, c.due[card]!);
    if (due < first || due >= first + length) continue;
    before[due - first]!++;
    if (due >= Math.max(from, today) && due <= to) moving.push(card);
  }
  const after = before.map((cards, i) => (onBreak([planned], first + i) ? 0 : cards));
  const open = after.map((_, i) => i).filter((i) => !onBreak([planned, ...others], first + i));
  const usual = Math.max(1, before.reduce((a, b) => a + b, 0) / length);
  const dueOf = (card: number) => Math.max(today, c.due[card]!);
  moving.sort((a, b) => dueOf(a) - dueOf(b) || a - b);
  const moves = moving.flatMap((card) => {
    const interval = Math.max(1, c.due[card]! - c.last[card]!);
    const cost = (i: number) => Math.abs(first + i - dueOf(card)) / interval + after[i]! / usual;
    const [start] = open;
    if (start === undefined) return [];
    const best = open.reduce((a, b) => (cost(b) < cost(a) ? b : a), start);
    after[best]!++;
    return [{ card, due: first + best }];
  });
  return { moves, from: first, before, after };
}
