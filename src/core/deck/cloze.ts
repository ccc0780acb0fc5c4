import type { CardText, Html } from '../model.ts';
import { blankOut, markUp } from './clozeMarks.ts';
import { type Deletion, readDeletions, replaceDeletions } from './deletions.ts';
import { escapeHtml } from './html.ts';

/** Does the text hide anything? */
export function hasCloze(text: string): boolean {
  return readDeletions(text).length > 0;
}

/** The text with all its deletions shown. */
export function uncloze(text: string): string {
  return replaceDeletions(text, readDeletions(text), ({ text: hidden }) => hidden);
}

/**
 * Private-use characters stand for a deletion's edges, and in binary for its place, while Markdown is
 * rendered around them: to those who colour code they are neither a number nor a name.
 */
const start = '\uE000';
const end = '\uE001';
const [zero, one] = ['\uE002', '\uE003'];
const marks = /[\uE000-\uE003]/g;
const edges = /\uE000([\uE002\uE003]+)([\s\S]*?)\uE001/g;

const placed = (index: number) =>
  index.toString(2).replace(/[01]/g, (digit) => (digit === '0' ? zero : one));
const placeOf = (digits: string) =>
  Number.parseInt(
    digits.replace(/./g, (digit) => (digit === zero ? '0' : '1')),
    2,
  );

/**
 * `{{c1::word::hint}}` → one card a number. Deletions of the same number are hidden together; the
 * others stay readable. A gap inside of a formula is marked in its TeX, all others in the HTML.
 */
export function expandCloze(text: string, render: (markdown: string) => Html): CardText[] {
  const clean = text.replace(marks, '');
  const deletions = readDeletions(clean);
  const numbers = [...new Set(deletions.map(({ number }) => number))].sort((a, b) => a - b);
  const rendered = new Map<string, Html>();
  /** The same text for several cards, as it is without formulas, is rendered once. */
  const once = (markdown: string) => {
    const html = rendered.get(markdown) ?? render(markdown);
    rendered.set(markdown, html);
    return html;
  };
  const side = (inMaths: (deletion: Deletion) => string) =>
    once(
      replaceDeletions(clean, deletions, (deletion, index) =>
        deletion.inMaths ? inMaths(deletion) : `${start}${placed(index)}${deletion.text}${end}`,
      ),
    );
  return numbers.map((number): CardText => {
    const asked = (deletion: Deletion | undefined) => deletion?.number === number;
    const front = side((deletion) => (asked(deletion) ? texGap(deletion) : deletion.text));
    const back = side((deletion) =>
      asked(deletion) ? `{\\boxed{${deletion.text}}}` : deletion.text,
    );
    return {
      template: `c${number}`,
      kind: 'cloze',
      front: mark(front, (index, inner) => {
        const deletion = deletions[index];
        return asked(deletion) ? blankOut(inner, escapeHtml(deletion!.hint || '…')) : inner;
      }),
      lead: mark(back, (index, inner) => (asked(deletions[index]) ? markUp(inner) : inner)),
      back: '',
    };
  });
}

const mark = (html: Html, each: (index: number, inner: Html) => Html) =>
  html.replace(edges, (_, digits, inner) => each(placeOf(digits), inner)).replace(marks, '');

/** A box in place of a part of a formula; TeX has a meaning for many marks, so a hint loses them. */
const texGap = ({ hint }: Deletion) =>
  `{\\boxed{${hint === '' ? '\\ldots' : `\\text{${hint.replace(/[\\{}$&#^_%~]/g, ' ')}}`}}}`;
