import { templateKinds } from '../model.ts';
import type { Deck } from '../model.ts';
import type { Columns } from './columns.ts';
import type { UsualDay } from './context.ts';
import { kindOf, QUESTION } from './lane.ts';
import type { Queue } from './queue.ts';

/**
 * Usual answers that a new card takes on its first day: the long first look, the steps, those that go round again.
 * Above what one would count, as the mean answer is longer than the median; both measured by the simulated learner.
 */
export const ANSWERS_NEW = 3.5;
/** Usual answers that a due card takes: the forgotten ones are looked at longer, and asked again. */
export const ANSWERS_DUE = 1.5;

/** Estimated minutes for what is left of a card queue, by the usual answer time of each kind. */
export function cardMinutes(c: Columns, queue: Queue, { answerTime }: UsualDay): number {
  const times = templateKinds.map((kind) => answerTime[kind]);
  const sum = (cards: readonly number[]) =>
    cards.reduce((ms, card) => ms + (times[c.template[card]!] ?? answerTime.basic), 0);
  const steps = queue.learning.map(({ card }) => card);
  const ms = sum(queue.fresh) * ANSWERS_NEW + sum(queue.reviews) * ANSWERS_DUE + sum(steps);
  return ms / 60_000;
}

/** Estimated minutes for a question queue: the usual time, but for each question no more than its allotted minutes. */
export function questionMinutes(
  queue: Queue,
  decks: readonly Deck[],
  { answerTime }: UsualDay,
): number {
  const allotted = new Map(decks.flatMap((deck) => deck.minutes));
  const usual = answerTime[kindOf(QUESTION)] / 60_000;
  const cards = [...queue.reviews, ...queue.fresh, ...queue.learning.map(({ card }) => card)];
  return cards.reduce((sum, card) => sum + Math.min(usual, allotted.get(card) || Infinity), 0);
}
