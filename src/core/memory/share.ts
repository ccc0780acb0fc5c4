import { studyDay } from '../day.ts';
import type { Lane } from '../model.ts';
import type { Columns } from './columns.ts';
import type { Done } from './done.ts';
import type { StudyContext } from './context.ts';
import { inChosenOrder } from './dueOrder.ts';
import { Claimed } from './scan.ts';
import type { Scan } from './scan.ts';

/** The part of a queue that depends on limits. */
export interface Share {
  /** Review cards in the order in which they come. */
  reviews: number[];
  /** New cards in the order in which they come. */
  fresh: number[];
  /** New cards that move up when one of `fresh` is said to be known. */
  spare: number[];
  /** How new cards stand to reviews: spread among them, after them, or before them. */
  blend: 'spread' | 'dueFirst' | 'freshFirst';
  /** Review cards due, siblings aside, whatever the limits say. */
  waiting: number;
  /** Of those, due before today. */
  overdue: number;
  /** Reviews are limited by a way back, and new cards pause. */
  paced: boolean;
}

/** How the day of a lane is shared out: given by who needs the lane, so that nobody loads the other one's rules. */
export interface Sharing {
  lane: Lane;
  share: (c: Columns, context: StudyContext, seen: Scan, done: Done) => Share;
}

/** Reviews that are due, one a note, in order; and how many of them were due before today. */
export interface Open {
  due: number[];
  overdue: number;
}

/**
 * Buries siblings: the notes of cards done today keep their other cards for tomorrow, and of the cards of a note that
 * are due only the first has its turn. What has its turn is claimed in the scan's marks.
 */
export function openReviews(c: Columns, seen: Scan, done: Done, context: StudyContext): Open {
  const { marks } = seen;
  const today = studyDay(context.moment);
  const { burySiblings } = context.settings;
  for (const card of done.cards) {
    if (burySiblings && card < c.length) marks[c.note[card]!]! |= Claimed;
  }
  let overdue = 0;
  const due = inChosenOrder(c, seen.due, today, context).filter((card) => {
    const note = c.note[card]!;
    if (burySiblings && marks[note]! & Claimed) return false;
    if (burySiblings) marks[note]! |= Claimed;
    if (c.due[card]! < today) overdue++;
    return true;
  });
  return { due, overdue };
}
