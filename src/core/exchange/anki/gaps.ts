import { blankOut, markUp } from '../../deck/clozeMarks.ts';
import { escapeHtml } from '../../deck/html.ts';
import { wordsOf } from './words.ts';
import type { Html } from '../../model.ts';

/** A text with `{{c1::…}}` in it: words, and what may be hidden, which may hold both again. */
export type ClozePart = string | Cloze;
export interface Cloze {
  numbers: number[];
  parts: ClozePart[];
  hint: string;
}

const mark = /\{\{c([\d,]{1,20})::|\}\}/g;
/** Deepest nesting; Anki itself stops at eight. */
const deepest = 8;

/** Reads the clozes of a field. Marks that do not pair are words. */
export function readClozes(text: string): ClozePart[] {
  const root: ClozePart[] = [];
  const open: { cloze: Cloze; from: number }[] = [];
  const here = () => open.at(-1)?.cloze.parts ?? root;
  const say = (words: string) => words !== '' && here().push(words);
  let at = 0;
  for (const match of text.matchAll(mark)) {
    say(text.slice(at, match.index));
    at = match.index + match[0].length;
    const numbers = match[1]?.split(',').map(Number).filter(Number.isInteger);
    if (numbers && numbers.length > 0 && open.length < deepest) {
      open.push({ cloze: { numbers, parts: [], hint: '' }, from: match.index });
      continue;
    }
    const ended = numbers ? undefined : open.pop();
    if (ended) here().push(withHint(ended.cloze));
    else say(match[0]);
  }
  say(text.slice(at));
  // Those never closed are words after all.
  while (open.length > 0) {
    const { cloze } = open.pop()!;
    const around = here();
    around.push(`{{c${cloze.numbers.join()}::`);
    // One by one: so many arguments as a text may have parts, no call takes.
    for (const part of cloze.parts) around.push(part);
  }
  return root;
}

/** A hint follows the first `::` of its own text. */
function withHint(cloze: Cloze): Cloze {
  const place = cloze.parts.findIndex((part) => typeof part === 'string' && part.includes('::'));
  if (place < 0) return cloze;
  const words = cloze.parts[place] as string;
  const cut = words.indexOf('::');
  const rest = cloze.parts.slice(place + 1).filter((part) => typeof part === 'string');
  return {
    ...cloze,
    parts: [...cloze.parts.slice(0, place), words.slice(0, cut)],
    hint: words.slice(cut + 2) + rest.join(''),
  };
}

/** Numbers that a text hides, 0 among them for what never is. */
export function clozeNumbers(parts: readonly ClozePart[]): Set<number> {
  const numbers = new Set<number>();
  for (const part of parts) {
    if (typeof part === 'string') continue;
    for (const number of [...part.numbers, ...clozeNumbers(part.parts)]) numbers.add(number);
  }
  return numbers;
}

/** The text with nothing hidden. */
export const plainClozes = (parts: readonly ClozePart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : plainClozes(part.parts))).join('');

/** The parts that a card hides; what is hidden within one of them is not named by itself. */
function hiddenParts(parts: readonly ClozePart[], number: number): Cloze[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return part.numbers.includes(number) ? part : hiddenParts(part.parts, number);
  });
}

/** What a card hides, as it is typed. */
export const hiddenBy = (parts: readonly ClozePart[], number: number): string[] =>
  hiddenParts(parts, number).map((cloze) => plainClozes(cloze.parts));

/** The same shown alone: before the answer its hints, or dots in its place. */
export const shownAlone = (
  parts: readonly ClozePart[],
  number: number,
  side: 'question' | 'answer',
): Html[] =>
  side === 'answer'
    ? hiddenBy(parts, number)
    : hiddenParts(parts, number).map(({ hint }) => escapeHtml(wordsOf(hint)) || '…');

/**
 * The text as a card asks it, or as it answers. A part of a formula is boxed in its TeX, all others in the HTML.
 * @param maths whether the text so far ends inside of a formula
 */
export function showClozes(
  parts: readonly ClozePart[],
  number: number,
  side: 'question' | 'answer',
  maths = { open: false },
): Html {
  const shown: Html[] = [];
  for (const part of parts) {
    if (typeof part === 'string') {
      maths.open = endsInMaths(part, maths.open);
      shown.push(part);
    } else if (part.numbers.includes(number)) shown.push(showCloze(part, side, maths.open));
    else shown.push(showClozes(part.parts, number, side, maths));
  }
  return shown.join('');
}

function showCloze(cloze: Cloze, side: 'question' | 'answer', inMaths: boolean): Html {
  const inner = plainClozes(cloze.parts);
  if (inMaths) return `{\\boxed{${side === 'answer' ? inner : texHint(cloze.hint)}}}`;
  if (side === 'answer') return markUp(inner);
  return blankOut(inner, cloze.hint === '' ? '…' : escapeHtml(wordsOf(cloze.hint)));
}

function endsInMaths(words: string, before: boolean): boolean {
  const opened = Math.max(words.lastIndexOf('\\('), words.lastIndexOf('\\['));
  const closed = Math.max(words.lastIndexOf('\\)'), words.lastIndexOf('\\]'));
  return opened === closed ? before : opened > closed;
}

const texHint = (hint: string) =>
  hint === '' ? '\\ldots' : `\\text{${wordsOf(hint).replace(/[\\{}$&#^_%~]/g, ' ')}}`;
