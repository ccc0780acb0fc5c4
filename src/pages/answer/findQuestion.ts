import type { Collection } from '../../store/collection.ts';
import { findNote } from '../../store/findNote.ts';

/** The question card of a note, or undefined where there is none to ask. */
export async function findQuestion(
  collection: Collection,
  noteId: string,
): Promise<number | undefined> {
  const stored = await findNote(collection, noteId);
  if (!stored || stored.note.draft) return undefined;
  return stored.cards[stored.note.cards.findIndex((card) => card.kind === 'question')];
}
