import type { AnkiFormat } from './container.ts';
import type { CompiledPackage } from './compilePackage.ts';
import type { Loss } from './losses.ts';
import type { AnkiPackage } from './openPackage.ts';

/** What a package comes to. */
export interface PackageCounts {
  format: AnkiFormat;
  decks: { name: string; notes: number; cards: number }[];
  notes: number;
  cards: number;
  suspended: number;
  /** Rows of its review log. */
  reviews: number;
  /** Files; bytes as they are packed. */
  media: { count: number; bytes: number };
  /** Cards with a memory state of FSRS. */
  withMemoryState: number;
  unsupported: Loss[];
}

/** Counts what a package holds, and what of it is not carried over. */
export function countPackage(
  { format, collection, media }: AnkiPackage,
  { decks, unsupported }: CompiledPackage,
): PackageCounts {
  const { cards, reviews } = collection;
  const perDeck = decks.map(({ name, compiled: { notes }, cards: own }) => ({
    name,
    notes: notes.length,
    cards: own.reduce((sum, each) => sum + each.length, 0),
  }));
  return {
    format,
    decks: perDeck,
    notes: perDeck.reduce((sum, deck) => sum + deck.notes, 0),
    cards: perDeck.reduce((sum, deck) => sum + deck.cards, 0),
    suspended: cards.filter(({ queue }) => queue === -1).length,
    reviews: reviews.length,
    media: {
      count: media.length,
      bytes: media.reduce((sum, { file }) => sum + file.packed.length, 0),
    },
    withMemoryState: cards.filter(({ memory }) => memory !== null).length,
    unsupported,
  };
}
