import { New, Review } from '../model.ts';
import type { Lane, LogEntry } from '../model.ts';
import type { Columns } from './columns.ts';
import { DEFINITION, laneOf } from './lane.ts';

/** What today's entries come to in one lane. */
export interface Done {
  /** Grades of any kind. */
  grades: number;
  reviews: number;
  /** New cards, but for those said to be known: they leave the day's share to others. */
  fresh: number;
  /** Of the new ones, reverse cards. */
  definitions: number;
  byDeck: Map<number, { grades: number; reviews: number; fresh: number }>;
  /** Cards graded, each once, in the order of their last grade. */
  cards: Set<number>;
}

/** Counts today's effective entries of one lane; cards that are gone count with what the entry says. */
export function doneToday(columns: Columns, entries: readonly LogEntry[], lane: Lane): Done {
  const done: Done = {
    grades: 0,
    reviews: 0,
    fresh: 0,
    definitions: 0,
    byDeck: new Map(),
    cards: new Set(),
  };
  for (const { kind, card, stateBefore } of entries) {
    if (kind !== 'grade' && kind !== 'known') continue;
    const template = columns.template[card] ?? 0;
    if (laneOf(template) !== lane) continue;
    done.grades++;
    done.cards.delete(card);
    done.cards.add(card);
    const fresh = stateBefore === New && kind === 'grade' ? 1 : 0;
    const reviews = stateBefore === Review ? 1 : 0;
    if (fresh && template === DEFINITION) done.definitions++;
    const number = columns.deck[card] ?? 0;
    const deck = done.byDeck.get(number) ?? { grades: 0, reviews: 0, fresh: 0 };
    done.byDeck.set(number, {
      grades: deck.grades + 1,
      reviews: deck.reviews + reviews,
      fresh: deck.fresh + fresh,
    });
    done.reviews += reviews;
    done.fresh += fresh;
  }
  return done;
}
