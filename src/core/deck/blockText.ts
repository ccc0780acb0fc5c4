import type { Block } from './blocks.ts';
import { blockLine } from './blockLines.ts';
import { type Line, textOf } from './lines.ts';
import { tagsText } from './tags.ts';

/** Lines that would be a part of the block itself, where they stand in its text. */
const marks = new Set(['question', 'answer', 'cloze', 'id', 'tags', 'typed', 'both', 'parting']);

/** What opens a block of lines must be the first on its own. */
const opens = /^\s*(?:`{3}|~{3}|\$\$[ \t]*(?:\n|$))/;

/** A block in the form that every reader of this format understands (DECK-FORMAT.md §3). */
export function blockText({ form, front, back, id, tags, typed, both }: Block): string {
  const fields = [
    ...(id === null ? [] : [`Id: ${id}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tagsText(tags)}`]),
    ...(typed ? ['Answer: typed'] : []),
    ...(both ? ['Cards: both ways'] : []),
  ];
  if (form === 'cloze') return [part('C', front), ...fields].join('\n');
  return [part('Q', front), ...fields, part('A', back)].join('\n');
}

function part(letter: string, lines: readonly Line[]): string {
  const text = textOf(lines.map(guarded));
  return opens.test(text) ? `${letter}:\n${text}` : `${letter}: ${text}`;
}

/** A line that means itself: a backslash takes the meaning of a mark away. */
function guarded(line: Line, at: number): Line {
  if (at === 0 || !marks.has(blockLine(line))) return line;
  return { ...line, text: line.text.replace(/[:?]/, '\\$&') };
}

/** The way back: lines as they were written, without the backslashes that `blockText` put into them. */
export function unguarded(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const text = line.text.replace(/\\([:?])/, '$1');
    return at > 0 && marks.has(blockLine({ ...line, text })) ? { ...line, text } : line;
  });
}
