import type { Break, StudyDay } from '../../core/model.ts';
import { span, weekdayDate } from '../../ui/dates.ts';

/** A break is spoken of from so many days before. */
const NEAR = 7;

/** "Break from Fri 4 to Sun 13 December: nothing new comes."; null while none is near. */
export function breakText(breaks: readonly Break[], today: StudyDay): string | null {
  const next = breaks.find(({ from, to }) => to >= today && from <= today + NEAR);
  if (!next) return null;
  const { from, to } = next;
  if (from > today) {
    const when = from === to ? 'on' : 'from';
    return `Break ${when} ${span(from, to, today)}: nothing new comes.`;
  }
  const until = to === today ? 'today' : `until ${weekdayDate(to, today)}`;
  return `Break ${until}: nothing new comes.`;
}
