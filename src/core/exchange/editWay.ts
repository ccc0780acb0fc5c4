import type { FoundMedia } from '../deck/media.ts';
import type { Note } from '../model.ts';
import type { AnkiFrame } from './anki/remakeNote.ts';

/**
 * What a note is edited as: its Markdown, the fields that it has in Anki, or Markdown that is made of its cards
 * (`madeText`). An entry of a list of acronyms has none of them.
 */
export type EditWay = 'markdown' | 'fields' | 'made' | 'acronym';

export function editWay({ source, anki, cards }: Note): EditWay {
  if (cards.some(({ kind }) => kind === 'acronym')) return 'acronym';
  if (source.trim() !== '') return 'markdown';
  return anki ? 'fields' : 'made';
}

/** A style sheet of its own comes from a package alone: such cards are no Markdown. */
export const hasAnkiLayout = ({ cards }: Note): boolean =>
  cards.some(({ front }) => front.includes(' data-sheet="'));

/**
 * Why a note cannot be edited: it is an entry of a list of acronyms, came from Anki and its note type is not here, or
 * shows what Markdown has no word for.
 */
export type Uneditable = 'acronym' | 'typeless' | 'layout';

/** A note that is to be edited, with all that is needed to make it anew. */
export interface Writing {
  /** With Markdown, where that was made for it. */
  note: Note;
  /** Where it is edited by its fields, as one that came from Anki. */
  frame: AnkiFrame | null;
  /** Pictures and sounds that it shows, by name. */
  found: ReadonlyMap<string, FoundMedia>;
  /** Why its text cannot be changed; null where it can. */
  unable: Uneditable | null;
}
