import papaparse from 'papaparse';
import type { DeckOut } from '../markdown/deckFiles.ts';
import { ankiHtml } from './ankiHtml.ts';
import { noteRows } from './noteRows.ts';
import { spaced } from './writeCsv.ts';

/** What the file says of itself, as Anki's own text export does. */
const headers = [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  '#tags column:6',
  '#columns:Guid\tNote type\tDeck\tFront\tBack\tTags',
];

/**
 * Decks as text that Anki imports (File, Import): a row a note, fields as HTML. The guid stands in quotes, since a line
 * that begins with `#` would be a comment. In parts, so that many decks never are one text.
 * @param name of a picture or sound by its SHA-256
 */
export function* writeAnkiText(
  decks: readonly DeckOut[],
  name: (hash: string) => string,
): Generator<string> {
  yield `${headers.join('\n')}\n`;
  const quotes = [true, false, false, false, false, false];
  for (const { title, notes } of decks) {
    for (const note of notes) {
      const rows = noteRows(note).map(({ guid, type, front, back, tags }) => {
        const sides = [ankiHtml(front, name), ankiHtml(back, name)];
        return [guid, type, title, ...sides, spaced(tags)];
      });
      yield rows.length === 0
        ? ''
        : `${papaparse.unparse(rows, { delimiter: '\t', newline: '\n', quotes })}\n`;
    }
  }
}
