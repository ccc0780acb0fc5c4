import type { StudyDay } from '../../core/model.ts';
import { date } from '../../ui/dates.ts';
import { figure } from '../../ui/words.ts';
import type { ModuleView } from './moduleViews.ts';
import { seenText } from './progressText.ts';

interface Where {
  /** The module one is at; null when all that has cards is seen. */
  view: ModuleView | null;
  /** Its place in the track, from 1. */
  place: number;
  modules: number;
  newPerDay: number;
  /** The day by which all cards of the track are seen; null where that is unknown. */
  allSeen: StudyDay | null;
  today: StudyDay;
}

/** "Module 1 of 6: 24 of 38 terms seen; at 10 a day, all seen by 12 January." */
export function whereText({ view, place, modules, newPerDay, allSeen, today }: Where): string {
  if (!view) return 'Everything that has cards so far is seen.';
  const seen = `Module ${place} of ${modules}: ${seenText(view.terms, 'glossary')}`;
  if (allSeen === null) return `${seen}.`;
  return `${seen}; at ${figure(newPerDay)} a day, all seen by ${date(allSeen, today)}.`;
}
