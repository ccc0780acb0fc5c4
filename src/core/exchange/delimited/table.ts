import type { Warning } from '../../model.ts';
import { readHeaders, type Headers } from './headers.ts';
import { mostColumns, mostRows, tooManyRows } from './limits.ts';
import { guessRoles, holdsUsualNames, kindOfNotetype, type Role, type RowKind } from './roles.ts';
import { type QuoteProblem, readRows, type Row } from './rows.ts';
import { readClozes } from '../anki/gaps.ts';
import { sniffSeparator } from './sniff.ts';
import type { Separator } from './separators.ts';

/** What was chosen about a table; what is left out is found out. */
export interface TableChoices {
  separator?: Separator;
  quotes?: boolean;
  header?: boolean;
  html?: boolean;
  kind?: RowKind;
  /** Of the columns, in their order. */
  roles?: readonly Role[];
}

/** A table as it is read: choices and rows. */
export interface Table extends Required<TableChoices> {
  /** Names of the columns; empty where they have none. */
  labels: string[];
  rows: Row[];
  headers: Headers;
  /** Whether quotes do not pair: then it is offered to take them as characters. */
  quoteTrouble: boolean;
  /** An error among them keeps the table out. */
  warnings: Warning[];
}

/** Reads a text (line ends as `\n`) as a table. Never throws: what is wrong stands among its warnings. */
export function readTable(text: string, choices: TableChoices = {}): Table {
  const headers = readHeaders(text);
  const body = text.slice(headers.end);
  const separator = choices.separator ?? headers.separator ?? sniffSeparator(body) ?? 'tab';
  const quotes = choices.quotes ?? true;
  const read = readRows(body, {
    separator,
    quotes,
    comments: headers.any,
    line: headers.line,
    most: mostRows + 1,
  });
  const named = headers.columns === null ? null : labelsOf(headers.columns, separator);
  // Anki names columns in a line of its own: none of its rows is a header, though one may name a type “Word”.
  const header = choices.header ?? (!headers.sure && named === null && isHeader(read.rows));
  const rows = header ? read.rows.slice(1) : read.rows;
  const width = widthOf(read.rows, named);
  const first = header ? (read.rows[0]?.cells ?? []) : (named ?? []);
  const labels = Array.from({ length: width }, (_, at) => (first[at] ?? '').trim());
  const roles = choices.roles?.length === width ? choices.roles : rolesOf(labels, headers);
  const warnings = [
    ...read.quotes.map(quoteWarning),
    ...(read.comments > 0 ? [comments(headers.line, read.comments)] : []),
    ...(headers.any ? [] : wideRows(rows)),
  ];
  const count = read.count - (header ? 1 : 0);
  if (count > mostRows) warnings.unshift(error(1, tooManyRows(count)));
  else if (rows.length === 0) warnings.push(error(headers.line, noRows(header)));
  return {
    separator,
    quotes,
    header,
    html: choices.html ?? headers.html ?? looksLikeHtml(rows),
    kind: choices.kind ?? kindOf(rows, roles, headers),
    roles,
    labels,
    rows: count > mostRows ? [] : rows,
    headers,
    quoteTrouble: !quotes || read.quotes.length > 0,
    warnings,
  };
}

const error = (line: number, message: string): Warning => ({ line, message, severity: 'error' });

const noRows = (header: boolean) =>
  header
    ? 'There is no row beneath the header: write one card a line, or switch “First row is a header” off.'
    : 'There are no rows in this file: write one card a line.';

const labelsOf = (columns: string, separator: Separator) =>
  readRows(columns, { separator, quotes: true, comments: false }).rows[0]?.cells ?? [];

function widthOf(rows: readonly Row[], named: readonly string[] | null): number {
  let width = named?.length ?? 0;
  for (const { cells } of rows) if (cells.length > width) width = cells.length;
  return Math.min(width, mostColumns);
}

/**
 * Whether the first row names the columns: all its cells are short, and one of them is what columns are called, or
 * stands over nothing but numbers.
 */
function isHeader([first, ...rows]: readonly Row[]): boolean {
  if (!first || rows.length === 0) return false;
  const cells = first.cells.map((cell) => cell.trim());
  const filled = cells.filter(Boolean);
  return (
    new Set(filled.map((cell) => cell.toLowerCase())).size === filled.length &&
    filled.every((cell) => cell.length <= 40) &&
    (holdsUsualNames(cells) ||
      cells.some((cell, at) => cell !== '' && !number.test(cell) && areNumbers(rows, at)))
  );
}

const number = /^[\d.,\s-]+$/;

function areNumbers(rows: readonly Row[], at: number): boolean {
  const values = rows.slice(0, looked).map(({ cells }) => (cells[at] ?? '').trim());
  const filled = values.filter(Boolean);
  return filled.length >= 3 && filled.every((value) => number.test(value));
}

/** Roles that Anki's headers fix, and guesses for the others. */
function rolesOf(labels: readonly string[], headers: Headers): Role[] {
  const said = new Map<number, Role>();
  const say = (column: number, role: Role) => column > 0 && said.set(column - 1, role);
  say(headers.tagsColumn, 'tags');
  say(headers.deckColumn, 'deck');
  say(headers.notetypeColumn, 'notetype');
  say(headers.guidColumn, 'guid');
  return guessRoles(labels, said);
}

/** Rows that are looked at to find out what the fields hold. */
const looked = 200;
const markup =
  /<(?:br|div|p|b|i|u|em|strong|img|span|ul|ol|li|sub|sup|table|pre|code|ruby|a href)\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot);/i;

const looksLikeHtml = (rows: readonly Row[]) =>
  rows.slice(0, looked).some(({ cells }) => cells.some((cell) => markup.test(cell)));

function kindOf(rows: readonly Row[], roles: readonly Role[], { notetype }: Headers): RowKind {
  if (notetype !== null) return kindOfNotetype(notetype);
  const front = roles.indexOf('front');
  const first = rows.slice(0, looked);
  const hiding = first.filter(({ cells }) => hasGap(cells[front] ?? '')).length;
  return hiding > 0 && hiding * 2 >= first.length ? 'cloze' : 'basic';
}

/** Whether a field hides anything, as in `{{c1::words}}`. */
const hasGap = (field: string): boolean =>
  field.includes('{{c') && readClozes(field).some((part) => typeof part !== 'string');

const quoteWarning = ({ line, kind }: QuoteProblem): Warning =>
  error(
    line,
    kind === 'open'
      ? 'The quotation mark that begins a field here is never closed. End the field with `"`, double each `"` within it, or switch “Quotation marks enclose fields” off.'
      : 'A quotation mark stands within a field that another began. Double it (`""`), or switch “Quotation marks enclose fields” off.',
  );

const comments = (line: number, count: number): Warning => ({
  line,
  message: `${count} ${count === 1 ? 'line begins' : 'lines begin'} with \`#\` and ${count === 1 ? 'is' : 'are'} left out, as Anki does: enclose the first field in quotation marks to keep such a line.`,
  severity: 'warning',
});

/** Rows with more columns than nearly all others: a separator in their text has parted it. */
function wideRows(rows: readonly Row[]): Warning[] {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [usual = 0, times = 0] = [...widths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (usual < 2 || times * 10 < rows.length * 9) return [];
  return rows
    .filter(({ cells }) => cells.length > usual && cells.slice(usual).some(Boolean))
    .slice(0, 50)
    .map(({ line, cells }) => ({
      line,
      message: `This row has ${cells.length} columns, nearly all others ${usual}: enclose a field that holds the separator in quotation marks.`,
      severity: 'warning',
    }));
}
