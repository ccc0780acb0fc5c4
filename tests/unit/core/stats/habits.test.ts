import { describe, expect, it } from 'vitest';
import { defaultHabits } from '../../../../src/core/memory/habits.ts';
import { Learning, New, QuestionLane, Relearning, Review } from '../../../../src/core/model.ts';
import type { LogEntry, Rating, State } from '../../../../src/core/model.ts';
import { figuresOf } from '../../../../src/core/stats/figures.ts';
import { gradesOf } from '../../../../src/core/stats/grades.ts';
import { habitsOf } from '../../../../src/core/stats/habits.ts';
import { grade } from './made.ts';

/** So many of one grade on a day, each taking so many seconds. */
function many(
  day: number,
  count: number,
  state: State,
  rating: Rating,
  seconds = 5,
  more: Partial<LogEntry> = {},
): LogEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const moment = { now: day * 86_400_000 + 1000 * at, offset: 0, rollover: 0 };
    return grade(moment, at, state, rating, { taken: seconds * 1000, ...more });
  });
}

const of = (...entries: LogEntry[][]) => habitsOf(figuresOf(gradesOf(entries.flat())));

describe('habits', () => {
  it('are the usual ones before there is a log, or where it says too little', () => {
    expect(of()).toEqual(defaultHabits());
    expect(of(many(100, 49, New, 4), many(100, 49, Review, 2))).toEqual(defaultHabits());
  });

  it('have the own buttons, told apart by what was answered', () => {
    const { cards, questions } = of(
      many(100, 20, New, 1),
      many(101, 60, New, 3),
      many(102, 30, Learning, 1),
      many(102, 30, Learning, 3),
      many(103, 50, Relearning, 3),
      many(104, 100, Review, 1),
      many(104, 10, Review, 2, 5, { intervalBefore: 3 }),
      many(104, 30, Review, 4, 5, { intervalBefore: 100 }),
      many(105, 60, Review, 3),
      many(106, 50, Review, 3, 300, { flags: QuestionLane }),
    );
    expect(cards.first).toEqual([0.25, 0, 0.75, 0]);
    expect(cards.learning).toEqual([0.5, 0, 0.5, 0]);
    expect(cards.relearning).toEqual([0, 0, 1, 0]);
    // Whether a review is recalled is not a habit.
    expect(cards.recalled).toEqual([0, 0.1, 0.6, 0.3]);
    expect(questions.recalled).toEqual([0, 0, 1, 0]);
    expect(questions.first).toEqual(defaultHabits().questions.first);
    expect(questions.seconds.review).toBe(300);
    expect(questions.seconds.new).toBe(360);
  });

  it('have the middle of the times: neither an answer left open nor a day in haste counts for all', () => {
    const { cards } = of(
      many(100, 40, Review, 3, 2),
      many(101, 50, Review, 3, 8),
      many(102, 30, Review, 3, 9000),
    );
    expect(cards.seconds.review).toBe(8);
    expect(of(many(100, 60, Review, 3, 9000)).cards.seconds.review).toBe(60);
  });

  it('are those of the last year of studied days', () => {
    const old = many(100, 400, New, 1);
    const year = Array.from({ length: 365 }, (_, at) => many(200 + at, 1, New, 3)).flat();
    expect(of(old, year).cards.first).toEqual([0, 0, 1, 0]);
  });
});
