import type { NoteLine } from '../core/exchange/backup.ts';
import type { CardText } from '../core/model.ts';
import { templateKinds } from '../core/model.ts';
import { isOwnNote } from './ownNotes.ts';

/**
 * The notes of a deck from two devices. Of a note that both know, the newer text counts, and whether
 * it is still asked; one that only the older side knows stays, for it may have been written there.
 * In a bundled deck it was not: there the text dropped it.
 */
export function mergeNotes(
  newer: readonly NoteLine[],
  older: readonly NoteLine[],
  bundled: boolean,
): { notes: NoteLine[]; retired: NoteLine[] } {
  const others = new Map(older.map((line) => [line.note.id, line]));
  const known = new Set(newer.map(({ note }) => note.id));
  const merged = newer.map((line) => withCardsOf(line, others.get(line.note.id)));
  for (const line of older) {
    if (known.has(line.note.id)) continue;
    merged.push(bundled ? { ...line, retired: true } : line);
  }
  return {
    notes: inOneOrder(merged.filter(({ retired }) => !retired)),
    retired: merged.filter(({ retired }) => retired),
  };
}

const earliest = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

/** A note that also remembers the cards which only the other side's text makes or made. */
function withCardsOf(line: NoteLine, other: NoteLine | undefined): NoteLine {
  if (!other) return line;
  const present = new Set(line.note.cards.map(({ template }) => template));
  const kindOf = ({ template, kind }: CardText): [string, number] => [
    template,
    templateKinds.indexOf(kind),
  ];
  const all = [...(line.gone ?? []), ...(other.gone ?? []), ...other.note.cards.map(kindOf)];
  const gone = [...new Map(all)].filter(([template]) => !present.has(template));
  return { ...line, gone, added: earliest(line.added, other.added) };
}

/** What was written beside the text comes after it, as it was written: the same on both devices. */
function inOneOrder(lines: NoteLine[]): NoteLine[] {
  const own = lines.filter(({ note }) => isOwnNote(note.id));
  if (own.length === 0) return lines;
  own.sort((a, b) => (a.added ?? 0) - (b.added ?? 0) || (a.note.id < b.note.id ? -1 : 1));
  return [...lines.filter(({ note }) => !isOwnNote(note.id)), ...own];
}
