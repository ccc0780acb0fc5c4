import { New, Review, Out } from '../model.ts';
import type { Lane, StudyDay } from '../model.ts';
import { has } from '../memory/columns.ts';
import type { Columns } from '../memory/columns.ts';
import { laneOf } from '../memory/lane.ts';
import { inSet } from './cardSet.ts';
import type { CardSet } from './cardSet.ts';
import type { Bin } from './span.ts';

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

/** Days ahead that the caption speaks of: Anki's "one month". */
export const AHEAD = 30;

/**
 * What is due on every day from today to the last one with anything due, at least 31 rows. As Anki's "Future due" (rslib/src/stats/graphs/
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
  const rows: DueDay[] = [];
  const rowAt = (ahead: number): DueDay => {
    while (rows.length <= ahead) {
      rows.push({ day: today + rows.length, cards: 0, waiting: 0, questions: 0 });
    }
    return rows[ahead]!;
  };
  rowAt(AHEAD);
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || !inSet(cards, card) || c.state[card] === New) continue;
    if (c.flags[card]! & Out) continue;
    const due = c.state[card] === Review ? c.due[card]! : dayOf(c.due[card]!);
    const buried = c.buried[card]! >= today;
    const row = rowAt(Math.max(0, due - today, buried ? c.buried[card]! + 1 - today : 0));
    if (laneOf(c.template[card]!) === 'questions') {
      row.questions++;
      continue;
    }
    row.cards++;
    if (due < today && !buried) row.waiting++;
  }
  return rows;
}

/** What is due in days taken together, a row for each. */
export function dueIn(rows: readonly DueDay[], bins: readonly Bin[]): DueDay[] {
  return bins.map(({ from, to }) => {
    const sum: DueDay = { day: from, cards: 0, waiting: 0, questions: 0 };
    for (const row of rows.slice(from - rows[0]!.day, to - rows[0]!.day + 1)) {
      sum.cards += row.cards;
      sum.waiting += row.waiting;
      sum.questions += row.questions;
    }
    return sum;
  });
}

/**
 * Cards a day in the long run, were each asked again whenever its present interval is over: the sum of 1 ÷ interval
 * (days, at least 1) over review cards that are asked at all. Anki's "daily load" (rslib/src/stats/graphs/
 * future_due.rs); questions, which have their own day, apart.
 */
export function dailyLoad(c: Columns, cards: CardSet): Record<Lane, number> {
  const load = { cards: 0, questions: 0 };
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || !inSet(cards, card) || c.state[card] !== Review) continue;
    if (c.flags[card]! & Out) continue;
    load[laneOf(c.template[card]!)] += 1 / Math.max(1, c.due[card]! - c.last[card]!);
  }
  return load;
}
