import { DAY, weekday } from '../core/day.ts';
import type { StudyDay } from '../core/model.ts';

// Written out: a formatter of the platform takes longer to make, and to ask for each day of a year, than all else on a page.
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A study day is a date without an hour, so it is read as if it were UTC. */
const dateOf = (day: StudyDay) => new Date(day * DAY);

const dayMonth = (at: Date) => `${at.getUTCDate()} ${months[at.getUTCMonth()]}`;

/** "Thursday 26 November". */
export const longDate = (day: StudyDay) => `${dayName(day)} ${dayMonth(dateOf(day))}`;

/** "Thursday". */
export const dayName = (day: StudyDay) => weekdays[weekday(day)]!;

/** "Thu". */
export const shortDayName = (day: StudyDay) => dayName(day).slice(0, 3);

/** "12 January"; with its year where it is not today's. Never broken over two lines. */
export function date(day: StudyDay, today: StudyDay): string {
  const at = dateOf(day);
  const year = at.getUTCFullYear();
  const text = year === dateOf(today).getUTCFullYear() ? dayMonth(at) : `${dayMonth(at)} ${year}`;
  return text.replaceAll(' ', '\u00a0');
}

/** "5 Mar": where there is little room. */
export function shortDate(day: StudyDay): string {
  const at = dateOf(day);
  return `${at.getUTCDate()} ${months[at.getUTCMonth()]!.slice(0, 3)}`;
}

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
