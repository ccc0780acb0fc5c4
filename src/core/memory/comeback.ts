import { Review, Out } from '../model.ts';
import type { StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import type { UsualDay } from './context.ts';
import { QUESTION } from './lane.ts';
import type { Queue } from './queue.ts';

/** A way back offered after a break. */
export interface Comeback {
  /** Cards that waited. */
  waiting: number;
  /** Reviews a day proposed. */
  pace: number;
  /** Days until the backlog is gone at that pace. */
  days: number;
}

/** No usual day has fewer reviews: who has just begun is not sent on a way back. */
const LEAST = 20;
/** A pace should clear the backlog in about so many days. */
const FORTNIGHT = 14;
/** Share of the reviews of a way back that have been forgotten: they come again on the next day. */
const FORGOTTEN = 0.25;
/** By what a remembered card's stability grows until its next turn, about. */
const GROWTH = 2.5;
const LONGEST = 365;

/** Cards (not questions) that come due on each of the next days, tomorrow first. */
function dueAhead(c: Columns, today: StudyDay, days: number): number[] {
  const ahead = Array.from({ length: days }, () => 0);
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== Review || c.template[card] === QUESTION) continue;
    const at = c.due[card]! - today - 1;
    if (at >= 0 && at < days && !(c.flags[card]! & Out)) ahead[at]!++;
  }
  return ahead;
}

/** Of the cards that are due now, which share comes again in so many days, once reviewed. */
function returning(c: Columns, today: StudyDay): number[] {
  const days = Array.from({ length: LONGEST }, () => 0);
  let due = 0;
  for (let card = 0; card < c.length; card++) {
    if (c.state[card] !== Review || c.template[card] === QUESTION) continue;
    if (c.due[card]! > today || c.flags[card]! & Out) continue;
    due++;
    const next = Math.max(1, Math.round(c.stability[card]! * GROWTH));
    if (next < LONGEST) days[next]!++;
  }
  const shares = days.map((cards) => (cards * (1 - FORGOTTEN)) / Math.max(1, due));
  shares[1]! += FORGOTTEN;
  return shares;
}

/**
 * Days until a backlog is gone at so many reviews a day, with what comes due and what comes again meanwhile; at most a
 * year.
 */
export function daysToClear(
  c: Columns,
  today: StudyDay,
  waiting: number,
  reviewsPerDay: number,
): number {
  const again = returning(c, today);
  const coming = [0, ...dueAhead(c, today, LONGEST)];
  let left = waiting;
  // What waited comes again soon; after its second turn a card is away for longer, unless it was forgotten.
  let first = waiting;
  for (let day = 0; day < LONGEST; day++) {
    left += coming[day]!;
    if (left <= reviewsPerDay) return day + 1;
    left -= reviewsPerDay;
    const turned = Math.min(first, reviewsPerDay);
    first -= turned;
    for (let n = 1; day + n < LONGEST; n++) coming[day + n]! += turned * again[n]!;
    if (day + 1 < LONGEST) coming[day + 1]! += (reviewsPerDay - turned) * FORGOTTEN;
  }
  return LONGEST;
}

/** A pace for what waits: the usual day, or what clears it in a fortnight, as a round number. */
export function paceFor(waiting: number, usual: number): number {
  return Math.max(5, Math.ceil(Math.max(usual, waiting / FORTNIGHT) / 5) * 5);
}

/**
 * The way back, when more than one and a half usual days are due and not just because today brings much: half a usual
 * day at least must be overdue.
 */
export function comeback(
  c: Columns,
  queue: Pick<Queue, 'day' | 'waiting' | 'overdue'>,
  usual: UsualDay,
): Comeback | null {
  const { waiting, overdue, day } = queue;
  const normal = Math.max(LEAST, usual.reviews);
  if (waiting <= 1.5 * normal || overdue <= 0.5 * normal) return null;
  const pace = paceFor(waiting, normal);
  return { waiting, pace, days: daysToClear(c, day, waiting, pace) };
}
