import type { AnkiOptions } from './deckOptions.ts';

/** A collection as Anki has it, whatever it was packed in. Times and days are Anki's own unless said otherwise. */
export interface AnkiCollection {
  /** Days of due dates are counted from here: days since 1970-01-01 of the local calendar, or null to be found. */
  created: { seconds: number; minutesWest: number | null };
  noteTypes: ReadonlyMap<number, NoteType>;
  /** Deck id → name, its path parted by `::`. */
  decks: ReadonlyMap<number, string>;
  /** Deck id → what is said of it; decks of which nothing is said are left out. */
  descriptions: ReadonlyMap<number, AnkiDescription>;
  /** Deck id → its options, where it has any. */
  options: ReadonlyMap<number, AnkiOptions>;
  notes: AnkiNote[];
  cards: AnkiCard[];
  /** By time. */
  reviews: AnkiReview[];
}

/** What is said of a deck, as it was written. */
export interface AnkiDescription {
  text: string;
  /** It is Markdown, which newer versions of Anki offer; else HTML. */
  markdown: boolean;
}

export interface NoteType {
  name: string;
  cloze: boolean;
  /** In order; `tag` says what an image occlusion's field is for (0 masks, 1 picture, 2 header, 3 extra, 4 comments). */
  fields: { name: string; tag: number | null }[];
  templates: Template[];
  css: string;
}

export interface Template {
  ord: number;
  name: string;
  question: string;
  answer: string;
}

export interface AnkiNote {
  id: number;
  guid: string;
  type: number;
  tags: string[];
  fields: string[];
}

export interface AnkiCard {
  id: number;
  note: number;
  /** Where it belongs: of a card in a filtered deck the deck that it came from. */
  deck: number;
  ord: number;
  /** Seconds. */
  modified: number;
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  type: number;
  /** −1 suspended, −2 and −3 buried. */
  queue: number;
  /** New: its place. Learning: seconds, or a day. Review: a day. */
  due: number;
  /** Days; seconds where negative. */
  interval: number;
  /** Permille; 0 where there is none. */
  ease: number;
  /** Steps to go. */
  left: number;
  /** 0–7. */
  flag: number;
  /** FSRS's, where it was on. */
  memory: { stability: number; difficulty: number } | null;
  /** Seconds; null where it is not told. */
  lastReview: number | null;
  /** Its place when it was new; null where it is not told. */
  position: number | null;
}

export interface AnkiReview {
  /** Milliseconds. */
  time: number;
  card: number;
  /** 1–4; 0 where it is no answer. */
  ease: number;
  /** Days; seconds where negative. */
  interval: number;
  before: number;
  factor: number;
  /** Milliseconds. */
  taken: number;
  /** 0 learning, 1 review, 2 relearning, 3 filtered deck, 4 manual, 5 rescheduled. */
  kind: number;
}
