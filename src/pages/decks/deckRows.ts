import type { Outline } from '../../core/curriculum/curriculum.ts';
import { trackOrder } from '../../core/curriculum/order.ts';
import { type Columns, has } from '../../core/memory/columns.ts';
import { deckCounts, type DeckCounts } from '../../core/memory/deckCounts.ts';
import { introduces } from '../../core/memory/lane.ts';
import { type Deck, type Moment, Gone, New } from '../../core/model.ts';

/** What Decks says of a deck. */
export interface DeckRow extends DeckCounts {
  deck: Deck;
  /** Cards in its text that its directions ask, suspended ones among them. */
  total: number;
}

/** Decks that stand together. */
export interface DeckGroup {
  title: string;
  /** Of the module; null for one's own. */
  number: number | null;
  rows: DeckRow[];
}

/** All decks: one's own first, then module by module. */
export function deckGroups(
  decks: readonly Deck[],
  columns: Columns,
  moment: Moment,
  { modules }: Pick<Outline, 'modules'>,
): DeckGroup[] {
  const counts = deckCounts(columns, moment, decks);
  const totals = countCards(columns, decks);
  const rows = trackOrder(decks, null).map((deck): DeckRow => ({
    deck,
    total: totals.get(deck.number) ?? 0,
    ...(counts.get(deck.number) ?? { fresh: 0, learning: 0, due: 0 }),
  }));
  return [...new Set(rows.map(({ deck }) => deck.module))].map((id): DeckGroup => {
    const module = modules.find((each) => each.id === id);
    return {
      title: module?.title ?? id ?? 'Your decks',
      number: module?.number ?? null,
      rows: rows.filter(({ deck }) => deck.module === id),
    };
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

/** "Terms" within a module, where its name need not be said again; the whole title of one's own. */
export function shortTitle({ kind, title, module }: Pick<Deck, 'kind' | 'title' | 'module'>) {
  if (module === null) return title;
  if (kind === 'glossary') return 'Terms';
  if (kind === 'interview') return 'Interview questions';
  return title.replace(/^Module \d+: .*? [-–—] /, '');
}
