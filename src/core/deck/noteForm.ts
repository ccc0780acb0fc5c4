import type { Note } from '../model.ts';
import { readBlocks } from './blocks.ts';
import { blockText, unguarded } from './blockText.ts';
import { headingText, type Line, readLines, textOf } from './lines.ts';
import { readLabel } from './labels.ts';

/** The shapes in which a note is written: `text` is its Markdown as a whole, `fields` are those that it has in Anki. */
export type NoteForm =
  | 'basic'
  | 'reversed'
  | 'cloze'
  | 'typed'
  | 'numeric'
  | 'term'
  | 'question'
  | 'text'
  | 'fields';

/** What a note is written from. */
export interface NoteFields {
  form: NoteForm;
  /**
   * Names of its fields, in order: `front`, `back`, `number`, `details`, `text`, or the heading of a question's
   * section (`#### Key Points`). Of `fields` their places, from `0`.
   */
  names: readonly string[];
  /** What fields are called that no form names, and what to know of them. */
  texts?: Readonly<Record<string, { label: string; help?: string }>>;
  /** Markdown (of `fields` HTML, as `fieldText` shows it), by name; of a name that is not there: nothing. */
  values: Readonly<Record<string, string>>;
  kept: Kept;
}

/** What a text has besides its fields: it stays as it is. */
interface Kept {
  /** The id that it gives. */
  id: string | null;
  /** What stands before a question's title. */
  before: string;
  /** Parts of a term's or question's text as they were, by the names of their fields, and what was read from them. */
  parts?: Readonly<Record<string, { raw: string; value: string }>>;
}

const sections = ['Question', 'Key Points', 'Model Answer', 'Follow-Up Questions'];

const namesOf: Record<NoteForm, readonly string[]> = {
  basic: ['front', 'back'],
  reversed: ['front', 'back'],
  cloze: ['front'],
  typed: ['front', 'back'],
  numeric: ['front', 'number', 'back'],
  term: ['front', 'back', 'details'],
  question: ['front', 'details', ...sections.map((title) => `#### ${title}`)],
  text: ['text'],
  fields: [],
};

/** An empty note of a form. */
export const emptyFields = (form: NoteForm): NoteFields => ({
  form,
  names: namesOf[form],
  values: {},
  kept: { id: null, before: form === 'question' ? 'Question 1: ' : '' },
});

/** The text that fields make, in the deck's own format (DECK-FORMAT.md). */
export function sourceOfFields({ form, names, values, kept }: NoteFields): string {
  const value = (name: string) => (values[name] ?? '').trim();
  if (form === 'text') return values['text'] ?? '';
  if (form === 'fields') return names.map(value).join('\n\n');
  if (form === 'term' || form === 'question') {
    const others = form === 'term' ? ['details', 'back'] : ['details', ...names.filter(isSection)];
    const parts = others.map((name) => partText(name, value(name), kept));
    return `### ${kept.before}${value('front')}${parts.join('')}`.trim();
  }
  const answer = form === 'numeric' ? `= ${value('number')}\n\n${value('back')}` : value('back');
  return blockText({
    form: form === 'cloze' ? 'cloze' : 'marked',
    line: 1,
    id: kept.id,
    front: linesOf(value('front')),
    back: linesOf(form === 'cloze' ? '' : answer.trim()),
    tags: [],
    typed: form === 'typed',
    both: form === 'reversed',
  });
}

/** A part of a term or question; one that was not changed is as it was, to the space around it. */
function partText(name: string, value: string, { id, parts }: Kept): string {
  const known = parts?.[name];
  if (known?.value === value) return (isSection(name) ? `\n${name}` : '') + known.raw;
  const named = name === 'details' && id !== null ? `**Id**: ${id}` : '';
  const text = [isSection(name) ? listed(name, value) : value, named].filter(Boolean).join('\n');
  if (value === '' && named === '') return '';
  const [lead, trail] = [/^\s*/, /\s*$/].map((space) => space.exec(known?.raw ?? '')![0]);
  return `${isSection(name) ? `\n${name}` : ''}${lead || '\n\n'}${text}${trail || '\n'}`;
}

const linesOf = (text: string) => readLines(text, () => undefined);

