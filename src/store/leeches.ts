import { has } from '../core/memory/columns.ts';
import { isLeech } from '../core/memory/leech.ts';
import { Gone, Suspended } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { fetchNotes } from './queries.ts';

/** A note with a card that is forgotten again and again. */
export interface FoundLeech {
  note: string;
  title: string;
  deck: string | null;
  /** Of its worst card. */
  lapses: number;
  suspended: boolean;
}

/** All leeches, the worst first. */
export async function fetchLeeches(collection: Collection): Promise<FoundLeech[]> {
  const { columns, decks } = collection;
  const worst = new Map<number, number>();
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || columns.lapses[card] === 0 || columns.flags[card]! & Gone) continue;
    if (!isLeech(columns, collection, card)) continue;
    const note = columns.note[card]!;
    const other = worst.get(note);
    if (other === undefined || columns.lapses[card]! > columns.lapses[other]!)
      worst.set(note, card);
  }
  const notes = await fetchNotes(collection, [...worst.keys()]);
  return notes
    .map(({ number, note, deck }): FoundLeech => {
      const card = worst.get(number)!;
      return {
        note: note.id,
        title: note.title,
        deck: decks.find((each) => each.number === deck)?.id ?? null,
        lapses: columns.lapses[card]!,
        suspended: (columns.flags[card]! & Suspended) !== 0,
      };
    })
    .sort((a, b) => b.lapses - a.lapses);
}
