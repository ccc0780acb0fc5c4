import type { Outline } from '../../core/curriculum/curriculum.ts';
import { ownName, withInner } from '../../core/curriculum/deckPath.ts';
import { type DeckNode, deckTree } from '../../core/curriculum/deckTree.ts';
import { trackOrder } from '../../core/curriculum/order.ts';
import { type Columns, has } from '../../core/memory/columns.ts';
import { deckCounts, type DeckCounts } from '../../core/memory/deckCounts.ts';
import { introduces } from '../../core/memory/lane.ts';
import { type Deck, type Moment, Gone, New } from '../../core/model.ts';

/** What a deck holds, or several. */
export interface Holding extends DeckCounts {
  /** Cards in their texts that their directions ask, suspended ones among them. */
  total: number;
}

/** What Decks says of a deck; its figures include those of the decks within it, as Anki has it. */
export interface DeckRow extends Holding {
  /** Null where there are only decks within it. */
  deck: Deck | null;
  /** Tells it from others when it is folded. */
  key: string;
  name: string;
  /** In how many others it stands. */
  depth: number;
  /** Whether decks are within it. */
  outer: boolean;
}

/** Decks that stand together. */
export interface DeckGroup extends Holding {
  key: string;
  title: string;
  /** Of the module; null for one's own. */
  number: number | null;
  /** A deck before those within it. */
  rows: DeckRow[];
}

const nothing: Holding = { fresh: 0, learning: 0, due: 0, total: 0 };

const sum = (all: readonly Holding[]): Holding =>
  all.reduce(
    (a, b) => ({
      fresh: a.fresh + b.fresh,
      learning: a.learning + b.learning,
      due: a.due + b.due,
      total: a.total + b.total,
    }),
    nothing,
  );

/** What each deck holds by itself: two passes over the columns. */
export function holdings(columns: Columns, moment: Moment, decks: readonly Deck[]) {
  const counts = deckCounts(columns, moment, decks);
  const totals = countCards(columns, decks);
  return (deck: Deck): Holding => ({
    ...nothing,
    ...counts.get(deck.number),
    total: totals.get(deck.number) ?? 0,
  });
}

/** What a deck and those within it hold. */
export const holdingOf = (
  deck: Deck,
  decks: readonly Deck[],
  held: (deck: Deck) => Holding,
): Holding => sum(withInner(decks, deck).map(held));

/** All decks: one's own first, as a tree by name, then module by module. */
export function deckGroups(
  decks: readonly Deck[],
  columns: Columns,
  moment: Moment,
  { modules }: Pick<Outline, 'modules'>,
): DeckGroup[] {
  const held = holdings(columns, moment, decks);
  const ordered = trackOrder(decks, null);
  return [...new Set(ordered.map(({ module }) => module))].map((id): DeckGroup => {
    const module = modules.find((each) => each.id === id);
    const within = ordered.filter((deck) => deck.module === id);
    return {
      key: id ?? 'own',
      title: module?.title ?? id ?? 'Your decks',
      number: module?.number ?? null,
      rows: id === null ? treeRows(deckTree(within), held, 0) : within.map(plainRow(held)),
      ...sum(within.map(held)),
    };
  });
}

const plainRow =
  (held: (deck: Deck) => Holding) =>
  (deck: Deck): DeckRow => ({
    deck,
    key: deck.id,
    name: shortTitle(deck),
    depth: 0,
    outer: false,
    ...held(deck),
  });

function treeRows(
  nodes: readonly DeckNode<Deck>[],
  held: (deck: Deck) => Holding,
  depth: number,
): DeckRow[] {
  return nodes.flatMap(({ deck, name, title, inner }) => {
    const rows = treeRows(inner, held, depth + 1);
    const beneath = rows.filter((row) => row.depth === depth + 1);
    const own = deck ? held(deck) : nothing;
    const outer = inner.length > 0;
    const key = deck?.id ?? title;
    return [{ deck, key, name, depth, outer, ...sum([own, ...beneath]) }, ...rows];
  });
}

/** The rows that are not within a folded one. */
export function unfolded(rows: readonly DeckRow[], isFolded: (key: string) => boolean): DeckRow[] {
  let hidden = Infinity;
  return rows.filter(({ depth, key, outer }) => {
    if (depth > hidden) return false;
    hidden = outer && isFolded(key) ? depth : Infinity;
    return true;
  });
}

function countCards(columns: Columns, decks: readonly Deck[]): Map<number, number> {
  const directions = new Map(decks.map((deck) => [deck.number, deck.directions]));
  const totals = new Map<number, number>();
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || columns.flags[card]! & Gone) continue;
    const deck = columns.deck[card]!;
    const asked = introduces(directions.get(deck) ?? 'later', columns.template[card]!);
    if (columns.state[card] === New && !asked) continue;
    totals.set(deck, (totals.get(deck) ?? 0) + 1);
  }
  return totals;
}

/** "Terms" within a module, where its name need not be said again; of one's own its own name. */
function shortTitle({ kind, title, module }: Pick<Deck, 'kind' | 'title' | 'module'>) {
  if (module === null) return ownName(title);
  if (kind === 'glossary') return 'Terms';
  if (kind === 'interview') return 'Interview questions';
  return title.replace(/^Module \d+: .*? [-–—] /, '');
}
