import { compileTable } from '../core/exchange/delimited/compileTable.ts';
import { decodeAs, guessEncoding } from '../core/exchange/delimited/encodings.ts';
import { readTable, type Table } from '../core/exchange/delimited/table.ts';
import { deckInFolder } from '../core/exchange/folder/fileKind.ts';
import { normalize } from '../core/deck/decode.ts';
import type { TablePreview } from './importPreview.ts';
import type { ImportFile, OpenTable, SourceChoices, TableSource } from './importFile.ts';
import { tableKey } from './tableChoices.ts';

/** What was chosen when tables of these keys were imported. */
export type KeptChoices = ReadonlyMap<string, SourceChoices>;

/**
 * Reads a table by what was chosen about it, now or the last time it came: a file of an import for each of its decks, or
 * one that says what is wrong.
 */
export function readTableFile(
  source: TableSource,
  chosen: SourceChoices,
  kept: KeptChoices,
  progress: (done: number, total: number) => void,
): ImportFile[] {
  const open = openTable(source, chosen, kept);
  const { name, title, place, inFolder } = source;
  const { table } = open;
  const given = title ?? table.headers.deck ?? titleOf(source);
  return compileTable(table, `table-${place}`, given, progress).map(
    ({ deck, written, media, rows }): ImportFile => ({
      name,
      title: deck.title,
      compilation: {
        deck,
        path: name,
        files: [name],
        isEmpty: false,
        id: null,
        written,
        entries: [],
        media,
        rows,
      },
      warnings: deck.warnings,
      inFolder,
      table: open,
    }),
  );
}

/** By the name of its file, and the folders that it lies in. */
function titleOf({ name, inFolder }: TableSource): string {
  const own = name.slice(name.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return inFolder ? deckInFolder(name, own) : own;
}

function openTable(source: TableSource, chosen: SourceChoices, kept: KeptChoices): OpenTable {
  const plain = readAs(source, chosen);
  if (typeof source.content === 'string')
    return { ...plain, source, key: null, choices: chosen, kept: false };
  const found = Object.keys(chosen).length === 0 ? plain : readAs(source, {});
  const key = tableKey(source.name, found.table.labels.length);
  const before = kept.get(key);
  if (!before) return { ...plain, source, key, choices: chosen, kept: false };
  const choices = { ...before, ...chosen };
  return { ...readAs(source, choices), source, key, choices, kept: true };
}

function readAs({ content }: TableSource, { encoding: chosen, ...choices }: SourceChoices) {
  if (typeof content === 'string')
    return { encoding: null, table: readTable(normalize(content), choices) };
  const guess = guessEncoding(content);
  const encoding = { ...guess, encoding: chosen ?? guess.encoding };
  return { encoding, table: readTable(decodeAs(content, encoding.encoding), choices) };
}

/** Values of a column that are shown, and their longest, in characters. */
const values = 3;
const longest = 60;

/** A table as its preview shows it. */
export function tablePreview({ source, kept, encoding, table }: OpenTable): TablePreview {
  const { separator, quotes, quoteTrouble, header, html, kind, labels, roles, rows } = table;
  const columns = labels.map((name, at) => ({
    name,
    role: roles[at]!,
    values: firstValues(rows, at),
  }));
  const { place } = source;
  return { place, kept, encoding, separator, quotes, quoteTrouble, header, html, kind, columns };
}

function firstValues(rows: Table['rows'], at: number): string[] {
  const found: string[] = [];
  for (const { cells } of rows.slice(0, 100)) {
    const value = (cells[at] ?? '').replace(/\s+/g, ' ').trim();
    if (value !== '' && !found.includes(value)) found.push(value);
    if (found.length === values) break;
  }
  return found.map((value) => (value.length > longest ? `${value.slice(0, longest - 1)}…` : value));
}
