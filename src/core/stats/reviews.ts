import type { Rating } from '../model.ts';
import { buttonAt, figureKinds } from './figures.ts';
import type { FigureKind, Figures } from './figures.ts';
import type { Bin } from './span.ts';
import { together, type Together } from './together.ts';

/**
 * The kinds that Anki's "Reviews" graph stacks (rslib/src/stats/graphs/reviews.rs): what is new, in learning, and in
 * relearning by its state before; review cards as young below 21 days of interval and mature from there. Interview
 * questions, which take minutes, are apart.
 */
export const reviewKinds = [
  'mature',
  'young',
  'relearning',
  'learning',
  'new',
  'question',
] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What was answered in some days. */
export interface Reviews {
  /** Days with an answer. */
  studied: number;
  /** Grades given. */
  counts: Record<ReviewKind, number>;
  /** Milliseconds. */
  taken: Record<ReviewKind, number>;
}

/** Answers and their time by kind, a row a bin, empty ones too. Every grade counts, as in Anki. */
export function reviewsIn(figures: Figures, bins: readonly Bin[]): Reviews[] {
  return bins.map(({ from, to }) => {
    const sum = together(figures, from, to);
    return {
      studied: sum.studied,
      counts: byKind((kind) => answers(sum, kind)),
      taken: byKind((kind) => sum.taken[figureKinds.indexOf(kind)]!),
    };
  });
}

/** All kinds together. */
export function sumKinds(kinds: Readonly<Record<ReviewKind, number>>): number {
  return reviewKinds.reduce((sum, kind) => sum + kinds[kind], 0);
}

function byKind(amount: (kind: FigureKind) => number): Record<ReviewKind, number> {
  return {
    mature: amount('mature'),
    young: amount('young'),
    relearning: amount('relearning'),
    learning: amount('learning'),
    new: amount('new'),
    question: amount('question') + amount('newQuestion'),
  };
}

const ratings: readonly Rating[] = [1, 2, 3, 4];

function answers({ counts }: Together, kind: FigureKind): number {
  return ratings.reduce((sum, rating) => sum + counts[buttonAt(kind, rating)]!, 0);
}
