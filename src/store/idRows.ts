import type { IdRow, Numbered } from './db.ts';

/**
 * The ids of one home as they lie in their row, in columns: a deck may have 50,000 notes, and as many maps take a page
 * longer to copy than it may stand still.
 */
export interface PackedIds {
  home: string;
  slugs: string[];
  /** Of each slug. */
  notes: Uint32Array;
  decks: Uint32Array;
  retired: Uint8Array;
  /** NaN where it is not known. */
  added: Float64Array;
  /** Where the cards of each slug begin, and where the last ones end. */
  starts: Uint32Array;
  cards: Uint32Array;
  /** Of each card, by its place among `names`. */
  templates: Uint32Array;
  names: string[];
}

/** A row; earlier versions wrote the maps themselves. */
export type StoredIds = PackedIds | IdRow;

export function packIds({ home, slugs }: IdRow): PackedIds {
  const all = [...slugs.values()];
  const cards = all.flatMap((each) => [...each.cards]);
  const places = new Map<string, number>();
  for (const [template] of cards) if (!places.has(template)) places.set(template, places.size);
  const starts = new Uint32Array(all.length + 1);
  for (const [at, each] of all.entries()) starts[at + 1] = starts[at]! + each.cards.size;
  return {
    home,
    slugs: [...slugs.keys()],
    notes: Uint32Array.from(all, ({ note }) => note),
    decks: Uint32Array.from(all, ({ deck }) => deck),
    retired: Uint8Array.from(all, ({ retired }) => (retired ? 1 : 0)),
    added: Float64Array.from(all, ({ added }) => added ?? Number.NaN),
    starts,
    cards: Uint32Array.from(cards, ([, card]) => card),
    templates: Uint32Array.from(cards, ([template]) => places.get(template)!),
    names: [...places.keys()],
  };
}

export function unpackIds(row: StoredIds): IdRow {
  if (!isPacked(row)) return row;
  return {
    home: row.home,
    slugs: new Map(row.slugs.map((slug, at) => [slug, numberedAt(row, at)])),
  };
}

/** One of them alone. */
export function numberedOf(row: StoredIds, slug: string): Numbered | undefined {
  if (!isPacked(row)) return row.slugs.get(slug);
  const at = row.slugs.indexOf(slug);
  return at < 0 ? undefined : numberedAt(row, at);
}

/** The numbers of the notes that a deck has of them, and whether its text has them no longer. */
export function notesOf(row: StoredIds, deck: number): { note: number; retired: boolean }[] {
  const { notes, decks, retired } = isPacked(row) ? row : packIds(row);
  const found: { note: number; retired: boolean }[] = [];
  for (let at = 0; at < notes.length; at++)
    if (decks[at] === deck) found.push({ note: notes[at]!, retired: retired[at] === 1 });
  return found;
}

const isPacked = (row: StoredIds): row is PackedIds => Array.isArray(row.slugs);

function numberedAt(row: PackedIds, at: number): Numbered {
  const { names, templates, starts } = row;
  const cards = new Map<string, number>();
  for (let place = starts[at]!; place < starts[at + 1]!; place++)
    cards.set(names[templates[place]!]!, row.cards[place]!);
  const added = row.added[at]!;
  return {
    note: row.notes[at]!,
    deck: row.decks[at]!,
    cards,
    retired: row.retired[at] === 1,
    ...(Number.isNaN(added) ? {} : { added }),
  };
}
