import type { Note } from '../../model.ts';
import type { Loss } from '../anki/losses.ts';
import type { DeckFile, DeckOut } from './deckFiles.ts';

/** What Markdown cannot say of a note. */
const kinds: [what: string, why: string, of: (note: Note) => boolean][] = [
  [
    'Cards with looks of their own',
    'Their words, lists, tables, code and pictures go along; colours, fonts and layout do not.',
    (note) => isHtml(note) && note.cards.some(shows(/ data-sheet=| data-style=/)),
  ],
  [
    'Pictures with masks',
    'The pictures go along, the masks do not: what they ask cannot be told in text.',
    (note) => isHtml(note) && note.cards.some(shows(/ data-masks=/)),
  ],
  [
    'Formulas of an older import',
    'Their TeX is not known, so their signs stand in a row: import the package once more first.',
    (note) => isHtml(note) && note.cards.some(shows(/<math(?![^>]* data-tex=)/)),
  ],
  [
    'Notes of several cards',
    'Each card is a note of its own: the first keeps its schedule where this is imported again.',
    (note) => isHtml(note) && note.kind !== 'cloze' && note.cards.length > 1,
  ],
];

const isHtml = ({ source }: Note) => source.trim() === '';
const shows =
  (pattern: RegExp) =>
  ({ front, lead, back }: Note['cards'][number]) =>
    pattern.test(front + lead + back);

/** What does not go along as it is, or not into the deck's own file. */
export function lossesOf(decks: readonly DeckOut[], files: readonly DeckFile[]): Loss[] {
  const notes = decks.flatMap((deck) => deck.notes);
  const found = kinds.map(([what, why, of]): Loss => ({
    what,
    why,
    count: notes.filter(of).length,
  }));
  const apart = files.filter(({ partOf }) => partOf !== null);
  found.push({
    what: 'Notes of another kind than their deck',
    why: 'A text holds notes of one kind, so they are in a file of their own: import it together with that of their deck.',
    count: apart.reduce((sum, each) => sum + each.notes.length, 0),
  });
  return found.filter(({ count }) => count > 0);
}
