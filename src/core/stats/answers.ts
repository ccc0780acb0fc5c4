import { Again, Learning, New, QuestionLane, Review } from '../model.ts';
import type { StudyDay } from '../model.ts';
import type { Grades } from './grades.ts';

/** What kind of card was answered: Anki's learn (in its two parts), review and relearn; and questions. */
export const answerKinds = ['new', 'learning', 'review', 'relearning', 'question'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** The answers of one kind. */
export interface Answers {
  kind: AnswerKind;
  /** Grades given. */
  count: number;
  /** Of them, Again. */
  again: number;
  /** Milliseconds, as they were taken. */
  taken: number;
}

/** What was answered on one day, a row a kind, zeros included; as Anki's "Today" panel. */
export function answersOn(grades: Grades, day: StudyDay): Answers[] {
  const rows = answerKinds.map((kind): Answers => ({ kind, count: 0, again: 0, taken: 0 }));
  for (let at = 0; at < grades.length; at++) {
    if (grades.day[at] !== day) continue;
    const row = rows[answerKinds.indexOf(kindOf(grades, at))]!;
    row.count++;
    row.taken += grades.taken[at]!;
    if (grades.rating[at] === Again) row.again++;
  }
  return rows;
}

function kindOf(grades: Grades, at: number): AnswerKind {
  if (grades.flags[at]! & QuestionLane) return 'question';
  switch (grades.before[at]) {
    case New:
      return 'new';
    case Learning:
      return 'learning';
    case Review:
      return 'review';
    default:
      return 'relearning';
  }
}

/** All rows as one. */
export function sumAnswers(rows: readonly Answers[]): Omit<Answers, 'kind'> {
  return rows.reduce(
    (sum, row) => ({
      count: sum.count + row.count,
      again: sum.again + row.again,
      taken: sum.taken + row.taken,
    }),
    { count: 0, again: 0, taken: 0 },
  );
}
