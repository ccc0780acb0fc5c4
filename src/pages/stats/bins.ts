import type { Bin, Unit } from '../../core/stats/span.ts';
import type { StudyDay } from '../../core/model.ts';
import { shortDate, span } from '../../ui/dates.ts';
import { dayText, monthText, shortMonth, yearText } from './words.ts';

/** "Today", "Thu 5 March"; "Mon 2 to Sun 8 March"; "March 2026"; "2026". */
export function binText({ from, to }: Bin, unit: Unit, today: StudyDay): string {
  if (unit === 'day') return dayText(from, today);
  if (unit === 'week') return span(from, to, today);
  return unit === 'month' ? monthText(from) : yearText(from);
}

/** The same where there is little room: "Today", "5 Mar", "Mar", "2026". */
export function binLabel({ from }: Bin, unit: Unit, today: StudyDay): string {
  if (unit === 'day' && from === today) return 'Today';
  if (unit === 'month') return shortMonth(from);
  return unit === 'year' ? yearText(from) : shortDate(from);
}

/** Head of the column that names them. */
export const unitNames: Record<Unit, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
};
