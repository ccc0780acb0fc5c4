import { New, Review, Out } from '../model.ts';
import type { StudyDay } from '../model.ts';
import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import { laneOf } from '../memory/lane.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';

/** What comes due on one day, as things stand: nothing new is learnt, and nothing forgotten, until then. */
export interface DueDay {
  day: StudyDay;
  /** Review and learning cards. */
  cards: number;
  /** Of them, what has been due since an earlier day: today only. */
  waiting: number;
  /** Interview questions, with those that wait. */
  questions: number;
}

/** Days shown ahead: Anki's "one month". */
export const AHEAD = 30;

/**
 * What is due today and on each of the next 30 days: 31 rows. As Anki's "Future due" (rslib/src/stats/graphs/
 * future_due.rs) with its backlog, which stands in today's row: learning cards count on the day of their step; new,
 * suspended and retired cards not at all. A buried card counts on the first day it is free again (Anki leaves it out).
 * @param dayOf the study day of an instant (ms), with the offset of that instant
 */
export function futureDue(
  c: Columns,
  cards: CardSet,
  today: StudyDay,
  dayOf: (ms: number) => StudyDay,
): DueDay[] {
  const rows = Array.from({ length: AHEAD + 1 }, (_, at): DueDay => {
    return { day: today + at, cards: 0, waiting: 0, questions: 0 };
  });
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || !inSet(cards, card) || c.state[card] === New) continue;
    if (c.flags[card]! & Out) continue;
    const due = c.state[card] === Review ? c.due[card]! : dayOf(c.due[card]!);
    const buried = c.buried[card]! >= today;
    const row = rows[Math.max(0, due - today, buried ? c.buried[card]! + 1 - today : 0)];
    if (!row) continue;
    if (laneOf(c.template[card]!) === 'questions') {
      row.questions++;
      continue;
    }
    row.cards++;
    if (due < today && !buried) row.waiting++;
  }
  return rows;
}
