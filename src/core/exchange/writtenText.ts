import type { Note } from '../model.ts';
import { fieldText } from './anki/fieldText.ts';
import { wordsOf } from './anki/words.ts';

/**
 * What a note is written as: its Markdown; of one that came from Anki its fields, of one that came from a table with
 * HTML the words of its cards. It is for reading and comparing, not for compiling.
 */
export function writtenText({
  source,
  anki,
  cards,
}: Pick<Note, 'source' | 'anki' | 'cards'>): string {
  if (source !== '') return source;
  if (anki) return anki.fields.map(fieldText).join('\n\n').trim();
  return cards.map(({ front, lead, back }) => wordsOf(`${front} ${lead} ${back}`)).join('\n\n');
}

/** The same of the user's own version of a note; undefined where that leaves the text alone. */
export const ownTextOf = ({ source, anki, cards = [] }: Partial<Note>): string | undefined =>
  source === undefined ? undefined : writtenText({ source, cards, ...(anki ? { anki } : {}) });
