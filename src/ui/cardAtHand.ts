import type { Html } from '../core/model.ts';

/**
 * The question that Review asks, kept outside of the database: whoever opens the app there has it before their eyes
 * while the database is being opened.
 */
export interface CardAtHand {
  card: number;
  /** What of the card decides when it is asked: as long as it is the same, the card has its turn. */
  turn: string;
  /** The study day and the hour it begins at: of another day, another card may come first. */
  day: number;
  rollover: number;
  front: Html;
  name: boolean;
  from: string;
  done: number;
  total: number;
  leftText: string;
  /** "I know this" stands beside it. */
  isNew: boolean;
}

const KEY = 'engram.card';

/** Keeps the card at hand, or that there is none. */
export function keepCard(card: CardAtHand | null): void {
  try {
    if (card) localStorage.setItem(KEY, JSON.stringify(card));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is closed to this page, or full: then the card comes with the database.
  }
}

/** The card that was at hand when the app was left; null where none was kept. */
export function keptCard(): CardAtHand | null {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as CardAtHand | null;
    return typeof kept?.front === 'string' ? kept : null;
  } catch {
    return null;
  }
}

/** What stood before one's eyes until Review did, and what was pressed there. */
interface Before {
  card: CardAtHand;
  pressed: 'show' | 'known' | null;
}
let before: Before | null = null;

/** The card at hand is shown before Review stands. */
export function showBefore(card: CardAtHand): void {
  before = { card, pressed: null };
}

/** Something was pressed that Review must do. */
export function pressBefore(what: 'show' | 'known'): void {
  if (before) before.pressed ??= what;
}

/** What was shown and pressed before, once. */
export function takeBefore(): Before | null {
  const taken = before;
  before = null;
  return taken;
}
