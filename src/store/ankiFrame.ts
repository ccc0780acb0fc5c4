import { type KeptType, readKeptType } from '../core/exchange/anki/keptType.ts';
import type { AnkiFrame } from '../core/exchange/anki/remakeNote.ts';
import { flagsOf } from '../core/memory/cardFacts.ts';
import { has } from '../core/memory/columns.ts';
import type { Collection } from './collection.ts';
import { readMedia } from './media.ts';
import type { StoredNote } from './queries.ts';

/**
 * What a note that came from Anki is made anew with. Null where its note type is not on this device, as after a backup
 * without media.
 */
export async function readAnkiFrame(
  collection: Collection,
  stored: StoredNote,
): Promise<AnkiFrame | null> {
  const { anki } = stored.note;
  const bytes = anki ? await readMedia(collection, anki.type) : null;
  const type = bytes && readKeptType(new TextDecoder().decode(bytes));
  return type && frameOf(collection, stored, type);
}

/** The same where its type is known. */
export function frameOf(
  { columns, decks }: Pick<Collection, 'columns' | 'decks'>,
  { note, deck, cards }: StoredNote,
  type: KeptType,
): AnkiFrame {
  const flags = new Map(
    cards.flatMap((card, at): [string, number][] =>
      has(columns, card)
        ? [[note.cards[at]!.template, flagsOf({ flags: columns.flags[card]! }).colour]]
        : [],
    ),
  );
  const title = decks.find(({ number }) => number === deck)?.title ?? '';
  return { type, deck: title, flags };
}
