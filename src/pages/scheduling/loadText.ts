import { weekdayDate } from '../../ui/dates.ts';
import { count, figure } from '../../ui/words.ts';
import type { StudyDay } from '../../core/model.ts';

const mean = (days: readonly number[]) =>
  Math.round(days.reduce((a, b) => a + b, 0) / Math.max(1, days.length));

/** "About 34 reviews a day instead of 28." */
export function loadText(before: readonly number[], after: readonly number[]): string {
  const [was, is] = [mean(before), mean(after)];
  const about = `About ${count(is, 'review')} a day`;
  return was === is ? `${about}, as it is now.` : `${about} instead of ${figure(was)}.`;
}

/** "Fri 4 December: 34 cards instead of 28". */
export function loadDay(day: StudyDay, today: StudyDay, before: number, after: number): string {
  const instead = before === after ? '' : ` instead of ${figure(before)}`;
  const name = day === today ? 'Today' : weekdayDate(day, today);
  return `${name}: ${count(after, 'card')}${instead}`;
}

/** "41 cards move: 18 earlier, 23 later." */
export function movesText(earlier: number, later: number): string {
  const all = earlier + later;
  if (all === 0) return 'No card is due on these days yet.';
  return `${count(all, 'card')} ${all === 1 ? 'moves' : 'move'}: ${figure(earlier)} earlier, ${figure(later)} later.`;
}
