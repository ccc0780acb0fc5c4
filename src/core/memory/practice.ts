import { Again } from '../model.ts';
import type { Rating } from '../model.ts';

/** A custom study under way: a value that each step replaces. */
export interface Practice {
  /** Still to come, the present card first. */
  cards: readonly number[];
  /** Cards of the whole study. */
  total: number;
  /** Cards that need not come again. */
  done: number;
  /** Answers given, Again among them. */
  answers: number;
  /** Cards that were forgotten at least once. */
  forgotten: ReadonlySet<number>;
}

/** Begins with these cards. */
export function startPractice(cards: readonly number[]): Practice {
  return { cards, total: cards.length, done: 0, answers: 0, forgotten: new Set() };
}

/** The next card after an answer: Again brings the present one back at the end. */
export function practised(practice: Practice, rating: Rating): Practice {
  const [card, ...rest] = practice.cards;
  if (card === undefined) return practice;
  const again = rating === Again;
  return {
    ...practice,
    cards: again ? [...rest, card] : rest,
    done: practice.done + (again ? 0 : 1),
    answers: practice.answers + 1,
    forgotten: again ? new Set([...practice.forgotten, card]) : practice.forgotten,
  };
}
