import type { Html } from '../../model.ts';
import { fieldHtml } from './fields.ts';
import type { Row } from './rows.ts';
import type { Table } from './table.ts';

/** A note as Anki's text export writes it: all of its fields, not yet made cards of. */
export interface AnkiRow {
  /** Name of its note type. */
  type: string;
  /** In the order of the type; empty ones may follow. */
  fields: Html[];
}

/**
 * A row of Anki's own text export with guids; null for a row of any other table. Its columns have no names there: a
 * file that names them, as this app's does, has rows of two sides.
 */
export function ankiRow({ cells }: Row, { headers, html }: Table): AnkiRow | null {
  const { guidColumn, notetypeColumn, deckColumn, tagsColumn } = headers;
  if (guidColumn === 0 || headers.columns !== null) return null;
  const type = notetypeColumn > 0 ? (cells[notetypeColumn - 1] ?? '').trim() : headers.notetype;
  if (!type) return null;
  const said = new Set([guidColumn, notetypeColumn, deckColumn, tagsColumn]);
  const fields = cells.filter((_, at) => !said.has(at + 1));
  return { type, fields: fields.map((cell) => fieldHtml(cell, html)) };
}
