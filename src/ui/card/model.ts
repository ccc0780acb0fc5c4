import type { Note, StudyDay } from '../../core/model.ts';
import type { CardFacts } from '../../core/memory/cardFacts.ts';
import type { Writing } from '../../core/exchange/editWay.ts';

/** A card at hand and what can be done to it: what the card's menu and its sheets need. */
export interface CardModel {
  /** Null while there is none. */
  card: () => number | null;
  note: () => Note | null;
  isNew: () => boolean;
  marked: () => boolean;
  /** 0 for none. */
  colour: () => number;
  today: () => StudyDay;
  /** Cards of its note, itself among them. */
  siblings: () => number;
  /** Decks of one's own that it can go to. */
  decks: () => { number: number; title: string }[];

  bury: (whole: boolean) => void;
  suspend: (whole: boolean) => void;
  mark: () => void;
  /** The same again takes it off. */
  flag: (colour: number) => void;
  reset: () => void;
  remove: () => void;
  due: (day: StudyDay) => void;
  move: (deck: number) => void;
  copy: () => void;
  /** What was reported of its note; null for nothing. */
  reported: () => Promise<string | null>;
  report: (text: string) => void;
  /** Null where it is gone. */
  facts: () => Promise<CardFacts | null>;
  /** Its note, and what that is made anew with. */
  writing: () => Promise<Writing>;
  /** Resolves to whether it was saved. */
  edit: (fields: Partial<Note>) => Promise<boolean>;
  /** Titles of the notes it links to. */
  terms: () => Promise<{ id: string; title: string }[]>;
  resume: () => void;
}
