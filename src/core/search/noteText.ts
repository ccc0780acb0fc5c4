import type { Note } from '../model.ts';
import { folded } from './glob.ts';
import type { FieldName } from './node.ts';

/** What can be asked of a note, kept by the hundred thousand: its readable text in lower case, a line a piece. */
export interface NoteText {
  id: string;
  kind: Note['kind'];
  /** As written. */
  title: string;
  /** Title, other names, questions, answers. */
  text: string;
  /** Where title, other names and questions end in it. */
  ends: readonly [title: number, alias: number, front: number];
  source: string;
  tags: readonly string[];
  /** As written; the same array where that is all there is to them. */
  written: readonly string[];
  category: string;
  companies: readonly string[];
  /** Card numbers, and the names of their templates beside them. */
  cards: readonly number[];
  templates: readonly string[];
  /** When the user's own version of it was made, milliseconds; 0 for none. */
  edited: number;
}

/** A note as it is searched. `cards`: the numbers of its cards. */
export function noteText(note: Note, cards: readonly number[], edited = 0): NoteText {
  const { id, kind, title, question } = note;
  const front = note.cards.map((card) => line(card.front)).join('\n');
  const answers = note.cards.map(({ lead, back }) => line(`${lead} ${back}`));
  const more = question
    ? [
        question.inShort,
        ...question.keyPoints,
        question.model,
        ...question.redFlags,
        ...question.greenFlags,
        ...question.hints.map(({ html }) => html),
        question.insights,
      ].map(line)
    : [];
  const first = spaced(folded(title));
  const alias = spaced(folded(note.aliases.join('\n')));
  const tags = note.tags.map(folded);
  const text = [first, alias, front, [...answers, ...more].join('\n')].join('\n');
  const aliasEnd = first.length + 1 + alias.length;
  return {
    id,
    kind,
    title,
    text,
    ends: [first.length, aliasEnd, aliasEnd + 1 + front.length],
    source: spaced(folded(note.source).replace(/\s+/g, ' ')),
    tags,
    written: note.tags.every((tag, at) => tag === tags[at]) ? tags : note.tags,
    category: note.category ?? '',
    companies: (question?.companies ?? []).map(folded),
    cards,
    templates: interned(note.cards.map(({ template }) => template)),
    edited,
  };
}

/** A field of it; its pieces a line each. */
export function fieldOf({ text, ends, source }: NoteText, field: FieldName): string {
  if (field === 'title') return text.slice(0, ends[0]);
  if (field === 'alias') return text.slice(ends[0] + 1, ends[1]);
  if (field === 'front') return text.slice(ends[1] + 1, ends[2]);
  return field === 'back' ? text.slice(ends[2] + 1) : source;
}

const spaced = (text: string) => text.replace(/[^\S\n]+/g, ' ').trim();

/** Elements that part words; others stand within one. */
const parting =
  /<\/?(?:p|br|div|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th|h[1-6]|pre|blockquote|hr)\b[^>]*>/g;
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

/** What can be read of HTML, in one line. */
function line(html: string): string {
  const text = html.includes('<') ? html.replace(parting, ' ').replace(/<[^>]*>/g, '') : html;
  const read = text.includes('&')
    ? text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (each) => entities[each]!)
    : text;
  return folded(read).replace(/\s+/g, ' ').trim();
}

const shapes = new Map<string, readonly string[]>();

/** The same array for the same names: there are a few shapes of notes, and very many notes. */
function interned(templates: string[]): readonly string[] {
  const key = templates.join('/');
  const known = shapes.get(key);
  if (known) return known;
  shapes.set(key, templates);
  return templates;
}
