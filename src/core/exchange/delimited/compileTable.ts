import type { MediaUse } from '../../deck/media.ts';
import type { WrittenIds } from '../../deck/written.ts';
import type { CompiledDeck, Note, Warning } from '../../model.ts';
import { noteIdOf } from '../anki/guids.ts';
import { type AnkiRow, ankiRow } from './ankiRow.ts';
import { makeRemarks, type Remarks } from './findings.ts';
import { mostDecks } from './limits.ts';
import { type Fields, fieldsOf, noteOf } from './notes.ts';
import type { Row } from './rows.ts';
import type { Table } from './table.ts';

/** One deck of a table. */
export interface TableDeck {
  deck: CompiledDeck;
  /** Notes that a column identifies. */
  written: WrittenIds;
  media: MediaUse[];
  /** Of Anki's own text export: what each note is made of, by its id. */
  rows: Map<string, AnkiRow>;
}

/** Raised whenever the same table would make other HTML. */
const COMPILER = 1;
/** Rows between two reports of progress. */
const stride = 1000;

/**
 * Makes the app's decks and cards of a table: one deck, or as many as its rows name, in the order in which they come.
 * Never throws: what is wrong with a row stands among the warnings, those of the table with them in the first deck.
 * @param id of the decks until they are brought in: a number is added
 * @param title of the deck of rows that name none
 */
export function compileTable(
  table: Table,
  id: string,
  title: string,
  progress: (done: number, total: number) => void = () => {},
): TableDeck[] {
  const remarks = makeRemarks();
  const decks = new Map<string, TableDeck>();
  const seen: Seen = { guids: new Set(), rows: new Set() };
  const deckOf = (name: string): TableDeck => {
    const known = decks.get(name);
    if (known) return known;
    const made = emptyDeck(`${id}-${decks.size + 1}`, name);
    decks.set(name, made);
    return made;
  };
  for (const [at, row] of broken(table) ? [] : table.rows.entries()) {
    if (at % stride === 0) progress(at, table.rows.length);
    const fields = fieldsOf(row, table);
    const name = fields.deck || title;
    if (isDouble(row, fields, seen, remarks)) continue;
    if (!decks.has(name) && decks.size === mostDecks)
      return [failed(id, title, [...table.warnings, tooManyDecks(row)])];
    const target = deckOf(name);
    const noteId =
      fields.guid === ''
        ? `${target.deck.id}/row-${row.line}`
        : noteIdOf(target.deck.id, fields.guid);
    const note = noteOf(noteId, fields, table.html, remarks.at(row.line, target.media));
    if (typeof note === 'string') remarks.say(row.line, note);
    else {
      add(target, note, fields.guid !== '');
      const whole = ankiRow(row, table);
      if (whole) target.rows.set(noteId, whole);
    }
  }
  const made = [...decks.values()].filter(({ deck }) => deck.notes.length > 0);
  const warnings = [...table.warnings, ...remarks.warnings];
  const [first] = made;
  if (!first) return [failed(id, title, broken(table) ? warnings : [...warnings, nothing])];
  first.deck.warnings.push(...warnings);
  return made;
}

const broken = ({ warnings }: Table) => warnings.some(({ severity }) => severity === 'error');

const nothing: Warning = {
  line: 1,
  message: 'No row makes a card: choose other columns for front and back, or another separator.',
  severity: 'error',
};

const tooManyDecks = ({ line }: Row): Warning => ({
  line,
  message: `The rows name more than ${mostDecks} decks: choose another column for the deck.`,
  severity: 'error',
});

const emptyDeck = (id: string, title: string): TableDeck => ({
  deck: { id, title, kind: 'cards', module: null, compiler: COMPILER, notes: [], warnings: [] },
  written: { notes: new Set<string>(), followUps: new Map() },
  media: [],
  rows: new Map(),
});

function failed(id: string, title: string, warnings: Warning[]): TableDeck {
  const empty = emptyDeck(`${id}-1`, title);
  return { ...empty, deck: { ...empty.deck, warnings } };
}

function add({ deck, written }: TableDeck, note: Note, isWritten: boolean): void {
  deck.notes.push(note);
  if (isWritten) (written.notes as Set<string>).add(note.id.slice(deck.id.length + 1));
}

interface Seen {
  guids: Set<string>;
  rows: Set<string>;
}

/** Of two notes of one guid, and of two rows that say the same, the first is taken. */
function isDouble(row: Row, fields: Fields, seen: Seen, remarks: Remarks): boolean {
  if (fields.guid !== '') {
    if (seen.guids.has(fields.guid)) {
      remarks.say(row.line, 'The guid of this row stands in an earlier one, which is taken.');
      return true;
    }
    seen.guids.add(fields.guid);
    return false;
  }
  const key = row.cells.join('\u0000');
  if (seen.rows.has(key)) {
    remarks.say(row.line, 'This row says the same as an earlier one, and is left out.');
    return true;
  }
  seen.rows.add(key);
  return false;
}
