import type { Line } from './lines.ts';
import { plainText } from './plainText.ts';

/** The numbers a heading announces. */
export interface Range {
  from: number;
  to: number;
}

/** `Question 13-15: […]`, `Questions 13 to 15`, `Q13–Q15` → 13, 15; null for any other heading. */
export function readRange(title: string): Range | null {
  const match =
    /^(?:questions?\s*#?|q(?=\d+\s*[-–—]\s*q))(\d+)\s*(?:[-–—]|to|through)\s*q?(\d+)\s*(?:[:.]|[-–—]\s|$|(?=[[(]))/i.exec(
      title,
    );
  const from = Number(match?.[1]);
  const to = Number(match?.[2]);
  return to > from ? { from, to } : null;
}

/** `**Question 13: Title**`, `**Question 13**: Title`, `- **Q13: Title**`, `#### Question 13: Title`. */
const named =
  /^\s*(?:[-*+]\s+|\d+[.)]\s+|#{4,6}\s+)?(?:\*\*|__)?\s*(?:question|q)\s*#?(\d+)\s*(?:\*\*|__)?\s*[:.)–—-]\s*(.*)$/i;
/** `**13. Title**`, `13. **Title**`. */
const numbered = /^\s{0,3}(?:\*\*(\d+)[.:)]\s*(.*)|(\d+)[.)]\s+\*\*(.*))$/;

export interface InnerQuestion {
  number: number;
  title: string;
  own: Line;
  lines: Line[];
}

/** The number and title that a line gives to a question of the range, or null. */
function readInner(line: Line, { from, to }: Range, form: RegExp): [number, string] | null {
  if (line.kind === 'code' || line.kind === 'fence') return null;
  const match = form.exec(line.text);
  const number = Number(match?.[1] ?? match?.[3]);
  return number >= from && number <= to ? [number, match?.[2] ?? match?.[4] ?? ''] : null;
}

/** Cuts the lines of a range at `**Question 13: Title**`; `before` are those above the first. */
export function splitRange(
  lines: readonly Line[],
  range: Range,
): { before: Line[]; questions: InnerQuestion[] } {
  const before: Line[] = [];
  const questions: InnerQuestion[] = [];
  const form = lines.some((line) => readInner(line, range, named)) ? named : numbered;
  for (const line of lines) {
    const found = readInner(line, range, form);
    if (!found) {
      (questions.at(-1)?.lines ?? before).push(line);
      continue;
    }
    const [number, rest] = found;
    // `**Question 13: Title** (Mid)` and `**Question 13**: Title` both end their bold somewhere.
    const text = rest.replace(/^\*\*|__$/g, '');
    const end = /(?:\*\*|__)\s*:?\s*/.exec(text);
    const title = plainText(end ? text.slice(0, end.index) : text);
    const after = end ? text.slice(end.index + end[0].length).trim() : '';
    const inner = after === '' ? [] : [{ ...line, kind: 'text' as const, text: after }];
    questions.push({ number, title, own: line, lines: inner });
  }
  return { before, questions };
}
