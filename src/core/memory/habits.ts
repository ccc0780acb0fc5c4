import type { Lane, Rating } from '../model.ts';

/** Shares of Again, Hard, Good and Easy; together 1. */
export type Odds = readonly [again: number, hard: number, good: number, easy: number];

/** How someone answers the cards of one lane. */
export interface LaneHabits {
  /** Buttons of the first grade. */
  first: Odds;
  /** Buttons of a review that is recalled: Again has none. */
  recalled: Odds;
  /** Buttons on learning and relearning steps. */
  learning: Odds;
  relearning: Odds;
  /** Seconds an answer takes. */
  seconds: Record<'new' | 'learning' | 'review' | 'relearning', number>;
}

/** How someone answers: from the own log where that says enough (`core/stats/habits.ts`). */
export type Habits = Record<Lane, LaneHabits>;

/**
 * Before there is a log. Cards: the odds and times of fsrs-rs (src/simulation.rs, `SimulatorConfig::default`), each row
 * of its step transitions and costs taken together by how often it applies. Questions: our own guesses.
 */
export function defaultHabits(): Habits {
  return {
    cards: {
      first: [0.24, 0.094, 0.495, 0.171],
      recalled: [0, 0.224, 0.631, 0.145],
      learning: [0.143, 0.098, 0.704, 0.055],
      relearning: [0.216, 0.064, 0.66, 0.06],
      seconds: { new: 15, learning: 14, review: 13.5, relearning: 13 },
    },
    questions: {
      first: [0.2, 0.35, 0.45, 0],
      recalled: [0, 0.35, 0.65, 0],
      learning: [0.2, 0.35, 0.45, 0],
      relearning: [0.2, 0.35, 0.45, 0],
      seconds: { new: 360, learning: 360, review: 360, relearning: 360 },
    },
  };
}

/** The button that a chance (0–1) falls on. */
export function drawRating(odds: Odds, chance: number): Rating {
  let sum = 0;
  for (let at = 0; at < 3; at++) {
    sum += odds[at]!;
    if (chance < sum) return (at + 1) as Rating;
  }
  // Rounding may leave the odds a little short of 1: never a button that has none.
  return odds[3] > 0 ? 4 : 3;
}
