import { dayStart, studyDay } from '../day.ts';
import { Absent, type Columns } from '../memory/columns.ts';
import { Colour, Gone, Marked, New, Review, Suspended, type Moment } from '../model.ts';
import { fits, folded, type Glob, lineMatcher, withoutMarks } from './glob.ts';
import type { Comparison, Leaf, Pattern, Property, SearchNode, StateName } from './node.ts';
import { fieldOf, type NoteText } from './noteText.ts';

/** What a deck answers to, all in lower case. */
export interface DeckNames {
  number: number;
  names: readonly string[];
  module: readonly string[];
  tracks: readonly string[];
  presets: readonly string[];
}

/** Grades as columns, as far as a search reads them. */
export interface Answers {
  length: number;
  card: Uint32Array;
  day: Int32Array;
  rating: Uint8Array;
}

/** All that a search looks at. */
export interface SearchSource {
  columns: Columns;
  moment: Moment;
  decks: readonly DeckNames[];
  /** By note number; missing where there is none. */
  notes: readonly (NoteText | undefined)[];
  /** The chance of recall now, 0–1; of a card that was graded. */
  recall: (card: number) => number;
  /** Study day on which each card came, by its number; empty unless `needs` asks for it. */
  added: ArrayLike<number>;
  /** Empty unless `needs` asks for them. */
  answers: Answers;
}

/** 1 at the number of each card. */
export type CardBits = Uint8Array;

/** What must be read for a search besides what is always held. */
export function needs(node: SearchNode): { answers: boolean; added: boolean } {
  if (node.kind === 'not') return needs(node.part);
  if (node.kind === 'and' || node.kind === 'or') {
    const all = node.parts.map(needs);
    return { answers: all.some((each) => each.answers), added: all.some((each) => each.added) };
  }
  return { answers: node.kind === 'rated', added: node.kind === 'added' };
}

/** The cards that a search finds. Those that are deleted or no longer in their deck's text are never found. */
export function evaluate(node: SearchNode, source: SearchSource): CardBits {
  const { state, flags, length } = source.columns;
  const all = new Uint8Array(length);
  for (let card = 0; card < length; card++) {
    if (state[card] !== Absent && !(flags[card]! & Gone)) all[card] = 1;
  }
  return among(node, all, source);
}

/** Those of some cards that a search finds. */
function among(node: SearchNode, cards: CardBits, source: SearchSource): CardBits {
  if (node.kind === 'and') {
    return node.parts
      .toSorted((a, b) => cost(a) - cost(b))
      .reduce((left, part) => among(part, left, source), cards);
  }
  if (node.kind === 'or') return either(node.parts, cards, source);
  if (node.kind === 'not') return without(cards, among(node.part, cards, source));
  return byCard(test(node, source), cards);
}

function either(parts: readonly SearchNode[], cards: CardBits, source: SearchSource): CardBits {
  let left = cards;
  for (const part of parts) left = without(left, among(part, left, source));
  return without(cards, left);
}

const without = (cards: CardBits, some: CardBits): CardBits =>
  cards.map((one, card) => one & ~some[card]!);

function byCard(holds: (card: number) => boolean, cards: CardBits): CardBits {
  const found = new Uint8Array(cards.length);
  for (let card = 0; card < cards.length; card++) {
    if (cards[card] === 1 && holds(card)) found[card] = 1;
  }
  return found;
}

/** Figures first: what they leave out need not be read. */
function cost(node: SearchNode): number {
  if (node.kind === 'not') return cost(node.part);
  if (node.kind === 'and' || node.kind === 'or') return Math.max(...node.parts.map(cost));
  if (node.kind === 'text') return node.pattern.by === 'glob' && !node.pattern.plain ? 2 : 3;
  return node.kind === 'tag' || node.kind === 'company' || node.kind === 'id' ? 1 : 0;
}

