import { defaultHabits } from '../memory/habits.ts';
import type { Habits, LaneHabits, Odds } from '../memory/habits.ts';
import { Again, Hard } from '../model.ts';
import type { Rating } from '../model.ts';
import { buttonAt, COUNTS, figureKinds, TIMES } from './figures.ts';
import type { FigureKind, Figures } from './figures.ts';

/** Studied days looked back upon: habits change. */
const BACK = 365;
/** Answers of a kind needed before their buttons and times are believed. */
const ENOUGH = 50;
/** Seconds that a card's answer counts at most, as everywhere. */
const CAP = 60;

/** Which kinds of answers tell of what. */
type LaneKinds = Record<keyof LaneHabits['seconds'], readonly FigureKind[]>;
const cards: LaneKinds = {
  new: ['new'],
  learning: ['learning'],
  review: ['young', 'mature'],
  relearning: ['relearning'],
};
/** Figures do not tell a question's steps from its reviews; it has none unless they are set. */
const questions: LaneKinds = {
  new: ['newQuestion'],
  learning: [],
  review: ['question'],
  relearning: [],
};

const ratings = [1, 2, 3, 4] as const;

/**
 * How someone answers, from the figures of the last studied days; what they do not tell often enough is as by default.
 * Of times the middle of the days' means is taken: one answer left open over lunch is no habit.
 */
export function habitsOf(figures: Figures): Habits {
  const usual = defaultHabits();
  const odds = (kinds: readonly FigureKind[], otherwise: Odds, from: Rating = Again): Odds => {
    const counts = ratings.map((rating) => (rating < from ? 0 : countOf(figures, kinds, rating)));
    const all = counts.reduce((a, b) => a + b, 0);
    return all < ENOUGH ? otherwise : (counts.map((count) => count / all) as unknown as Odds);
  };
  const seconds = (kinds: readonly FigureKind[], otherwise: number, most: number) =>
    Math.min(usualSeconds(figures, kinds) ?? otherwise, most);
  const lane = (own: LaneHabits, kinds: LaneKinds, most: number): LaneHabits => ({
    first: odds(kinds.new, own.first),
    // Whether a review is recalled, memory decides.
    recalled: odds(kinds.review, own.recalled, Hard),
    learning: odds(kinds.learning, own.learning),
    relearning: odds(kinds.relearning, own.relearning),
    seconds: {
      new: seconds(kinds.new, own.seconds.new, most),
      learning: seconds(kinds.learning, own.seconds.learning, most),
      review: seconds(kinds.review, own.seconds.review, most),
      relearning: seconds(kinds.relearning, own.seconds.relearning, most),
    },
  });
  return {
    cards: lane(usual.cards, cards, CAP),
    questions: lane(usual.questions, questions, Infinity),
  };
}

const start = ({ days }: Figures) => Math.max(0, days.length - BACK);

function countOf(figures: Figures, kinds: readonly FigureKind[], rating: Rating): number {
  let sum = 0;
  for (let day = start(figures); day < figures.days.length; day++) {
    sum += onDay(figures, day, kinds, rating);
  }
  return sum;
}

const onDay = (
  { counts }: Figures,
  day: number,
  kinds: readonly FigureKind[],
  rating: Rating,
): number => kinds.reduce((sum, kind) => sum + counts[day * COUNTS + buttonAt(kind, rating)]!, 0);

/** Seconds an answer takes: half the answers were given on days with a lower mean. Undefined where there are too few. */
function usualSeconds(figures: Figures, kinds: readonly FigureKind[]): number | undefined {
  const days: { answers: number; mean: number }[] = [];
  for (let day = start(figures); day < figures.days.length; day++) {
    const answers = ratings.reduce<number>(
      (sum, rating) => sum + onDay(figures, day, kinds, rating),
      0,
    );
    if (answers === 0) continue;
    const ms = kinds.reduce(
      (sum, kind) => sum + figures.taken[day * TIMES + figureKinds.indexOf(kind)]!,
      0,
    );
    days.push({ answers, mean: ms / answers / 1000 });
  }
  const all = days.reduce((sum, { answers }) => sum + answers, 0);
  if (all < ENOUGH) return undefined;
  days.sort((a, b) => a.mean - b.mean);
  let below = 0;
  return days.find(({ answers }) => (below += answers) * 2 >= all)?.mean;
}
