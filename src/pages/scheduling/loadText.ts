import { weekdayDate } from '../../ui/dates.ts';
import { count, figure } from '../../ui/words.ts';
import type { DueMoves } from '../../core/memory/dueMoves.ts';
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

/** "412 cards earlier, 88 later. Due today: 140 instead of 105." */
export function rescheduleText({ earlier, later, dueNow }: Omit<DueMoves, 'moves'>): string {
  const parts = [
    earlier > 0 ? `${count(earlier, 'card')} earlier` : '',
    later > 0 ? `${earlier > 0 ? figure(later) : count(later, 'card')} later` : '',
  ].filter((part) => part !== '');
  const today =
    dueNow.before === dueNow.after
      ? ''
      : ` Due today: ${figure(dueNow.after)} instead of ${figure(dueNow.before)}.`;
  return `${parts.join(', ')}.${today}`;
}

/** What the toast says once choices are saved. */
export function savedText(moved: number): string {
  if (moved === 0) return 'Saved. Due dates stay as they are.';
  return `Saved. ${count(moved, 'card')} ${moved === 1 ? 'has' : 'have'} another due date.`;
}
