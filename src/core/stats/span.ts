import { isoDay, weekday } from '../day.ts';
import type { StudyDay } from '../model.ts';

/** How far a chart reaches, back or ahead: Anki's four choices. */
export const ranges = ['month', 'quarter', 'year', 'all'] as const;
export type Range = (typeof ranges)[number];

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Days drawn as one, both ends included. */
export interface Bin {
  from: StudyDay;
  to: StudyDay;
}

/** What a range comes to on a day. */
export interface Span {
  unit: Unit;
  /** Without gaps, oldest first; at least one. */
  bins: Bin[];
}

/** Days of a month, weeks of a quarter, months of a year, as charts show them. */
const [DAYS, WEEKS, MONTHS] = [30, 13, 12];

/**
 * The days up to today: of a month the last 30, of a quarter the last 13 weeks (Monday first), of a year the last 12
 * calendar months, this one included; of all so many as there are since `first`, in units that stay few.
 * @param first the first day there is anything of; today where there is nothing
 */
export function spanBefore(range: Range, today: StudyDay, first: StudyDay): Span {
  switch (range) {
    case 'month':
      return { unit: 'day', bins: binsOf('day', today - DAYS + 1, today) };
    case 'quarter':
      return { unit: 'week', bins: binsOf('week', today - (WEEKS - 1) * 7, today) };
    case 'year':
      return { unit: 'month', bins: binsOf('month', monthsBefore(today, MONTHS - 1), today) };
    default: {
      const unit = unitFor(today - first + 1);
      return { unit, bins: binsOf(unit, Math.min(first, today), today) };
    }
  }
}

/**
 * The days from today on: 31 days, 13 weeks of seven days from today, or the rest of this month and the 12 after it;
 * all so far as there is anything, to `last`.
 */
export function spanAhead(range: Range, today: StudyDay, last: StudyDay): Span {
  switch (range) {
    case 'month':
      return { unit: 'day', bins: binsOf('day', today, today + DAYS) };
    case 'quarter':
      return { unit: 'week', bins: weeksFrom(today, today + WEEKS * 7 - 1) };
    case 'year':
      return { unit: 'month', bins: cut(binsOf('month', today, today + 365), today) };
    default: {
      const unit = unitFor(last - today + 1);
      const to = Math.max(last, today);
      if (unit === 'week') return { unit, bins: weeksFrom(today, to) };
      return { unit, bins: cut(binsOf(unit, today, to), today) };
    }
  }
}

/** The first day of the month a study day is in. */
export function monthStart(day: StudyDay): StudyDay {
  return day - Number(isoDay(day).slice(-2)) + 1;
}

/** So few bars that each can be seen on a phone. */
function unitFor(days: number): Unit {
  if (days <= 31) return 'day';
  if (days <= 26 * 7) return 'week';
  return days <= 36 * 31 ? 'month' : 'year';
}

/** The units from one day to another, whole ones. */
function binsOf(unit: Unit, from: StudyDay, to: StudyDay): Bin[] {
  const bins: Bin[] = [];
  for (let start = startOf(unit, from); start <= to;) {
    const next = nextStart(unit, start);
    bins.push({ from: start, to: next - 1 });
    start = next;
  }
  return bins;
}

/** The first one begins today. */
function cut([first, ...rest]: Bin[], today: StudyDay): Bin[] {
  return [{ from: today, to: first!.to }, ...rest];
}

function weeksFrom(today: StudyDay, to: StudyDay): Bin[] {
  const weeks = Math.ceil((to - today + 1) / 7);
  return Array.from({ length: weeks }, (_, at) => {
    return { from: today + at * 7, to: today + at * 7 + 6 };
  });
}

function startOf(unit: Unit, day: StudyDay): StudyDay {
  if (unit === 'week') return day - weekday(day);
  if (unit === 'month') return monthStart(day);
  return unit === 'year' ? dayOfYear(yearIn(day)) : day;
}

function nextStart(unit: Unit, start: StudyDay): StudyDay {
  if (unit === 'week') return start + 7;
  if (unit === 'month') return monthStart(start + 31);
  return unit === 'year' ? dayOfYear(yearIn(start) + 1) : start + 1;
}

function monthsBefore(day: StudyDay, months: number): StudyDay {
  let start = monthStart(day);
  for (let month = 0; month < months; month++) start = monthStart(start - 1);
  return start;
}

const yearIn = (day: StudyDay) => Number(isoDay(day).slice(0, 4));
const dayOfYear = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
