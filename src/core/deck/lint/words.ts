import type { Line } from '../lines.ts';
import { plainText } from '../plainText.ts';
import { wordCount } from '../sentences.ts';

/** Says that a line breaks a rule, and what to write instead. */
export type Fail = (line: number, message: string) => void;

/** Prose only: code and the rows of tables' rules count nothing, links count by their text. */
export function prose(lines: readonly Line[]): string {
  return lines
    .filter(
      (line) => line.kind !== 'code' && line.kind !== 'fence' && !/^[\s|:-]+$/.test(line.text),
    )
    .map((line) => plainText(line.text))
    .join('\n');
}

export function wordsIn(lines: readonly Line[]): number {
  return wordCount(prose(lines));
}
