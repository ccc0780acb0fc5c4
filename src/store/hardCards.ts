import { has } from '../core/memory/columns.ts';
import { kindOf } from '../core/memory/lane.ts';
import { Suspended, type TemplateKind } from '../core/model.ts';
import type { HardCard } from '../core/stats/hardest.ts';
import type { Collection } from './collection.ts';
import { fetchNotes } from './queries.ts';

/** A card in a list of the hardest, with what it is called and where it is. */
export interface FoundCard extends HardCard {
  /** Of its note. */
  title: string;
  noteId: string;
  kind: TemplateKind;
  deck: { id: string; title: string } | null;
  lapses: number;
  /** 1–10. */
  difficulty: number;
  suspended: boolean;
}

/** The cards with their notes, in the order given; those whose text is missing are left out. */
export async function findCards(
  collection: Collection,
  cards: readonly HardCard[],
): Promise<FoundCard[]> {
  const { columns: c, decks } = collection;
  const here = cards.filter(({ card }) => has(c, card));
  const notes = await fetchNotes(collection, [...new Set(here.map(({ card }) => c.note[card]!))]);
  const numbered = new Map(notes.map((note) => [note.number, note.note]));
  return here.flatMap(({ card, amount }): FoundCard[] => {
    const note = numbered.get(c.note[card]!);
    if (!note) return [];
    const deck = decks.find(({ number }) => number === c.deck[card]);
    return [
      {
        card,
        amount,
        title: note.title,
        noteId: note.id,
        kind: kindOf(c.template[card]!),
        deck: deck ? { id: deck.id, title: deck.title } : null,
        lapses: c.lapses[card]!,
        difficulty: c.difficulty[card]!,
        suspended: (c.flags[card]! & Suspended) !== 0,
      },
    ];
  });
}
