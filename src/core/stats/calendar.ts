import { DAY, isoDay, weekday } from '../day.ts';
import type { DaySummary } from '../memory/context.ts';
import { cardsDone } from '../memory/totals.ts';
import type { StudyDay } from '../model.ts';

/** One day of the calendar. */
export interface CalendarDay {
  day: StudyDay;
  /** Grades given, of every kind: new, learning and review cards, and questions. */
  reviews: number;
  /** Of them, questions. */
  questions: number;
  /** Milliseconds. */
  taken: number;
}

/** The days of a year, studied or not; or of a part of it. */
export interface CalendarPart {
  days: CalendarDay[];
  /** Weeks it touches, Monday first: columns of the picture. */
  weeks: number;
}

/** The year a study day is in. */
export function yearOf(day: StudyDay): number {
  return Number(isoDay(day).slice(0, 4));
}

/** Every year from the first studied day to today, in order; `days` oldest first. */
export function yearsOf(days: readonly DaySummary[], today: StudyDay): number[] {
  const to = yearOf(today);
  const from = Math.min(to, ...days.slice(0, 1).map(({ day }) => yearOf(day)));
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/**
 * Reviews by study day of one year, 1 January to 31 December, as Anki's calendar counts them: each grade once.
 * @param days studied days, one row each, in any order
 */
export function calendarYear(days: readonly DaySummary[], year: number): CalendarDay[] {
  const first = Date.UTC(year, 0, 1) / DAY;
  const length = Date.UTC(year + 1, 0, 1) / DAY - first;
  const rows = Array.from({ length }, (_, at): CalendarDay => {
    return { day: first + at, reviews: 0, questions: 0, taken: 0 };
  });
  for (const { day, counts } of days) {
    const row = rows[day - first];
    if (!row) continue;
    row.questions += counts.questions + counts.newQuestions;
    row.reviews += cardsDone(counts) + counts.questions + counts.newQuestions;
    row.taken += counts.taken;
  }
  return rows;
}

/** A year in halves, each narrow enough for a phone. */
export function halves(year: readonly CalendarDay[]): CalendarPart[] {
  const july = year.findIndex(({ day }) => isoDay(day).slice(5) === '07-01');
  return [year.slice(0, july), year.slice(july)].map((days) => {
    return { days, weeks: weekIn(days[0]!.day, days.at(-1)!.day) + 1 };
  });
}

/** In which week after the one of `first` a day is, weeks beginning on Monday. */
export function weekIn(first: StudyDay, day: StudyDay): number {
  return Math.floor((day - first + weekday(first)) / 7);
}
