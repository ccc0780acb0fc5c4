import type { Warn } from './warn.ts';

/**
 * Texts that no person writes can keep a Markdown reader busy for hours: its time grows with the
 * square of a line of marks. What goes beyond these limits is cut or shown as it is, with a warning.
 */

/** Longest line outside of code, in characters. */
const longestLine = 10_000;
/** Longest text of one part of a card, in characters. */
const longestText = 50_000;
/** Most marks of emphasis and links in it. */
const mostMarks = 5_000;
/** Deepest list or quotation, in columns of what stands before its text. */
const deepest = 120;

/** A line as far as it is read. */
export function cutLine(line: string, number: number, warn: Warn): string {
  if (line.length <= longestLine) return line;
  warn(
    number,
    `This line has ${line.length} characters, of which the first ${longestLine} are read: break it into shorter ones.`,
  );
  // A surrogate pair is not cut in two.
  return line.slice(0, longestLine).replace(/[\uD800-\uDBFF]$/, '');
}

/** Why a text is not read as Markdown, or null. */
export function tooMuch(text: string): string | null {
  if (text.length > longestText) return `it has more than ${longestText} characters`;
  if (text.length <= deepest) return null;
  if (isDeep(text)) return 'its lists or quotations are nested too deep';
  if (text.length > mostMarks && (text.match(/[*_[]/g)?.length ?? 0) > mostMarks) {
    return `it has more than ${mostMarks} marks of emphasis and links`;
  }
  return null;
}

/** Is there a marker after more than 120 columns of spaces and other markers? */
const isDeep = (text: string) =>
  text
    .split('\n')
    .some(
      (line) =>
        line.length > deepest &&
        /^(?:[\s>*+-]|\d{1,9}[.)])*\d{0,9}$/.test(line.slice(0, deepest)) &&
        /^(?:[\s>*+-]|\d{1,9}[.)])*(?:[>*+-]|\d[.)])\s/.test(line),
    );
