import { studyDay } from '../day.ts';
import { Absent } from '../memory/columns.ts';
import { Colour, New, Review } from '../model.ts';
import type { CardBits } from './evaluate.ts';
import type { NoteText } from './noteText.ts';
import type { SearchSource } from './source.ts';

/** What a list of cards can be in the order of. */
export const sortKeys = [
  'deck',
  'question',
  'due',
  'interval',
  'lapses',
  'difficulty',
  'recall',
  'added',
  'stability',
  'reviews',
  'first',
  'edited',
  'card',
  'level',
  'flag',
  'tags',
] as const;
export type SortKey = (typeof sortKeys)[number];

/**
 * All cards in an order: those that have the figure by it, smallest first, then the others as they are taught. It holds
 * for every search until cards or texts change.
 */
export interface Order {
  cards: Uint32Array;
  /** How many have the figure. */
  having: number;
}

/** Puts all cards in order. `places`: of each deck, by its number. */
export function orderBy(
  key: SortKey,
  source: SearchSource,
  places: ReadonlyMap<number, number>,
): Order {
  const { columns } = source;
  const { length, state, deck, position } = columns;
  const figure = figureOf(key, source);
  const figures = new Float64Array(length);
  const having: number[] = [];
  const others: number[] = [];
  for (let card = 0; card < length; card++) {
    if (state[card] === Absent) continue;
    figures[card] = figure(card);
    if (Number.isNaN(figures[card]!)) others.push(card);
    else having.push(card);
  }
  const place = (card: number) => (places.get(deck[card]!) ?? 0) * 2 ** 32 + position[card]!;
  const taught = new Float64Array(length);
  for (const card of [...having, ...others]) taught[card] = place(card);
  const inDeck = (a: number, b: number) => taught[a]! - taught[b]! || a - b;
  // Typed arrays sort faster, and stay as small as they are.
  const first = Uint32Array.from(having).sort((a, b) => figures[a]! - figures[b]! || inDeck(a, b));
  const rest = Uint32Array.from(others).sort(inDeck);
  const cards = new Uint32Array(first.length + rest.length);
  cards.set(first);
  cards.set(rest, first.length);
  return { cards, having: first.length };
}

/** The figure of a card; NaN where it has none. */
function figureOf(key: SortKey, source: SearchSource): (card: number) => number {
  const { columns, notes, recall, added, moment } = source;
  const { state, due, last, lapses, difficulty, stability } = columns;
  const some = (value: number) => value || Number.NaN;
  switch (key) {
    case 'deck':
      return () => 0;
    case 'question':
      return byText(source, ({ text }) => text);
    case 'tags':
      return byText(source, ({ tags }) => tags.join(' '));
    case 'due':
      return (card) => {
        if (state[card] === New) return Number.NaN;
        return state[card] === Review ? due[card]! : studyDay({ ...moment, now: due[card]! });
      };
    case 'interval':
      return (card) =>
        state[card] === Review ? Math.max(0, due[card]! - last[card]!) : Number.NaN;
    case 'lapses':
      return (card) => (state[card] === New ? Number.NaN : lapses[card]!);
    case 'difficulty':
      return (card) => some(difficulty[card]!);
    case 'recall':
      return (card) => (stability[card]! > 0 ? recall(card) : Number.NaN);
    case 'added':
      return (card) => some(added[card] ?? 0);
    case 'stability':
      return (card) => some(stability[card]!);
    case 'reviews':
      return (card) => (state[card] === New ? Number.NaN : columns.reps[card]!);
    case 'first':
      return (card) => some(columns.first[card]!);
    case 'edited':
      return (card) => some(notes[columns.note[card]!]?.edited ?? 0);
    case 'card':
      return (card) => columns.template[card]!;
    case 'level':
      return (card) => some(columns.level[card]!);
    case 'flag':
      return (card) => some(columns.flags[card]! & Colour);
  }
}

/** The place of a card's note among all, by a text of theirs; one without it has none. */
function byText(
  { columns, notes }: SearchSource,
  textOf: (note: NoteText) => string,
): (card: number) => number {
  const texts = notes.map((note) => (note ? textOf(note) : ''));
  const numbers = Array.from(texts.keys()).filter((number) => texts[number]);
  numbers.sort((a, b) => compare(texts[a]!, texts[b]!));
  const rank = new Float64Array(notes.length).fill(Number.NaN);
  numbers.forEach((number, at) => {
    const before = numbers[at - 1];
    const same = before !== undefined && texts[before] === texts[number];
    rank[number] = same ? rank[before]! : at;
  });
  return (card) => rank[columns.note[card]!] ?? Number.NaN;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Those of the cards that were found, in an order; `down`: the largest first. What has no figure comes last. */
export function inOrder({ cards, having }: Order, found: CardBits, down: boolean): Uint32Array {
  const sorted = new Uint32Array(cards.length);
  let length = 0;
  const take = (at: number) => {
    const card = cards[at]!;
    if (found[card] === 1) sorted[length++] = card;
  };
  if (down) for (let at = having - 1; at >= 0; at--) take(at);
  else for (let at = 0; at < having; at++) take(at);
  for (let at = having; at < cards.length; at++) take(at);
  return sorted.slice(0, length);
}
