import papaparse from 'papaparse';
import type { Html } from '../../model.ts';
import type { DeckOut } from '../markdown/deckFiles.ts';
import { htmlWords } from './words.ts';
import { type NoteRow, noteRows } from './noteRows.ts';

/** Names of the columns, as an import knows them again. */
const columns = ['Guid', 'Deck', 'Note type', 'Front', 'Back', 'Tags'];

/**
 * Decks as a table for spreadsheets and other programs: a row a note, in words alone. Lines end as RFC 4180 has it; a
 * field is in quotes where it must be. In parts, so that many decks never are one text.
 * @param name of a picture or sound by its SHA-256
 */
export function* writeCsv(
  decks: readonly DeckOut[],
  name: (hash: string) => string,
): Generator<string> {
  yield lines([columns]);
  const words = (html: Html) => htmlWords(html, name);
  for (const { title, notes } of decks) {
    for (const note of notes) yield lines(noteRows(note).map((row) => cells(row, title, words)));
  }
}

const cells = (
  { guid, type, front, back, tags }: NoteRow,
  deck: string,
  words: (html: Html) => string,
): string[] => [guid, deck, type, words(front), words(back), spaced(tags)];

/** Tags with spaces between them, so that one has none in it. */
export const spaced = (tags: readonly string[]): string =>
  tags.map((tag) => tag.trim().replace(/\s+/g, '_')).join(' ');

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${papaparse.unparse(rows, { newline: '\r\n' })}\r\n`;
