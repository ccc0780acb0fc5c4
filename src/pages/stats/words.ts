import type { AnswerKind } from '../../core/stats/answers.ts';
import type { Recall } from '../../core/stats/retention.ts';
import { share } from '../../core/stats/retention.ts';
import type { Range } from '../../core/stats/span.ts';
import type { CardState } from '../../core/stats/states.ts';
import type { StudyDay } from '../../core/model.ts';
import { weekdayDate } from '../../ui/dates.ts';
import { figure } from '../../ui/words.ts';

export const answerNames: Record<AnswerKind, string> = {
  new: 'New',
  learning: 'Learning',
  review: 'Review',
  relearning: 'Relearning',
  question: 'Questions',
};

export const stateNames: Record<CardState, string> = {
  new: 'Unseen',
  learning: 'Learning',
  relearning: 'Relearning',
  young: 'Young',
  mature: 'Mature',
  buried: 'Buried',
  suspended: 'Suspended',
  retired: 'Left out',
};

/** "89 %", "100 %"; a dash where there is nothing to take a share of. */
export function percent(of: number | null): string {
  return of === null ? '–' : `${Math.round(of * 100)}\u00A0%`;
}

/** "12", "3.4", "under 0.1": so many a day. */
export function rate(of: number): string {
  if (of > 0 && of < 0.05) return 'under 0.1';
  return of < 9.95 && of > 0 ? of.toFixed(1) : figure(Math.round(of));
}

/** "8 of 9"; "none" where none were asked. */
export function plainRecall({ asked, recalled }: Recall): string {
  return asked === 0 ? 'none' : `${figure(recalled)} of ${figure(asked)}`;
}

/** "8 of 9 (89 %)". */
export function recallText(recall: Recall): string {
  return recall.asked === 0 ? 'none' : `${plainRecall(recall)} (${percent(share(recall))})`;
}

/** "85–94 %"; a dash where there is none. */
export function bandText(band: readonly [low: number, high: number] | null): string {
  return band === null ? '–' : `${Math.round(band[0] * 100)}–${percent(band[1])}`;
}

/** "Today", "Thu 5 March". */
export function dayText(day: StudyDay, today: StudyDay): string {
  return day === today ? 'Today' : weekdayDate(day, today);
}

/** "3 min 20 s", "45 s": milliseconds as one reads them off a table. */
export function timeText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds}\u00A0s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}\u00A0min ${seconds % 60}\u00A0s`;
  return `${Math.floor(seconds / 3600)}\u00A0h ${Math.floor((seconds % 3600) / 60)}\u00A0min`;
}

/** How far a range reaches back: after "812 reviews". */
export const reachText: Record<Range, string> = {
  month: 'in the last 30\u00A0days',
  quarter: 'in the last 13\u00A0weeks',
  year: 'in the last 12\u00A0months',
  all: 'in all',
};

const month = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const long = month({ month: 'long', year: 'numeric' });
const short = month({ month: 'short' });

/** "March 2026". */
export const monthText = (day: StudyDay) => long.format(day * 86_400_000);
/** "2026". */
export const yearText = (day: StudyDay) => String(new Date(day * 86_400_000).getUTCFullYear());
/** "Mar". */
export const shortMonth = (day: StudyDay) => short.format(day * 86_400_000);

/** "08:00–09:00". */
export function hourText(hour: number): string {
  const at = (of: number) => `${String(of % 24).padStart(2, '0')}:00`;
  return `${at(hour)}–${at(hour + 1)}`;
}
