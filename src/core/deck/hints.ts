import { hasText, type Line } from './lines.ts';
import { readItems } from './listItems.ts';

export interface Hint {
  label: string;
  lines: Line[];
}

const hintLine =
  /^\s*(?:[-*+]\s+|\d+[.)]\s+|>\s*)?(?:\*\*|__)\s*(hint(?:\s*#?\d+)?[^*_:]*?)\s*:?\s*(?:\*\*|__)\s*:?\s*(.*)$/i;

/** Quotation marks of Markdown are how hints are set off; they are no part of the hint. */
const unquoted = (line: Line): Line =>
  line.kind === 'quote'
    ? { ...line, kind: 'text', text: line.text.replace(/^(\s*)>\s?/, '$1') }
    : line;

/** Reads `**Hint 1**: label` with its text below, or a plain list of hints. */
export function readHints(lines: readonly Line[]): Hint[] {
  const hints: (Hint & { value: Line | null })[] = [];
  const before: Line[] = [];
  for (const line of lines) {
    const match = line.kind === 'code' ? null : hintLine.exec(line.text);
    if (!match) {
      (hints.at(-1)?.lines ?? before).push(unquoted(line));
      continue;
    }
    const [, name = 'Hint', value = ''] = match;
    hints.push({
      label: name.trim(),
      value: value === '' ? null : { ...line, kind: 'text', text: value },
      lines: [],
    });
  }
  if (hints.length === 0) {
    const { items, loose } = readItems(before);
    const all = items.map((item) => item.lines);
    if (hasText(loose)) all.push(loose);
    return all.map((each, index) => ({ label: `Hint ${index + 1}`, lines: each }));
  }
  return hints.map(({ label, value, lines: below }) => {
    if (!value) return { label, lines: below };
    // With a text below it, what stands on the line is the hint's title.
    return hasText(below)
      ? { label: value.text.replace(/[*_]/g, '').trim(), lines: below }
      : { label, lines: [value] };
  });
}
