import { dayStart, studyDay } from '../day.ts';
import { Known, Learning, New, Out, Relearning, Review } from '../model.ts';
import type { Moment, Schedule, StudyDay } from '../model.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { doneToday } from './done.ts';
import { scan } from './scan.ts';
import type { Step } from './scan.ts';
import type { Share, Sharing } from './share.ts';

/** Learning cards are shown so many milliseconds early when nothing else is left. */
export const AHEAD = 20 * 60_000;

/**
 * What is left of a lane's day. A function of the columns and of what was done today, so a reload goes on with the
 * same card.
 */
export interface Queue extends Share {
  day: StudyDay;
  /** Learning cards due before the day ends, soonest first. */
  learning: Step[];
  /** Done today, for the spreading. */
  done: { reviews: number; fresh: number };
}

/** Today's queue of one lane. */
export function buildQueue(c: Columns, context: StudyContext, { lane, share }: Sharing): Queue {
  const done = doneToday(c, context.entries, lane);
  const seen = scan(c, context.moment, lane, context.only);
  return {
    day: studyDay(context.moment),
    learning: seen.learning,
    done: { reviews: done.reviews, fresh: done.fresh },
    ...share(c, context, seen, done),
  };
}

/** The card whose turn it is; or when the next learning card may be shown (ms); or null: the day is done. */
export function nextCard(
  queue: Queue,
  moment: Moment,
): { card: number } | { waitUntil: number } | null {
  const step = queue.learning[0];
  if (step && step.due <= moment.now) return { card: step.card };
  const card = nextOfDay(queue);
  if (card !== undefined) return { card };
  if (!step) return null;
  return step.due - AHEAD <= moment.now ? { card: step.card } : { waitUntil: step.due - AHEAD };
}

/** The next review or new card. Spread: whichever is behind in its share of the day. */
function nextOfDay({ reviews, fresh, done, blend }: Queue): number | undefined {
  if (reviews.length === 0 || fresh.length === 0) return reviews[0] ?? fresh[0];
  if (blend !== 'spread') return blend === 'dueFirst' ? reviews[0] : fresh[0];
  const newPart = (done.fresh + 0.5) / (done.fresh + fresh.length);
  const duePart = (done.reviews + 0.5) / (done.reviews + reviews.length);
  return newPart < duePart ? fresh[0] : reviews[0];
}

/** What is left, as Anki counts it: new cards, learning cards of today, reviews. */
export function counts(queue: Queue): { fresh: number; learning: number; due: number } {
  return {
    fresh: queue.fresh.length,
    learning: queue.learning.length,
    due: queue.reviews.length,
  };
}

/** A queue without a card, where it is in it. */
export function without(queue: Queue, card: number): Queue {
  const rest = (cards: number[]) =>
    cards.includes(card) ? cards.filter((n) => n !== card) : cards;
  return {
    ...queue,
    reviews: rest(queue.reviews),
    fresh: rest(queue.fresh),
    spare: rest(queue.spare),
    learning: queue.learning.filter((step) => step.card !== card),
  };
}

/**
 * The queue after a grade: what `buildQueue` would give, but for the cards of one note, which only it can bury.
 */
export function afterGrade(queue: Queue, before: Schedule, after: Schedule, moment: Moment): Queue {
  const next = without(queue, after.card);
  const known = before.state === New && (after.flags & Known) !== 0;
  if (known && next.spare.length > 0 && queue.fresh.includes(after.card)) {
    next.fresh = [...next.fresh, next.spare[0]!];
    next.spare = next.spare.slice(1);
  }
  next.done = {
    reviews: queue.done.reviews + (before.state === Review ? 1 : 0),
    fresh: queue.done.fresh + (before.state === New && !known ? 1 : 0),
  };
  const learning = after.state === Learning || after.state === Relearning;
  // A leech may be suspended with its grade.
  if (learning && !(after.flags & Out) && after.due < dayStart(queue.day + 1, moment)) {
    const step = { card: after.card, due: after.due };
    next.learning = [...next.learning, step].sort((a, b) => a.due - b.due || a.card - b.card);
  }
  return next;
}
