import type { Deck } from '../model.ts';
import { isOwn, isSameTitle, keyOf, pathOf, tidyTitle, WITHIN, type Named } from './deckPath.ts';

/** The title that a deck has after one that it is, or is within, was given another. */
export function retitled(title: string, from: string, to: string): string {
  const names = pathOf(title).slice(pathOf(from).length);
  return [tidyTitle(to), ...names].join(WITHIN);
}

/** Titles that a deck of this title is within, outermost first. */
export function outerTitles(title: string): string[] {
  const names = pathOf(title);
  return names.slice(0, -1).map((_, at) => names.slice(0, at + 1).join(WITHIN));
}

/** Why a deck (null: a new one) cannot have a title, and what to do; null where it can. */
export function titleProblem(
  decks: readonly Named[],
  deck: Named | null,
  title: string,
): string | null {
  const tidy = tidyTitle(title);
  if (tidy === '') return 'A deck needs a name.';
  const others = decks.filter((each) => each.number !== deck?.number && isOwn(each));
  const same = others.find((each) => isSameTitle(each.title, tidy));
  if (!same) return null;
  const way = deck ? 'another name, or merge the two' : 'another name';
  return `There is a deck named “${same.title}” already: choose ${way}.`;
}

/** A deck among those that it is within and that are within it. */
export interface DeckNode<D> {
  /** Its own name, and the whole one. */
  name: string;
  title: string;
  /** Null where there are only decks within it, as after merging with another device. */
  deck: D | null;
  inner: DeckNode<D>[];
}

/** Decks of one's own as a tree, each level by name. Of two that have one title the second stands beside the first. */
export function deckTree<D extends Pick<Deck, 'title'>>(decks: readonly D[]): DeckNode<D>[] {
  const top: DeckNode<D>[] = [];
  const known = new Map<string, DeckNode<D>>();
  const nodeOf = (names: readonly string[]): DeckNode<D> => {
    const title = names.join(WITHIN);
    const before = known.get(keyOf(title));
    if (before) return before;
    const node: DeckNode<D> = { name: names.at(-1)!, title, deck: null, inner: [] };
    known.set(keyOf(title), node);
    (names.length > 1 ? nodeOf(names.slice(0, -1)).inner : top).push(node);
    return node;
  };
  for (const deck of decks) {
    const names = pathOf(deck.title);
    const node = nodeOf(names.length > 0 ? names : [deck.title]);
    if (node.deck === null) Object.assign(node, { deck, name: names.at(-1) ?? deck.title });
    else {
      const beside = names.length > 1 ? nodeOf(names.slice(0, -1)).inner : top;
      beside.push({ name: node.name, title: node.title, deck, inner: [] });
    }
  }
  return inOrder(top);
}

function inOrder<D>(nodes: DeckNode<D>[]): DeckNode<D>[] {
  for (const { inner } of nodes) inOrder(inner);
  // Not by the language of the device: two devices show the same.
  return nodes.sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
