import type { Moment, StudyDay } from './model.ts';

const HOUR = 3_600_000;

/** Milliseconds of a calendar day without a change of clocks. */
export const DAY = 86_400_000;

/**
 * The study day of an instant: its local wall-clock time, moved back by the rollover hour, in whole days.
 * Only the offset at that instant counts, so a day in which clocks change is 23 or 25 hours long.
 */
export function studyDay({ now, offset, rollover }: Moment): StudyDay {
  return Math.floor((now + offset * 60_000 - rollover * HOUR) / DAY);
}

/**
 * The instant (ms) at which a study day begins, seen from where `moment` is: with its offset and rollover.
 * Over a change of clocks in between, it is an hour off; `studyDay` is what decides.
 */
export function dayStart(day: StudyDay, { offset, rollover }: Moment): number {
  return day * DAY - offset * 60_000 + rollover * HOUR;
}

/** A study day as `YYYY-MM-DD`. */
export function isoDay(day: StudyDay): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The study day written as `YYYY-MM-DD`. Throws a RangeError on any other text and on dates that do not exist. */
export function fromIso(text: string): StudyDay {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const day = ms / DAY;
  if (!Number.isInteger(day) || isoDay(day) !== text) throw new RangeError(`not a date: ${text}`);
  return day;
}

/** 0 Monday … 6 Sunday. (Day 0, 1970-01-01, was a Thursday.) */
export function weekday(day: StudyDay): number {
  return (((day + 3) % 7) + 7) % 7;
}
