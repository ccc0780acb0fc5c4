import type { CardText, Html } from '../model.ts';

interface Deletion {
  number: number;
  text: string;
  hint: string;
}

const open = /\{\{c(\d{1,3})::/;
const pattern = /\{\{c(\d{1,3})::((?:(?!\{\{c\d)[\s\S])*?)(?:::((?:(?!\{\{)[\s\S])*?))?\}\}/g;

/** Private-use characters stand for a deletion's edges while Markdown is rendered around them. */
const start = '\uE000';
const end = '\uE001';
const edges = /\uE000(\d+)\uE002([\s\S]*?)\uE001/g;

/** Does the text hide anything? */
export function hasCloze(text: string): boolean {
  return open.test(text) && [...text.matchAll(pattern)].length > 0;
}

/** The text with all its deletions shown. */
export function uncloze(text: string): string {
  return text.replace(pattern, '$2');
}

/**
 * `{{c1::word::hint}}` → one card a number. Deletions of the same number are hidden together; the
 * others stay readable. The text is rendered once and marked for each card.
 */
export function expandCloze(text: string, render: (markdown: string) => Html): CardText[] {
  const deletions: Deletion[] = [];
  const marked = text
    .replace(/[\uE000-\uE002]/g, '')
    .replace(pattern, (_, number, hidden, hint = '') => {
      deletions.push({ number: Number(number), text: hidden, hint });
      return `${start}${deletions.length - 1}\uE002${hidden}${end}`;
    });
  const html = render(marked);
  const numbers = [...new Set(deletions.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) => ({
    template: `c${number}`,
    kind: 'cloze',
    front: mark(html, (index, inner) => {
      const deletion = deletions[index];
      if (deletion?.number !== number) return inner;
      return `<mark class="blank">${deletion.hint === '' ? '…' : escapeHint(deletion.hint)}</mark>`;
    }),
    lead: mark(html, (index, inner) =>
      deletions[index]?.number === number ? `<mark class="cloze">${inner}</mark>` : inner,
    ),
    back: '',
  }));
}

const mark = (html: Html, each: (index: number, inner: Html) => Html) =>
  html
    .replace(edges, (_, index, inner) => each(Number(index), inner))
    .replace(/[\uE000-\uE002]/g, '');

const escapeHint = (hint: string) =>
  hint.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
