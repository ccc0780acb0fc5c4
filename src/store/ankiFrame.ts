import { readKeptType } from '../core/exchange/anki/keptType.ts';
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
  { note, deck, cards }: StoredNote,
): Promise<AnkiFrame | null> {
  const { columns, decks } = collection;
  const bytes = note.anki ? await readMedia(collection, note.anki.type) : null;
  const type = bytes && readKeptType(new TextDecoder().decode(bytes));
  if (!type) return null;
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
