import { dayStart, studyDay } from '../day.ts';
import { Marked, New, Review, Suspended } from '../model.ts';
import type { Comparison, Leaf, Property, StateName } from './node.ts';
import type { CardTest, SearchSource } from './source.ts';

/** Whether a card stands so: new, due, suspended, … */
export function byState(name: StateName, { columns, moment }: SearchSource): CardTest {
  const { state, flags, buried, due } = columns;
  const today = studyDay(moment);
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

/** Whether a figure of a card compares so; a card without it is on neither side of any comparison. */
export function byFigure(leaf: Extract<Leaf, { kind: 'prop' }>, source: SearchSource): CardTest {
  const figure = figureOf(leaf.property, source);
  const wanted = valueOf(leaf);
  return (card) => {
    const value = figure(card);
    return value !== null && compared(value, leaf.compare, wanted);
  };
}

/** Null where a card has no such figure. */
function figureOf(
  property: Property,
  { columns, moment, recall }: SearchSource,
): (card: number) => number | null {
  const { state, due, last, reps, lapses, stability, difficulty } = columns;
  const today = studyDay(moment);
  switch (property) {
    case 'ivl':
      return (card) => (state[card] === Review ? Math.max(0, due[card]! - last[card]!) : 0);
    case 'due':
      return (card) => {
        if (state[card] === New || columns.flags[card]! & Suspended) return null;
        const day = state[card] === Review ? due[card]! : studyDay({ ...moment, now: due[card]! });
        return day - today;
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

/** Difficulty is kept from 1 to 10; up to 1 it is Anki's share of that way. */
const valueOf = ({ property, value }: Extract<Leaf, { kind: 'prop' }>) =>
  property === 'd' && value >= 0 && value <= 1 ? 1 + 9 * value : value;

/** The interview level of a card; 0 stands for none. */
export function byLevel(
  { compare, level }: Extract<Leaf, { kind: 'level' }>,
  { columns }: SearchSource,
): CardTest {
  const levels = columns.level;
  return (card) => (levels[card]! > 0 || level === 0) && compared(levels[card]!, compare, level);
}

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

/** Answered in the last days, with a certain button or any. */
export function byAnswers(
  { days, rating }: Extract<Leaf, { kind: 'rated' }>,
  { columns, answers, moment }: SearchSource,
): CardTest {
  const cards = new Uint8Array(columns.length);
  const today = studyDay(moment);
  for (let at = 0; at < answers.length; at++) {
    if (answers.day[at]! <= today - days) continue;
    if (rating === 0 || answers.rating[at] === rating) cards[answers.card[at]!] = 1;
  }
  return (card) => cards[card] === 1;
}
