import { isSlug } from '../../deck/slug.ts';
import type { CompiledDeck, Note } from '../../model.ts';
import { distinctNames } from '../fileName.ts';

/** A deck as it goes out: its notes with the user's own edits, in teaching order. */
export type DeckOut = Pick<CompiledDeck, 'id' | 'title' | 'kind' | 'notes'>;

/** A file of text, and what is to stand in it. */
export interface DeckFile {
  name: string;
  title: string;
  /** By which an import finds its deck again; null for a part, or where it has none that a text can say. */
  id: string | null;
  /** Id of the deck that these are the notes of another kind of; null for the deck's own file. */
  partOf: string | null;
  kind: CompiledDeck['kind'];
  notes: Note[];
}

const kindOf = ({ kind }: Note): CompiledDeck['kind'] =>
  kind === 'term' ? 'glossary' : kind === 'question' ? 'interview' : 'cards';

const apart = { glossary: 'terms', interview: 'questions', cards: 'cards' };

/**
 * A file a deck. A text holds notes of one kind only: where a deck has several (notes were moved into it), those that
 * are not of its own kind get a file of their own, which says whose part it is.
 */
export function deckFiles(decks: readonly DeckOut[]): DeckFile[] {
  const files = decks.flatMap(({ id, title, kind, notes }) => {
    const groups = new Map<CompiledDeck['kind'], Note[]>();
    for (const note of notes) {
      const group = groups.get(kindOf(note));
      if (group) group.push(note);
      else groups.set(kindOf(note), [note]);
    }
    const own = groups.has(kind) || groups.size === 0 ? kind : [...groups.keys()][0]!;
    return [...groups.keys()]
      .sort((a, b) => Number(b === own) - Number(a === own))
      .map((each): Omit<DeckFile, 'name'> => ({
        title: each === own ? title : `${title} (${apart[each]})`,
        id: each === own && isSlug(id) ? id : null,
        partOf: each !== own && isSlug(id) ? id : null,
        kind: each,
        notes: groups.get(each)!,
      }));
  });
  const names = distinctNames(files.map(({ title }) => title));
  return files.map((file, at) => ({ ...file, name: `${names[at]}.md` }));
}