function test(leaf: Leaf, source: SearchSource): (card: number) => boolean {
  const { columns } = source;
  const today = studyDay(source.moment);
  switch (leaf.kind) {
    case 'text':
    case 'tag':
    case 'note':
    case 'id':
    case 'category':
    case 'company':
      return byNote(leaf, source);
    case 'edited': {
      const since = dayStart(today - leaf.days + 1, source.moment);
      return ofNote(source, (note) => note.edited >= since);
    }
    case 'deck':
    case 'module':
    case 'track':
    case 'preset':
      return byDeck(leaf, source);
    case 'card':
      return byTemplate(leaf, source);
    case 'cards':
      return (card) => leaf.numbers.has(card);
    case 'is':
      return stands(leaf.state, source, today);
    case 'flag':
      return (card) => (columns.flags[card]! & Colour) >> 4 === leaf.colour;
    case 'level':
      return (card) =>
        (columns.level[card]! > 0 || leaf.level === 0) &&
        compared(columns.level[card]!, leaf.compare, leaf.level);
    case 'prop': {
      const figure = figureOf(leaf.property, source, today);
      return (card) => {
        const value = figure(card);
        return value !== null && compared(value, leaf.compare, valueOf(leaf));
      };
    }
    case 'rated':
      return answered(leaf, source, today);
    case 'introduced':
      return (card) => columns.first[card]! > today - leaf.days;
    case 'added':
      return (card) => (source.added[card] ?? 0) > today - leaf.days;
  }
}

/** A test of notes as one of cards: each note is asked once. */
function ofNote(
  { columns, notes }: SearchSource,
  holds: (note: NoteText) => boolean,
): (card: number) => boolean {
  const known = new Uint8Array(columns.notes);
  return (card) => {
    const number = columns.note[card]!;
    if (known[number] === 0) {
      const note = notes[number];
      known[number] = note !== undefined && holds(note) ? 2 : 1;
    }
    return known[number] === 2;
  };
}

type NoteLeaf = Extract<Leaf, { kind: 'text' | 'tag' | 'note' | 'id' | 'category' | 'company' }>;

function byNote(leaf: NoteLeaf, source: SearchSource): (card: number) => boolean {
  switch (leaf.kind) {
    case 'text': {
      const { fields } = leaf;
      const found = matcher(leaf.pattern);
      if (fields === null) return ofNote(source, ({ text }) => found(text));
      return ofNote(source, (note) => fields.some((each) => found(fieldOf(note, each))));
    }
    case 'tag': {
      const { pattern } = leaf;
      if (pattern === null) return ofNote(source, ({ tags }) => tags.length === 0);
      return ofNote(source, ({ tags }) => tags.some((tag) => isTag(tag, pattern)));
    }
    case 'note':
      return ofNote(source, ({ kind }) => fits(kind, leaf.glob));
    case 'id':
      return ofNote(source, ({ id }) => fits(folded(id), leaf.glob));
    case 'category':
      return ofNote(source, ({ category }) =>
        leaf.glob ? category !== '' && fits(category, leaf.glob) : category === '',
      );
    case 'company':
      return ofNote(source, ({ companies }) => oneOf(companies, leaf.glob));
  }
}

function matcher(pattern: Pattern): (text: string) => boolean {
  if (pattern.by === 'regex') return (text) => pattern.regex.test(text);
  const fitting = lineMatcher(pattern.glob);
  return pattern.plain ? (text) => fitting(withoutMarks(text)) : fitting;
}

/** A tag stands for those beneath it: `animal` for `animal::dog`. */
function isTag(tag: string, pattern: Pattern): boolean {
  if (pattern.by === 'regex') return pattern.regex.test(tag);
  return isPath(tag, pattern.glob);
}

function isPath(path: string, glob: Glob): boolean {
  if (fits(path, glob)) return true;
  for (let at = path.indexOf('::'); at >= 0; at = path.indexOf('::', at + 2)) {
    if (fits(path.slice(0, at), glob)) return true;
  }
  return false;
}

