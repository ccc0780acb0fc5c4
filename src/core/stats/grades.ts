import type { LogEntry } from '../model.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';

const HOUR = 3_600_000;

/**
 * Grades that hold, as columns (32 bytes a grade): what every chart over the log reads. Ordered by study day, then by
 * key: after a flight west a day can come back, and charts go day by day.
 */
export interface Grades {
  length: number;
  /** Milliseconds since the epoch. */
  time: Float64Array;
  device: Float64Array;
  card: Uint32Array;
  day: Int32Array;
  /** Milliseconds from question to grade. */
  taken: Uint32Array;
  /** Days of the interval before; 0 for learning. */
  interval: Int32Array;
  /** 1–4. */
  rating: Uint8Array;
  /** The card's state before. */
  before: Uint8Array;
  /** Bits of `LogEntry.flags`. */
  flags: Uint8Array;
  /** Hour (0–23) by the clock on the wall. */
  hour: Uint8Array;
}

/** One grade on its way into the columns. */
export type Grade = Pick<
  LogEntry,
  | 'time'
  | 'device'
  | 'offset'
  | 'card'
  | 'day'
  | 'taken'
  | 'intervalBefore'
  | 'rating'
  | 'stateBefore'
  | 'flags'
>;

/** Columns without grades, with room for so many. */
export function createGrades(capacity: number): Grades {
  return {
    length: 0,
    time: new Float64Array(capacity),
    device: new Float64Array(capacity),
    card: new Uint32Array(capacity),
    day: new Int32Array(capacity),
    taken: new Uint32Array(capacity),
    interval: new Int32Array(capacity),
    rating: new Uint8Array(capacity),
    before: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
    hour: new Uint8Array(capacity),
  };
}

/** Adds a grade where there is room for it. Throws a RangeError where there is none. */
export function addGrade(grades: Grades, grade: Grade): void {
  const at = grades.length;
  if (at >= grades.time.length) throw new RangeError('no room for another grade');
  grades.length = at + 1;
  grades.time[at] = grade.time;
  grades.device[at] = grade.device;
  grades.card[at] = grade.card;
  grades.day[at] = grade.day;
  grades.taken[at] = grade.taken;
  grades.interval[at] = grade.intervalBefore;
  grades.rating[at] = grade.rating;
  grades.before[at] = grade.stateBefore;
  grades.flags[at] = grade.flags;
  grades.hour[at] = hourOf(grade.time, grade.offset);
}

/** The hour (0–23) that a clock on the wall showed: `offset` in minutes east of UTC. */
export function hourOf(time: number, offset: number): number {
  const hours = Math.floor((time + offset * 60_000) / HOUR) % 24;
  return hours < 0 ? hours + 24 : hours;
}

/** The grades of some cards among effective entries (`effective`): what `count` counts, and in its order. */
export function gradesOf(entries: readonly LogEntry[], cards: CardSet = null): Grades {
  const chosen = entries.filter(
    ({ kind, card }) => (kind === 'grade' || kind === 'known') && inSet(cards, card),
  );
  const grades = createGrades(chosen.length);
  for (const entry of chosen) addGrade(grades, entry);
  return inDayOrder(grades);
}

/** The grades ordered by study day, then key; the same object when they already are, which is the rule. */
export function inDayOrder(grades: Grades): Grades {
  const { time, device, day, length } = grades;
  const order = (a: number, b: number) =>
    day[a]! - day[b]! || time[a]! - time[b]! || device[a]! - device[b]!;
  let sorted = true;
  for (let at = 1; sorted && at < length; at++) sorted = order(at - 1, at) <= 0;
  if (sorted) return grades;
  const places = Uint32Array.from({ length }, (_, at) => at).sort(order);
  const ordered = createGrades(length);
  ordered.length = length;
  for (const field of ['time', 'device', 'card', 'day', 'taken', 'interval'] as const) {
    places.forEach((from, at) => (ordered[field][at] = grades[field][from]!));
  }
  for (const field of ['rating', 'before', 'flags', 'hour'] as const) {
    places.forEach((from, at) => (ordered[field][at] = grades[field][from]!));
  }
  return ordered;
}
