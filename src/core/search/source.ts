import type { Columns } from '../memory/columns.ts';
import type { Moment } from '../model.ts';
import type { NoteText } from './noteText.ts';

/** What a deck answers to, all in lower case. */
export interface DeckNames {
  number: number;
  names: readonly string[];
  module: readonly string[];
  tracks: readonly string[];
  presets: readonly string[];
}

/** Grades as columns, as far as a search reads them. */
export interface Answers {
  length: number;
  card: Uint32Array;
  day: Int32Array;
  rating: Uint8Array;
}

/** All that a search looks at. */
export interface SearchSource {
  columns: Columns;
  moment: Moment;
  decks: readonly DeckNames[];
  /** By note number; missing where there is none. */
  notes: readonly (NoteText | undefined)[];
  /** The chance of recall now, 0–1; of a card that was graded. */
  recall: (card: number) => number;
  /** Study day on which each card came, by its number; empty unless `needs` asks for it. */
  added: ArrayLike<number>;
  /** Empty unless `needs` asks for them. */
  answers: Answers;
}

/** Whether a card is what one word of a search asks for. */
export type CardTest = (card: number) => boolean;
