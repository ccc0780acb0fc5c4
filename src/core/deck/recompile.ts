import type { Note } from '../model.ts';
import { compileFile } from './compile.ts';
import { keptLinks } from './keptLinks.ts';
import { type FoundMedia, mediumAt, settleMedia } from './media.ts';
import { mediaKind } from './mediaName.ts';

/** What an edited text lays over its note, or why it cannot. */
export type Recompiled =
  | { fields: Partial<Omit<Note, 'id'>>; problem: null }
  | { fields: null; problem: string };

const frames: Record<Note['kind'], string> = {
  term: '# Glossary\n\n',
  question: '# Interview Questions\n\n',
  basic: '',
  cloze: '',
  numeric: '',
  typed: '',
};

/** Whether a note's text stands by itself: an entry of an acronym list does not. */
export const canRecompile = ({ cards, source }: Note): boolean =>
  source.trim() !== '' && cards.every(({ kind }) => kind !== 'acronym');

/**
 * A note from a new version of its text alone. It must stay one note; a card whose template is there before and after
 * keeps its history. Its links to other notes stay; one to a note that it did not link to becomes text. Never throws.
 * @param source Markdown as in `Note.source`
 */
export function recompile(note: Note, source: string): Recompiled {
  const file = { path: 'note.md', text: `${frames[note.kind]}${source}\n` };
  const deck = compileFile(file, { media: true, resolve: keptLinks(note) });
  const [made, ...others] = settleMedia(deck.notes, (name) => foundIn(note, name));
  const error = deck.warnings.find(({ severity }) => severity === 'error');
  if (!made) return refused(error?.message ?? 'There is no card in this text.');
  if (others.length > 0) return refused('This text makes more than one note. Keep one here.');
  if (made.cards.length === 0) return refused('There is no card in this text.');
  const { kind, title, cards, question, tags, level, category, difficulty, minutes, draft } = made;
  const text = { kind, title, cards, question, draft, source };
  const fields = { ...text, tags, level, category, difficulty, minutes };
  return { fields, problem: null };
}

/** A picture or sound that the note shows already; others come with an import. */
function foundIn({ media }: Note, name: string): FoundMedia | null {
  const hash = media && mediumAt(media, name);
  const kind = mediaKind(name);
  return hash && kind ? { hash, kind, size: null } : null;
}

const refused = (problem: string): Recompiled => ({ fields: null, problem });
