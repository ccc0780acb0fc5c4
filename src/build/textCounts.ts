import type { Compilation } from '../core/deck/compile.ts';
import { countDeck } from '../core/deck/count.ts';
import type { PackageCounts } from '../core/exchange/anki/packageCounts.ts';
import type { ParsedFile } from '../core/deck/parse.ts';

/** What a text comes to, in the words that packages are counted with. */
export type TextCounts = Omit<PackageCounts, 'format' | 'cards'> & { format: ParsedFile['format'] };

/** Counts the decks of a text, which may name several, and the schedules that stand in it. */
export function textCounts(compilation: Compilation): TextCounts {
  const { deck, entries, parsed } = compilation;
  const decks = new Map<string, typeof deck.notes>();
  for (const [at, note] of deck.notes.entries()) {
    const entry = entries[at];
    const name = (entry?.kind === 'block' && entry.block.deck) || deck.title;
    decks.set(name, [...(decks.get(name) ?? []), note]);
  }
  return {
    format: parsed.format,
    decks: [...decks].map(([name, notes]) => {
      const { cards } = countDeck({ notes });
      return { name, notes: notes.length, cards };
    }),
    notes: deck.notes.length,
    suspended: 0,
    reviews: 0,
    media: { count: 0, bytes: 0 },
    withMemoryState: scheduledIn([compilation]),
    unsupported: [],
  };
}

/** Cards whose schedule stands in their text: it gives them a memory. */
export function scheduledIn(compiled: readonly Compilation[]): number {
  const blocks = compiled
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.kind === 'block' ? entry.block : []));
  return blocks.flatMap(({ schedules = [] }) => schedules).filter((each) => each !== null).length;
}
