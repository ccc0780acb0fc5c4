import type { StudyDay } from '../../core/model.ts';
import { weekdayDate } from '../../ui/dates.ts';

export interface PaceOffer {
  pace: number;
  days: number;
}

/** The suggested pace among a slower one and faster ones; those that would take a year are left out. */
export function paceOffers(
  waiting: number,
  suggested: number,
  days: (pace: number) => number,
): PaceOffer[] {
  const paces = [0.5, 1, 1.5, 2].map((times) =>
    Math.max(5, Math.round((suggested * times) / 5) * 5),
  );
  return [...new Set(paces)]
    .filter((pace) => pace === suggested || pace < waiting)
    .map((pace) => ({ pace, days: days(pace) }))
    .filter((offer) => offer.pace === suggested || offer.days < 365);
}

/** "Fri 4 December": the last day of a way back that takes so many days, today among them. */
export function clearDay(today: StudyDay, days: number): string {
  return days <= 1 ? 'today' : weekdayDate(today + days - 1, today);
}
