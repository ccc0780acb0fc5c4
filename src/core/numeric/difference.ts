import { Again, Good, type Rating } from '../model.ts';

/** A run of characters: in both texts, only in the typed one, or only in the right one. */
export interface Part {
  kind: 'same' | 'wrong' | 'missing';
  text: string;
}

export interface TextJudgement {
  /** In reading order; what is wrong comes before what is missing in its place. */
  parts: Part[];
  right: boolean;
  /** Good where every character is right; null where nothing was typed. */
  suggestion: Rating | null;
}

/** Characters compared: the table below grows with their product. */
const longest = 1000;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const characters = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** One form of every character, and one space wherever there is any. */
const normal = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Compares a typed text with the right one, character by character; capitals count. */
export function judgeText(typed: string, right: string): TextJudgement {
  const [a, b] = [normal(typed), normal(right)];
  if (a === '') return { parts: [], right: false, suggestion: null };
  return { parts: partsOf(a, b), right: a === b, suggestion: a === b ? Good : Again };
}

function partsOf(typed: string, right: string): Part[] {
  if (typed === right) return [{ kind: 'same', text: right }];
  if (typed.length > longest || right.length > longest) {
    return [
      { kind: 'wrong', text: typed },
      { kind: 'missing', text: right },
    ];
  }
  return difference(characters(typed), characters(right));
}

/** Cells of the table of two texts compared by words: more of them take too long. */
const largest = 4_000_000;

/** Words and marks, each with the space before it, so that runs of words are not broken up by equal spaces. */
const words = (text: string) => text.match(/\s*(?:[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_])|\s+$/gu) ?? [];

/** What became of a text, word by word: `wrong` is no longer there, `missing` is new. */
export function compareWords(before: string, after: string): Part[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const parts: Part[] = [];
  for (const text of a.slice(0, start)) add(parts, 'same', text);
  if ((gone.length + 1) * (come.length + 1) > largest) {
    add(parts, 'wrong', gone.join(''));
    add(parts, 'missing', come.join(''));
  } else for (const { kind, text } of difference(gone, come)) add(parts, kind, text);
  for (const text of a.slice(a.length - end)) add(parts, 'same', text);
  return parts;
}

/** By the longest common subsequence (Wagner and Fischer 1974). */
function difference(a: readonly string[], b: readonly string[]): Part[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const at = i * width + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add(parts, 'same', a[i++]!);
      j++;
    } else if (i < a.length && (j === b.length || lengths[at + width]! >= lengths[at + 1]!)) {
      add(parts, 'wrong', a[i++]!);
    } else add(parts, 'missing', b[j++]!);
  }
  return parts;
}

function add(parts: Part[], kind: Part['kind'], text: string): void {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}
