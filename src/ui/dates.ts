import { DAY } from '../core/day.ts';
import type { StudyDay } from '../core/model.ts';

/** A study day is a date without an hour, so it is written as if it were UTC. */
const format = (options: Intl.DateTimeFormatOptions) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (day: StudyDay) => formatter.format(day * DAY);
};

const dayMonth = format({ day: 'numeric', month: 'long' });
const dayMonthYear = format({ day: 'numeric', month: 'long', year: 'numeric' });
const year = format({ year: 'numeric' });

/** "Thursday 26 November". */
export const longDate = format({ weekday: 'long', day: 'numeric', month: 'long' });

/** "Thursday". */
export const dayName = format({ weekday: 'long' });

/** "Thu". */
export const shortDayName = format({ weekday: 'short' });

/** "12 January"; with its year where it is not today's. Never broken over two lines. */
export function date(day: StudyDay, today: StudyDay): string {
  const text = year(day) === year(today) ? dayMonth(day) : dayMonthYear(day);
  return text.replaceAll(' ', '\u00a0');
}

/** "5 Mar": where there is little room. */
export const shortDate = format({ day: 'numeric', month: 'short' });

/** "Fri 4 December". */
export function weekdayDate(day: StudyDay, today: StudyDay): string {
  return `${shortDayName(day)} ${date(day, today)}`;
}

/** "Fri 4 to Sun 13 December"; a single day as itself. */
export function span(from: StudyDay, to: StudyDay, today: StudyDay): string {
  if (from === to) return weekdayDate(from, today);
  const [first, last] = [weekdayDate(from, today), weekdayDate(to, today)];
  const month = /\u00a0.*/.exec(last)?.[0];
  return `${month && first.endsWith(month) ? first.slice(0, -month.length) : first} to ${last}`;
}

/** "Today", "Tomorrow", "in 9 days". */
export function daysAway(day: StudyDay, today: StudyDay): string {
  const days = day - today;
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** "14:32", by the clock of this device. */
export function timeOfDay(ms: number): string {
  return new Date(ms).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
