import papaparse from 'papaparse';
import type { AnkiSource, Note } from '../../model.ts';
import type { Loss } from '../anki/losses.ts';
import type { DeckOut } from '../markdown/deckFiles.ts';
import { ankiHtml } from './ankiHtml.ts';
import { noteRows } from './noteRows.ts';
import { spaced } from './writeCsv.ts';

/** What a text calls that which stands behind a SHA-256. */
export interface TextNames {
  /** A picture or sound. */
  medium: (hash: string) => string;
  /** A note type of Anki's; null where it is not here. */
  noteType: (hash: string) => string | null;
}

/** Guid, note type and deck stand before the fields. */
const before = 3;

/** What the file says of itself, as Anki's own text export does: columns have names only where all notes have two fields. */
const headers = (fields: number, isKept: boolean) => [
  '#separator:tab',
  '#html:true',
  '#guid column:1',
  '#notetype column:2',
  '#deck column:3',
  `#tags column:${before + fields + 1}`,
  ...(isKept ? [] : ['#columns:Guid\tNote type\tDeck\tFront\tBack\tTags']),
];

/**
 * Decks as text that Anki imports (File, Import): a row a note, fields as HTML. A note that came from Anki has its own
 * fields and note type there, so that it stays one note, here and there. The guid stands in quotes, since a line that
 * begins with `#` would be a comment. In parts, so that many decks never are one text.
 */
export function* writeAnkiText(decks: readonly DeckOut[], names: TextNames): Generator<string> {
  const kept = keptNotes(decks, names);
  const fields = kept.reduce((most, { anki }) => Math.max(most, anki.fields.length), 2);
  yield `${headers(fields, kept.length > 0).join('\n')}\n`;
  const quotes = Array.from({ length: before + fields + 1 }, (_, at) => at === 0);
  for (const { title, notes } of decks) {
    for (const note of notes) {
      const rows = rowsOf(note, names).map(({ guid, type, sides }) => {
        const all = Array.from({ length: fields }, (_, at) => sides[at] ?? '');
        return [guid, type, title, ...all, spaced(note.tags)];
      });
      yield rows.length === 0
        ? ''
        : `${papaparse.unparse(rows, { delimiter: '\t', newline: '\n', quotes })}\n`;
    }
  }
}

/** What Anki must have beside such a text. */
export function ankiTextLosses(decks: readonly DeckOut[], names: TextNames): Loss[] {
  const { length: count } = keptNotes(decks, names);
  const what = 'Notes with note types of their own';
  const why =
    'Their fields go along, and the names of their types: an Anki without these needs the package.';
  return count === 0 ? [] : [{ what, why, count }];
}

const isKept = (note: Note, { noteType }: TextNames): note is Note & { anki: AnkiSource } =>
  note.anki !== undefined && noteType(note.anki.type) !== null;

const keptNotes = (decks: readonly DeckOut[], names: TextNames) =>
  decks.flatMap(({ notes }) => notes.filter((note) => isKept(note, names)));

function rowsOf(note: Note, names: TextNames): { guid: string; type: string; sides: string[] }[] {
  if (isKept(note, names)) {
    const { guid, type, fields } = note.anki;
    return [{ guid, type: names.noteType(type)!, sides: fields }];
  }
  return noteRows(note).map(({ guid, type, front, back }) => ({
    guid,
    type,
    sides: [ankiHtml(front, names.medium), ankiHtml(back, names.medium)],
  }));
}
