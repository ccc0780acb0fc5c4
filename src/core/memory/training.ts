import type { LogEntry, Rating, StudyDay } from '../model.ts';
import { New } from '../model.ts';

/**
 * Fewest reviews to train on (those asked on a later day than the grade before). Anki asked for 400 as long as it asked
 * for any: with fewer, what is learnt of 21 weights is mostly luck, and the fifth held out would be too few to tell.
 */
export const FEWEST = 400;

/**
 * Most entries of the log that are read for training; of a longer one, those of some of the cards. Time and memory grow
 * with them (about half a millisecond each on a busy desktop computer), while the weights hardly change any more.
 */
export const MOST = 100_000;

/** Grades of one card beyond this many add time that grows with their square, and tell the weights little. */
const LONGEST = 64;

/** Share of the reviews, the latest, that is held out to compare weights on. */
const HELD_OUT = 0.2;

/** One grade as training sees it. */
export interface TrainingReview {
  rating: Rating;
  /** Study days since the grade before; 0 for the first and for a second one on the same day. */
  elapsed: number;
  day: StudyDay;
  /** Milliseconds since the epoch. */
  time: number;
}

/** A card's grades from its first one on. */
export type History = readonly TrainingReview[];

/**
 * The histories in one card's effective entries (`effective`), which come in key order. As Anki has it with "forget" and
 * manual entries: a reset ends one, and the next begins with the first grade of a card that is new again. So does a
 * memory that was given (`set`), and "I know this", which measures no recall. A `set` by an import (device 0) on the
 * day of the last grade only says what the imported grades came to: they go on.
 */
export function historiesOf(entries: readonly LogEntry[]): TrainingReview[][] {
  const histories: TrainingReview[][] = [];
  let open: TrainingReview[] | null = null;
  for (const { kind, rating, day, time, device, stateBefore } of entries) {
    const last: TrainingReview | undefined = open?.at(-1);
    if (kind === 'grade' && rating !== 0) {
      if (!open && stateBefore !== New) continue;
      if (!open) histories.push((open = []));
      open.push({ rating, day, time, elapsed: last ? Math.max(0, day - last.day) : 0 });
    } else if (kind === 'set' && device === 0 && last?.day === day) continue;
    else if (kind === 'reset' || kind === 'set' || kind === 'known') open = null;
  }
  return histories;
}

/** Items as the optimizers take them: prefixes of histories, one after the other. */
export interface TrainingItems {
  /** 1–4. */
  ratings: Uint32Array;
  /** Days since the review before. */
  elapsed: Uint32Array;
  /** Reviews of each item. */
  lengths: Uint32Array;
}

/** Reviews that tell something of forgetting: asked on a later day than the grade before. */
export function countReviews(histories: readonly History[], until: StudyDay = Infinity): number {
  let count = 0;
  for (const history of histories)
    for (const { elapsed, day } of history) if (elapsed > 0 && day < until) count++;
  return count;
}

/**
 * The items of the reviews before a day: for each the history up to it. They end with a review on a later day than the
 * one before (the optimizers can make nothing of others), and come in the order of that review, since later ones
 * weigh more.
 */
export function itemsOf(histories: readonly History[], until: StudyDay = Infinity): TrainingItems {
  const items = histories.flatMap((history) =>
    history.flatMap(({ elapsed, day, time }, at) =>
      at < LONGEST && elapsed > 0 && day < until ? [{ history, length: at + 1, time }] : [],
    ),
  );
  items.sort((a, b) => a.time - b.time);
  const total = items.reduce((sum, { length }) => sum + length, 0);
  const ratings = new Uint32Array(total);
  const elapsed = new Uint32Array(total);
  let at = 0;
  for (const { history, length } of items)
    for (let i = 0; i < length; i++, at++) {
      ratings[at] = history[i]!.rating;
      elapsed[at] = history[i]!.elapsed;
    }
  return { ratings, elapsed, lengths: Uint32Array.from(items, ({ length }) => length) };
}

/**
 * The study day from which reviews are held out: about a fifth of them, whole days only. What comes before it is trained
 * on. With reviews on one day alone nothing comes before it.
 */
export function heldOutFrom(histories: readonly History[]): StudyDay {
  const days = histories.flatMap((history) =>
    history.filter(({ elapsed }) => elapsed > 0).map(({ day }) => day),
  );
  days.sort((a, b) => a - b);
  return days[Math.floor(days.length * (1 - HELD_OUT))] ?? 0;
}
