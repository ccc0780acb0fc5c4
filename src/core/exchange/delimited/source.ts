import { tagsText } from '../../deck/tags.ts';
import { escapeHtml, unescapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';
import { type ClozePart, readClozes } from '../anki/gaps.ts';
import { isPlain } from './fields.ts';

/** What a note says, before it is made cards of. */
export interface SourceFields {
  form: 'basic' | 'reversed' | 'typed' | 'cloze';
  /** HTML, as `fieldHtml` gives it. */
  front: Html;
  back: Html;
  extras: { name: string; html: Html }[];
  tags: readonly string[];
}

/**
 * A note as the text that the app's editor shows, in Markdown; empty where its HTML is more than Markdown says, and the
 * note cannot be edited here.
 */
export function sourceOf({ form, front, back, extras, tags }: SourceFields): string {
  const all = [front, back, ...extras.map(({ html }) => html)];
  if (!all.every(isPlain)) return '';
  const tagLine = tags.length > 0 ? `Tags: ${tagsText(tags)}\n` : '';
  if (form === 'cloze') {
    // A gap has no answer beside its sentence.
    if (back !== '' || extras.length > 0) return '';
    const text = readClozes(front).map((part, at) => clozeText(part, at === 0));
    return text.includes(null) ? '' : `C: ${hanging(text.join(''))}\n${tagLine}`.trim();
  }
  // Asked the other way round, what stands beneath the answer would be asked with it.
  if (form === 'reversed' && extras.length > 0) return '';
  const below = extras.map(({ name, html }) =>
    name === '' ? markdownOf(html) : `**${markdownOf(escapeHtml(name))}** ${markdownOf(html)}`,
  );
  const kind =
    form === 'typed' ? 'Answer: typed\n' : form === 'reversed' ? 'Cards: both ways\n' : '';
  const answer = [markdownOf(back), ...below].filter(Boolean).join('\n\n');
  // Markdown has no card without an answer.
  if (answer === '') return '';
  return `Q: ${hanging(markdownOf(front))}\n${tagLine}${kind}A: ${hanging(answer)}`;
}

/** A gap as it is written, or null for one that Markdown decks do not know: within another, or of two numbers. */
function clozeText(part: ClozePart, isStart: boolean): string | null {
  if (typeof part === 'string') return markdownOf(part, isStart);
  const [inner, ...more] = part.parts;
  const [number, ...others] = part.numbers;
  if (typeof inner !== 'string' || more.length > 0 || others.length > 0) return null;
  const hint = part.hint === '' ? '' : `::${unescapeHtml(part.hint)}`;
  return `{{c${number}::${markdownOf(inner, false)}${hint}}}`;
}

/** Marks that mean something in Markdown wherever they stand. */
const anywhere = /[\\`*[<~]|&(?=#?\w+;)|\{(?=\{)|\$(?=\$)|(?<=\$)\$|(?<!\w)_|_(?!\w)/g;
/** Such as do at the start of a line or of a second sentence, and words that begin a part of a block there. */
const atStart =
  /^[#>+=|?:-]|^(?:\*\*)?(?:Q|A|C|Id|Tags|Answer|Cards)(?=:)|(?<=^|[.!?]["”’')\]]*[^\S\n]+)\d{1,9}(?=[.)])/gim;

/** Plain text of a field, or a piece of it within a line, as Markdown that shows the same. */
function markdownOf(html: Html, isStart = true): string {
  const text = unescapeHtml(html.replaceAll('<br>', '\n')).replace(/[^\S\n]*\n[^\S\n]*/g, '\n');
  return (isStart ? text.trimStart() : `${within}${text}`)
    .replace(anywhere, '\\$&')
    .replace(atStart, (mark) => (/\w$/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/(?<=\S)\n(?=\S)/g, '\\\n')
    .replace(within, '');
}

/** Stands before what does not begin a line. */
const within = '\uE010';

/** Never more than one empty line, nor any at either end. */
const hanging = (text: string) => text.replace(/\n{3,}/g, '\n\n').trim();