const oneOf = (names: readonly string[], glob: Glob | null) =>
  glob === null ? names.length === 0 : names.some((name) => fits(name, glob));

type DeckLeaf = Extract<Leaf, { kind: 'deck' | 'module' | 'track' | 'preset' }>;

function byDeck({ kind, glob }: DeckLeaf, { columns, decks }: SearchSource) {
  const holds = ({ names, module, tracks, presets }: DeckNames) => {
    if (kind === 'deck') return glob !== null && names.some((name) => isPath(name, glob));
    if (kind === 'module') return oneOf(module, glob);
    return oneOf(kind === 'track' ? tracks : presets, glob);
  };
  const numbers = new Set(decks.filter(holds).map(({ number }) => number));
  return (card: number) => numbers.has(columns.deck[card]!);
}

function byTemplate(
  { at, glob }: Extract<Leaf, { kind: 'card' }>,
  { columns, notes }: SearchSource,
): (card: number) => boolean {
  return (card) => {
    const note = notes[columns.note[card]!];
    const place = note ? note.cards.indexOf(card) : -1;
    if (place < 0) return false;
    return at > 0 ? place === at - 1 : fits(note!.templates[place] ?? '', glob);
  };
}

function stands(
  name: StateName,
  { columns, moment }: SearchSource,
  today: number,
): (card: number) => boolean {
  const { state, flags, buried, due } = columns;
  const end = dayStart(today + 1, moment);
  switch (name) {
    case 'new':
      return (card) => state[card] === New;
    case 'learn':
      return (card) => state[card] === 1 || state[card] === 3;
    case 'review':
      return (card) => state[card]! >= Review;
    case 'suspended':
      return (card) => (flags[card]! & Suspended) > 0;
    case 'buried':
      return (card) => buried[card]! >= today;
    case 'marked':
      return (card) => (flags[card]! & Marked) > 0;
    case 'due':
      return (card) =>
        state[card] !== New &&
        !(flags[card]! & Suspended) &&
        buried[card]! < today &&
        (state[card] === Review ? due[card]! <= today : due[card]! < end);
  }
}

/** Null where a card has no such figure: then it is on neither side of any comparison. */
function figureOf(
  property: Property,
  { columns, moment, recall }: SearchSource,
  today: number,
): (card: number) => number | null {
  const { state, due, last, reps, lapses, stability, difficulty } = columns;
  switch (property) {
    case 'ivl':
      return (card) => (state[card] === Review ? Math.max(0, due[card]! - last[card]!) : 0);
    case 'due':
      return (card) => {
        if (state[card] === New || columns.flags[card]! & Suspended) return null;
        return (state[card] === Review ? due[card]! : dayAt(due[card]!, moment)) - today;
      };
    case 'reps':
      return (card) => reps[card]!;
    case 'lapses':
      return (card) => lapses[card]!;
    case 's':
      return (card) => stability[card]! || null;
    case 'd':
      return (card) => difficulty[card]! || null;
    case 'r':
      return (card) => (stability[card]! > 0 ? recall(card) : null);
  }
}

const dayAt = (now: number, moment: Moment) => studyDay({ ...moment, now });

/** Difficulty is kept from 1 to 10; up to 1 it is Anki's share of that way. */
const valueOf = ({ property, value }: Extract<Leaf, { kind: 'prop' }>) =>
  property === 'd' && value >= 0 && value <= 1 ? 1 + 9 * value : value;

function compared(a: number, compare: Comparison, b: number): boolean {
  switch (compare) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function answered(
  { days, rating }: Extract<Leaf, { kind: 'rated' }>,
  { columns, answers }: SearchSource,
  today: number,
): (card: number) => boolean {
  const cards = new Uint8Array(columns.length);
  for (let at = 0; at < answers.length; at++) {
    if (answers.day[at]! <= today - days) continue;
    if (rating === 0 || answers.rating[at] === rating) cards[answers.card[at]!] = 1;
  }
  return (card) => cards[card] === 1;
}
