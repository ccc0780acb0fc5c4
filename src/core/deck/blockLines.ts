import type { Line } from './lines.ts';

/** What a line is to a file of cards. */
export type BlockLine =
  | 'question'
  | 'answer'
  | 'cloze'
  | 'id'
  | 'tags'
  | 'typed'
  | 'both'
  | 'end'
  | 'pair'
  | 'parting'
  | 'blank'
  | 'text';

const mark = /^(?:\*\*)?([QAC])(?:\*\*)?:(?:\*\*)?(?:\s+|$)/;
const letters: Record<string, BlockLine> = { Q: 'question', A: 'answer', C: 'cloze' };

export function blockLine(line: Line): BlockLine {
  if (line.kind === 'blank') return 'blank';
  if (line.kind === 'heading' || line.kind === 'rule') return 'end';
  if (line.kind === 'code' || line.kind === 'fence') return 'text';
  const letter = mark.exec(line.text)?.[1];
  if (letter !== undefined) return letters[letter] ?? 'text';
  if (line.kind !== 'text')
    return findPair(line.text) < 0 || line.kind === 'table' ? 'text' : 'pair';
  if (/^Id:\s*\S/i.test(line.text)) return 'id';
  if (/^Tags:\s*\S/i.test(line.text)) return 'tags';
  if (/^Answer:\s*typed\s*$/i.test(line.text)) return 'typed';
  if (/^Cards:\s*both ways\s*$/i.test(line.text)) return 'both';
  if (line.text.trim() === '?') return 'parting';
  return findPair(line.text) < 0 ? 'text' : 'pair';
}

/** The line without its `Q:`, `A:` or `C:`. */
export function afterMark(line: Line): Line {
  return { ...line, text: line.text.replace(mark, '') };
}

/** Where ` :: ` parts a line, or -1; inside code it parts nothing. */
export function findPair(text: string): number {
  if (!text.includes(' :: ')) return -1;
  const bare = text.replace(/`[^`]*`/g, (code) => 'x'.repeat(code.length));
  return /^\s*\S.* :: +\S/.test(bare) ? bare.indexOf(' :: ') : -1;
}
