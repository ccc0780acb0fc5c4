import { basename } from 'node:path';
import { countDeck } from '../core/deck/count.ts';
import { compileTable } from '../core/exchange/delimited/compileTable.ts';
import { decodeAs, guessEncoding } from '../core/exchange/delimited/encodings.ts';
import type { Separator } from '../core/exchange/delimited/separators.ts';
import { readTable, type Table } from '../core/exchange/delimited/table.ts';
import { hash32 } from '../core/hash.ts';
import type { CompiledDeck } from '../core/model.ts';
import { type FileReport, report } from './deckReport.ts';
import { plainCounts } from './fileCounts.ts';

/** A table as the command saw it. */
export interface ReadTable {
  /** The first says what is wrong. */
  decks: CompiledDeck[];
  format: string;
}

/**
 * Reads a table as the app would before anything is chosen; it never throws for what is in it. `named` makes a title of
 * its file's name.
 */
export function readTableFile(
  path: string,
  bytes: Uint8Array,
  named: (title: string) => string = (title) => title,
): ReadTable {
  const { encoding, sure } = guessEncoding(bytes);
  const table = readTable(decodeAs(bytes, encoding));
  const title = table.headers.deck ?? named(basename(path).replace(/\.\w+$/, ''));
  const id = `table-${hash32(path).toString(36)}`;
  const decks = compileTable(table, id, title).map(({ deck }) => deck);
  const message = `Its encoding is taken for ${encoding}.`;
  if (!sure) decks[0]!.warnings.unshift({ line: 1, message, severity: 'warning' });
  return { decks, format: formatOf(table) };
}

/** What a table comes to. */
export function tableReport(path: string, { decks, format }: ReadTable): FileReport {
  const full = decks.filter(({ notes }) => notes.length > 0);
  return {
    ...report(
      path,
      null,
      decks.flatMap((deck) => deck.warnings),
    ),
    ...countDeck({ notes: full.flatMap(({ notes }) => notes) }),
    ...plainCounts(format, full),
    kind: full.length > 0 ? 'cards' : null,
    title: decks.map((deck) => deck.title).join(', '),
  };
}

const formats: Record<Separator, string> = {
  tab: 'tsv',
  comma: 'csv',
  semicolon: 'csv with semicolons',
  pipe: 'text with pipes',
  colon: 'text with colons',
  space: 'text with spaces',
};

const formatOf = ({ headers, separator }: Table) =>
  headers.any ? 'Anki text' : formats[separator];