/** The fields of a note's text, as far as they can be told apart: that they make the same note is for the caller to see. */
export function fieldsOfSource({ kind, source }: Pick<Note, 'kind' | 'source'>): NoteFields {
  const whole: NoteFields = { ...emptyFields('text'), values: { text: source } };
  const lines = linesOf(source);
  if (kind === 'term' || kind === 'question') return entryFields(kind, lines) ?? whole;
  const { blocks } = readBlocks('', lines, [], () => undefined);
  const [block] = blocks;
  if (!block || blocks.length > 1) return whole;
  const kept = { id: block.id, before: '' };
  const [front, back] = [block.front, block.back].map((side) => textOf(unguarded(side)));
  if (block.form === 'cloze') return { ...emptyFields('cloze'), kept, values: { front: front! } };
  const number = kind === 'numeric' ? /^=\s*(.*)(?:\n|$)/.exec(back!) : null;
  if (number) {
    const working = back!.slice(number[0].length).trim();
    const values = { front: front!, number: number[1]!.trim(), back: working };
    return { ...emptyFields('numeric'), kept, values };
  }
  const form = block.typed ? 'typed' : block.both ? 'reversed' : 'basic';
  return { ...emptyFields(form), kept, values: { front: front!, back: back! } };
}

/** A term or a question: a heading, facts, and the text, which of a question has sections. */
function entryFields(form: 'term' | 'question', lines: readonly Line[]): NoteFields | null {
  const [heading, ...rest] = lines.slice(lines.findIndex(({ kind }) => kind !== 'blank'));
  if (heading?.kind !== 'heading' || heading.level !== 3) return null;
  const title = headingText(heading.text);
  const before = form === 'question' ? (/^Question\s+\d+[:.]\s*/i.exec(title)?.[0] ?? '') : '';
  let id: string | null = null;
  const values: Record<string, string> = { front: title.slice(before.length) };
  const first = rest.findIndex(({ kind }) => kind === 'heading');
  const top = first < 0 ? rest : rest.slice(0, first);
  const end = form === 'question' ? top.length : endOfFacts(top);
  const facts = top.slice(0, end).filter(({ text }) => {
    const label = readLabel(text);
    if (label?.label.toLowerCase() !== 'id') return true;
    id = label.value.replace(/^`|`$/g, '');
    return false;
  });
  const parts: Record<string, { raw: string; value: string }> = {};
  const keep = (name: string, of: readonly Line[], value: string) => {
    values[name] = value;
    parts[name] = { raw: of.map(({ text }) => `\n${text}`).join(''), value };
  };
  keep('details', top.slice(0, end), textOf(facts));
  if (form === 'term') {
    if (first >= 0) return null;
    keep('back', top.slice(end), textOf(top.slice(end)));
    return { ...emptyFields('term'), values, kept: { id, before, parts } };
  }
  const names = ['front', 'details'];
  for (const { name, body } of sectionsOf(first < 0 ? [] : rest.slice(first))) {
    if (names.includes(name)) return null;
    names.push(name);
    keep(name, body, unlisted(name, textOf(body)));
  }
  return { form, names, values, kept: { id, before, parts } };
}

/** How many of the lines are fields of a term. */
function endOfFacts(lines: readonly Line[]): number {
  const facts =
    /^(?:id|tags|difficulty|level|modules?|alias(?:es)?|also known as|aka|synonyms?|acronym|abbreviation|expansion|full (?:form|name)|stands for)$/i;
  let end = 0;
  for (const [at, { kind, text }] of lines.entries()) {
    if (kind === 'blank') continue;
    const label = readLabel(text)?.label;
    if (label === undefined || !facts.test(label)) break;
    end = at + 1;
  }
  return end;
}

function sectionsOf(lines: readonly Line[]): { name: string; body: Line[] }[] {
  const parts: { name: string; body: Line[] }[] = [];
  for (const line of lines) {
    if (line.kind === 'heading' && line.level <= 4)
      parts.push({ name: `${'#'.repeat(line.level)} ${headingText(line.text)}`, body: [] });
    else parts.at(-1)?.body.push(line);
  }
  return parts;
}

const isSection = (name: string) => name.startsWith('#');
const isList = (name: string) => /key points/i.test(name);

/** Key points are written a line each. */
function listed(name: string, text: string): string {
  if (!isList(name)) return text;
  return text
    .split('\n')
    .map((line) => (/^(?:\s*$|\s|[-*+]\s)/.test(line) ? line : `- ${line}`))
    .join('\n');
}

const unlisted = (name: string, text: string) =>
  isList(name) ? text.replaceAll(/^- /gm, '') : text;
