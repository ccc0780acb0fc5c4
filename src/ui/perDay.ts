import type { Columns } from '../core/memory/columns.ts';
import type { UsualDay } from '../core/memory/context.ts';
import { ahead, minutesPerDay, seenBy } from '../core/memory/plan.ts';
import type { Deck, Settings, StudyDay } from '../core/model.ts';
import { date } from './dates.ts';
import type { Choice } from './RadioList.tsx';
import { short } from './duration.ts';

/** New cards a day that are offered. */
const offered = [5, 10, 15, 20];

/** What so many new cards a day lead to. */
export interface Forecast {
  newPerDay: number;
  minutes: number;
  /** The day by which all that is switched on is seen; null while there is nothing to see. */
  allSeen: StudyDay | null;
}

interface Given {
  columns: Columns;
  decks: readonly Deck[];
  settings: Settings;
  usual: UsualDay;
  today: StudyDay;
}

/** What a number of new cards a day leads to, with the decks that are on. */
export function forecast({ columns, decks, settings, usual, today }: Given, perDay: number[]) {
  const plan = ahead(columns, { decks, settings }, today);
  return perDay.map((newPerDay): Forecast => {
    const seen = seenBy(plan, { ...settings, newPerDay }, today);
    const allSeen = plan.unseen > 0 ? seen.cards : null;
    return { newPerDay, minutes: minutesPerDay(newPerDay, usual), allSeen };
  });
}

/** The numbers offered; one chosen elsewhere stands among them. */
export function offers(given: Given): Forecast[] {
  const perDay = [...new Set([...offered, given.settings.newPerDay])].toSorted((a, b) => a - b);
  return forecast(given, perDay);
}

/** "10 a day", "All seen by 12 January", and "12 min": what a day then takes. */
export function perDayChoices(forecasts: readonly Forecast[], today: StudyDay): Choice<number>[] {
  return forecasts.map(({ newPerDay, minutes, allSeen }) => ({
    value: newPerDay,
    label: `${newPerDay} a day`,
    ...(allSeen !== null && { detail: `All seen by ${date(allSeen, today)}` }),
    figure: short(minutes * 60),
  }));
}
