import { dayStart, studyDay } from '../day.ts';
import { Absent } from '../memory/columns.ts';
import { Colour, Gone } from '../model.ts';
import { byAnswers, byFigure, byLevel, byState } from './byFigure.ts';
import { byDeck, byNote, byTemplate, ofNote } from './byNote.ts';
import type { Leaf, SearchNode } from './node.ts';
import type { CardTest, SearchSource } from './source.ts';

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

function byCard(holds: CardTest, cards: CardBits): CardBits {
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

function test(leaf: Leaf, source: SearchSource): CardTest {
  const { columns, moment, added } = source;
  const since = (days: number) => studyDay(moment) - days + 1;
  switch (leaf.kind) {
    case 'text':
    case 'tag':
    case 'note':
    case 'id':
    case 'category':
    case 'company':
      return byNote(leaf, source);
    case 'edited': {
      const from = dayStart(since(leaf.days), moment);
      return ofNote(source, (note) => note.edited >= from);
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
      return byState(leaf.state, source);
    case 'flag':
      return (card) => (columns.flags[card]! & Colour) >> 4 === leaf.colour;
    case 'level':
      return byLevel(leaf, source);
    case 'prop':
      return byFigure(leaf, source);
    case 'rated':
      return byAnswers(leaf, source);
    case 'introduced': {
      const from = since(leaf.days);
      return (card) => columns.first[card]! > 0 && columns.first[card]! >= from;
    }
    case 'added': {
      const from = since(leaf.days);
      return (card) => (added[card] ?? 0) >= from;
    }
  }
}
