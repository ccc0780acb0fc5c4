import { scaleQuantile } from 'd3-scale';
import { isoDay, weekday } from '../../core/day.ts';
import { weekIn, type CalendarDay } from '../../core/stats/calendar.ts';
import type { StudyDay } from '../../core/model.ts';
import { count, figure } from '../../ui/words.ts';
import { dayText, shortMonth, timeText } from './words.ts';

/** 1–4 by quarters of the studied days, so that one long day does not pale all others; 0 for none. */
export function levels(year: readonly CalendarDay[]): (reviews: number) => number {
  const studied = year.map(({ reviews }) => reviews).filter((reviews) => reviews > 0);
  const quarter = scaleQuantile(studied, [1, 2, 3, 4]);
  return (reviews) => (reviews === 0 ? 0 : quarter(reviews));
}

/** The squares of a part of a year. */
export function calendarCells(
  days: readonly CalendarDay[],
  level: (reviews: number) => number,
  today: StudyDay,
) {
  return days.map(({ day, reviews, questions }) => ({
    week: weekIn(days[0]!.day, day),
    weekday: weekday(day),
    level: level(reviews),
    month: isoDay(day).endsWith('-01') ? shortMonth(day) : '',
    ahead: day > today,
    text: `${dayText(day, today)}: ${count(reviews, 'review')}${questions > 0 ? `, ${count(questions, 'question')} among them` : ''}`,
  }));
}

/** Studied days, newest first. */
export function calendarTable(year: readonly CalendarDay[], name: number, today: StudyDay) {
  return {
    caption: `Reviews by day in ${name}`,
    head: ['Day', 'Reviews', 'Questions', 'Time'],
    rows: year
      .filter(({ reviews }) => reviews > 0)
      .toReversed()
      .map(({ day, reviews, questions, taken }) => [
        dayText(day, today),
        figure(reviews),
        figure(questions),
        timeText(taken),
      ]),
  };
}
