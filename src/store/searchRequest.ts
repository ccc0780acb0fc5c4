import type { Columns } from '../core/memory/columns.ts';
import type { Lane, Moment, Schedule } from '../core/model.ts';
import type { DeckNames } from '../core/search/source.ts';
import type { SortKey } from '../core/search/sort.ts';

/** Said where a pattern is given up. */
export const TOO_LONG =
  'This pattern takes too long. Make it simpler, with fewer * and + within brackets';

/** A deck as the search knows it. In the order in which decks are shown. */
export interface SearchedDeck extends DeckNames {
  weights: Record<Lane, readonly number[]>;
}

/** What a search rests on, besides cards and texts: small, so it comes with each. */
export interface SearchContext {
  moment: Moment;
  decks: readonly SearchedDeck[];
  /** Moves on when notes may have changed. */
  version: number;
  /** Moves on when anything may have changed. */
  revision: number;
  /** Says which texts there are: other decks, or others of their texts, are read from the start. */
  stamp: string;
}

export interface SearchAsk {
  text: string;
  sort: SortKey;
  down: boolean;
  context: SearchContext;
}

/** What a row shows besides the figures of its card. */
export interface RowText {
  /** Of its note. */
  id: string;
  title: string;
  /** Name of the card's template, and its place among the cards of its note, from 0. */
  template: string;
  place: number;
  tags: readonly string[];
  /** Study day; 0 where it is not known. */
  added: number;
  /** When the user's own version was made, milliseconds; 0 for none. */
  edited: number;
}

export interface Found {
  /** In order. */
  cards: Uint32Array;
  /** Of the first ones. */
  rows: RowText[];
}

/** What the notes have that can be suggested. */
export interface FoundNames {
  tags: string[];
  companies: string[];
}

export interface Questions {
  search: { ask: SearchAsk; answer: Found };
  rows: { ask: readonly number[]; answer: RowText[] };
  names: { ask: SearchContext; answer: FoundNames };
}

export type SearchRequest =
  | { name: string }
  | { columns: Columns }
  | { schedules: Schedule[] }
  | { [K in keyof Questions]: { id: number; kind: K; ask: Questions[K]['ask'] } }[keyof Questions];

export type SearchAnswer =
  | { progress: { done: number; total: number } }
  | { id: number; done: Questions[keyof Questions]['answer'] }
  | { id: number; failed: string };
