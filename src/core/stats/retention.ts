import type { StudyDay } from '../model.ts';
import { COUNTS, recallAt } from './figures.ts';
import type { Figures, RecallGroup } from './figures.ts';

/** Review cards asked, and how many of them were recalled (any grade but Again). */
export interface Recall {
  asked: number;
  recalled: number;
}

/**
 * Recall of some days. Young and mature are cards; interview questions, which aim at another retention and are graded
 * by their key points, stand beside them.
 */
export interface Retention {
  /** Intervals before the review under 21 days. */
  young: Recall;
  /** Of 21 days and more. */
  mature: Recall;
  questions: Recall;
}

/** A day and its recall. */
export interface RetentionRow extends Retention {
  day: StudyDay;
}

const nothing = (): Retention => ({
  young: { asked: 0, recalled: 0 },
  mature: { asked: 0, recalled: 0 },
  questions: { asked: 0, recalled: 0 },
});

/**
 * True retention by study day, oldest first, days without reviews left out. As Anki's table has it (manual, "True
 * Retention"; rslib/src/stats/graphs/retention.rs): review cards only, no learning steps; young below 21 days. Counted
 * is the first review of a card on a day, so that one asked again on the same day does not count twice.
 */
export function retentionByDay({ days, counts }: Figures): RetentionRow[] {
  const rows: RetentionRow[] = [];
  days.forEach((day, at) => {
    const recall = (group: RecallGroup): Recall => {
      const place = at * COUNTS + recallAt(group);
      return { asked: counts[place]!, recalled: counts[place + 1]! };
    };
    const row = {
      day,
      young: recall('young'),
      mature: recall('mature'),
      questions: recall('questions'),
    };
    if (row.young.asked + row.mature.asked + row.questions.asked > 0) rows.push(row);
  });
  return rows;
}

/** All of the days from one to another, both included. */
export function retentionOf(
  days: readonly RetentionRow[],
  from: StudyDay,
  to: StudyDay,
): Retention {
  return days.filter(({ day }) => day >= from && day <= to).reduce(sum, nothing());
}

/** Young and mature cards together. */
export function allCards({ young, mature }: Retention): Recall {
  return add(young, mature);
}

/** The share recalled, 0–1; null where nothing was asked. */
export function share({ asked, recalled }: Recall): number | null {
  return asked === 0 ? null : recalled / asked;
}

function sum(a: Retention, b: Retention): Retention {
  return {
    young: add(a.young, b.young),
    mature: add(a.mature, b.mature),
    questions: add(a.questions, b.questions),
  };
}

function add(a: Recall, b: Recall): Recall {
  return { asked: a.asked + b.asked, recalled: a.recalled + b.recalled };
}
