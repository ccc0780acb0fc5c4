import type { Deck } from '../model.ts';

/** Stands between the name of a deck and that of one within it, as in Anki: `Languages::Spanish`. */
export const WITHIN = '::';

/** The names of a deck and of those it is within, outermost first; a name of blanks is none. */
export function pathOf(title: string): string[] {
  return title
    .split(WITHIN)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** A title as it is kept: without blanks around its names, and without empty ones. */
export const tidyTitle = (title: string): string => pathOf(title).join(WITHIN);

/** The own name of a deck, without those it is within. */
export const ownName = (title: string): string => pathOf(title).at(-1) ?? title;

/** What two titles of one deck have in common: names count as the same whatever their capitals are, as in Anki. */
export const keyOf = (title: string): string => tidyTitle(title).normalize('NFC').toLowerCase();

/** Whether two titles name the same deck. */
export const isSameTitle = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

/** Whether a title is another one, or names a deck within it. */
export function isWithin(title: string, outer: string): boolean {
  const [inner, around] = [keyOf(title), keyOf(outer)];
  return inner === around || inner.startsWith(around + WITHIN);
}

/** What says where a deck stands. */
export type Named = Pick<Deck, 'number' | 'title' | 'hash'>;

/** Only decks of one's own stand within each other: the title of a bundled one is its text's. */
export const isOwn = ({ hash }: Pick<Deck, 'hash'>): boolean => hash === null;

/** A deck and all of one's own that are within it. */
export function withInner<D extends Named>(decks: readonly D[], deck: D): D[] {
  const inner = decks.filter(
    (each) => each.number !== deck.number && isOwn(each) && isWithin(each.title, deck.title),
  );
  return isOwn(deck) ? [deck, ...inner] : [deck];
}
