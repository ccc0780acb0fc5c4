import { studyDay } from '../day.ts';
import { Known, New, Out } from '../model.ts';
import { Absent } from './columns.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { QUESTION } from './lane.ts';

/** A question never asked, and the term cards it links to. */
export interface UnseenQuestion {
  card: number;
  requires: readonly number[];
}

/**
 * Questions that may still come, in teaching order: new, at or below the learner's aim, in decks that are on.
 */
export function unseenQuestions(c: Columns, context: StudyContext): UnseenQuestion[] {
  const { decks, settings, moment } = context;
  const today = studyDay(moment);
  const rank = new Map<number, number>();
  const requires = new Map<number, readonly number[]>();
  for (const [i, deck] of decks.entries()) {
    if (!deck.enabled) continue;
    rank.set(deck.number, i);
    for (const [question, terms] of deck.requires) requires.set(question, terms);
  }
  const found: number[] = [];
  for (let card = 0; card < c.length; card++) {
    if (c.template[card] !== QUESTION || c.state[card] !== New) continue;
    if (c.flags[card]! & Out || c.buried[card]! >= today) continue;
    if (c.level[card]! <= settings.aim && rank.has(c.deck[card]!)) found.push(card);
  }
  const place = (card: number) => rank.get(c.deck[card]!)! * 2 ** 32 + c.position[card]!;
  found.sort((a, b) => place(a) - place(b) || a - b);
  return found.map((card) => ({ card, requires: requires.get(card) ?? [] }));
}

/**
 * Whether a question's terms let it in: each has been seen, or will never come (it is gone, suspended, known, above
 * the aim, or its deck is off).
 */
export function makeReady(c: Columns, { decks, settings }: StudyContext) {
  const on = new Set(decks.filter((deck) => deck.enabled).map((deck) => deck.number));
  const lets = (card: number) => {
    const state = card < c.length ? c.state[card]! : Absent;
    if (state !== New) return true;
    if (c.flags[card]! & (Known | Out)) return true;
    return c.level[card]! > settings.aim || !on.has(c.deck[card]!);
  };
  return ({ requires }: UnseenQuestion) => requires.every(lets);
}
