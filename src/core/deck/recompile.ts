import type { CardText, Note } from '../model.ts';
import { compileFile } from './compile.ts';
import { keptLinks } from './keptLinks.ts';
import { type FoundMedia, mediumAt, settleMedia } from './media.ts';
import { mediaKind } from './mediaName.ts';

/** What an edited text lays over its note, or why it cannot. */
export type Recompiled = { warnings: string[] } & (
  | { fields: Partial<Omit<Note, 'id'>>; problem: null }
  | { fields: null; problem: string }
);

/** What a text shows that is there, by its name. */
export type FindMedia = (name: string) => FoundMedia | null;

/** Of a picture or sound that a text names and its note has not got. */
export const missingFrom = (name: string): string =>
  `The file ${name} is not in this note: add it once more.`;

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
 * keeps its history. Its links to other notes stay; one to a note that it did not link to becomes text. Tags stay, and
 * those that the text names come to them. Never throws.
 * @param source Markdown as in `Note.source`
 * @param find pictures and sounds; others than those that the note shows come with an import, or with this
 * @param alone no other text names it: its other names are those that its own text gives
 */
export function recompile(
  note: Note,
  source: string,
  find: FindMedia = (name) => shownIn(note, name),
  alone = false,
): Recompiled {
  const { made, problem, warnings } = compileNote(note, source, find);
  if (problem !== null) return { fields: null, problem, warnings };
  const { kind, title, question, level, category, difficulty, minutes, draft } = made;
  const cards = withKnownNames(made.cards, note.cards);
  const tags = [...new Set([...note.tags, ...made.tags])];
  const text = { kind, title, cards, question, draft, source };
  const fields = { ...text, tags, level, category, difficulty, minutes, media: made.media ?? {} };
  const named = alone ? { ...fields, aliases: made.aliases } : fields;
  return { fields: named, problem: null, warnings };
}

/** A card that asks the other way round and came from a table is called as Anki calls it: so it stays the same card. */
function withKnownNames(cards: readonly CardText[], before: readonly CardText[]): CardText[] {
  const known = new Set(before.map(({ template }) => template));
  const isOther = known.has('t2') && !known.has('reversed');
  return cards.map((card) =>
    isOther && card.template === 'reversed' ? { ...card, template: 't2' } : card,
  );
}

/**
 * A note that is written here: from its text, of a form that `kind` says. Never throws.
 * @param id `<deck>/<slug>`
 */
export function makeNote(
  { id, kind, tags }: Pick<Note, 'id' | 'kind' | 'tags'>,
  source: string,
  find: FindMedia,
): { note: Note | null; problem: string | null; warnings: string[] } {
  const blank: Note = {
    id,
    kind,
    title: '',
    aliases: [],
    tags: [...tags],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source,
    cards: [],
    question: null,
  };
  const { made, problem, warnings } = compileNote(blank, source, find);
  if (problem !== null) return { note: null, problem, warnings };
  const all = [...new Set([...tags, ...made.tags])];
  return { note: { ...made, id, source, tags: all }, problem: null, warnings };
}

type Made = { warnings: string[] } & (
  | { made: Note; problem: null }
  | { made: null; problem: string }
);

function compileNote(note: Note, source: string, find: FindMedia): Made {
  const file = { path: 'note.md', text: `${frames[note.kind]}${source}\n` };
  const missing: string[] = [];
  const deck = compileFile(file, { media: true, resolve: keptLinks(note) });
  const [made, ...others] = settleMedia(deck.notes, (name) => {
    const found = find(name);
    if (!found) missing.push(missingFrom(name));
    return found;
  });
  const said = deck.warnings.filter(({ severity }) => severity === 'warning');
  const warnings = [...new Set([...said.map(({ message }) => message), ...missing])];
  const refused = (problem: string) => ({ made: null, problem, warnings });
  const error = deck.warnings.find(({ severity }) => severity === 'error');
  if (!made) return refused(error?.message ?? 'There is no card in this text.');
  if (others.length > 0) return refused('This text makes more than one note. Keep one here.');
  if (made.cards.length === 0) return refused('There is no card in this text.');
  return { made, problem: null, warnings };
}

/** A picture or sound that the note shows already. */
function shownIn({ media }: Note, name: string): FoundMedia | null {
  const hash = media && mediumAt(media, name);
  const kind = mediaKind(name);
  return hash && kind ? { hash, kind, size: null } : null;
}
