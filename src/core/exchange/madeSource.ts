import { recompile } from '../deck/recompile.ts';
import type { CardText, Note } from '../model.ts';

/**
 * The Markdown that was made for a note (`madeText`), where it makes cards of the same names, so that what they remember
 * stays; else null.
 */
export function madeSource(note: Note, text: string): string | null {
  const { fields } = recompile({ ...note, source: text }, text);
  return fields && names(fields.cards ?? []) === names(note.cards) ? text : null;
}

const names = (cards: readonly CardText[]) => cards.map(({ template }) => template).join();
