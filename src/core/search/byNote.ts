import { fits, folded, lineMatcher, withoutMarks, type Glob } from './glob.ts';
import type { Leaf, Pattern } from './node.ts';
import { fieldOf, type NoteText } from './noteText.ts';
import type { CardTest, DeckNames, SearchSource } from './source.ts';

/** A test of notes as one of cards: each note is asked once. */
export function ofNote(
  { columns, notes }: SearchSource,
  holds: (note: NoteText) => boolean,
): CardTest {
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

/** What is asked of a card's note: its text, tags, kind, id, category or companies. */
export function byNote(leaf: NoteLeaf, source: SearchSource): CardTest {
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

function isTag(tag: string, pattern: Pattern): boolean {
  if (pattern.by === 'regex') return pattern.regex.test(tag);
  return isPath(tag, pattern.glob);
}

/** A name stands for those beneath it: `animal` for `animal::dog`. */
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

/** What is asked of a card's deck: its own names, or those of its module, tracks and presets. */
export function byDeck({ kind, glob }: DeckLeaf, { columns, decks }: SearchSource): CardTest {
  const holds = ({ names, module, tracks, presets }: DeckNames) => {
    if (kind === 'deck') return glob !== null && names.some((name) => isPath(name, glob));
    if (kind === 'module') return oneOf(module, glob);
    return oneOf(kind === 'track' ? tracks : presets, glob);
  };
  const numbers = new Set(decks.filter(holds).map(({ number }) => number));
  return (card) => numbers.has(columns.deck[card]!);
}

/** Which card of its note it is, by its place or the name of its template. */
export function byTemplate(
  { at, glob }: Extract<Leaf, { kind: 'card' }>,
  { columns, notes }: SearchSource,
): CardTest {
  return (card) => {
    const note = notes[columns.note[card]!];
    const place = note ? note.cards.indexOf(card) : -1;
    if (place < 0) return false;
    return at > 0 ? place === at - 1 : fits(note!.templates[place] ?? '', glob);
  };
}
