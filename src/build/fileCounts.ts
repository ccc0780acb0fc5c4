import { countDeck } from '../core/deck/count.ts';
import type { PackageCounts } from '../core/exchange/anki/packageCounts.ts';
import type { CompiledDeck } from '../core/model.ts';

/** What a file comes to, whatever its format; null where it could not be read. */
export type FileCounts = Omit<PackageCounts, 'format'> & { format: string | null };

/** Counts of a format that brings text alone: nothing was studied, and pictures come beside it. */
export function plainCounts(format: string | null, decks: readonly CompiledDeck[]): FileCounts {
  const each = decks.map(({ title, notes }) => ({
    name: title,
    notes: notes.length,
    cards: countDeck({ notes }).cards,
  }));
  return {
    format,
    decks: each,
    notes: each.reduce((sum, { notes }) => sum + notes, 0),
    cards: each.reduce((sum, { cards }) => sum + cards, 0),
    suspended: 0,
    reviews: 0,
    media: { count: 0, bytes: 0 },
    withMemoryState: 0,
    unsupported: [],
  };
}
