import type { Line } from './lines.ts';

/** A list item: its lines with the marker of the first one removed. */
export interface Item {
  line: number;
  lines: Line[];
}

const marker = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/;
const indentOf = (text: string) => text.length - text.trimStart().length;

/**
 * Cuts lines into the items of their outermost list. Nested lists, paragraphs and code belong to
 * the item above them, even code that is not indented; `loose` are the lines of no item.
 */
export function readItems(lines: readonly Line[]): { items: Item[]; loose: Line[] } {
  const items: Item[] = [];
  const loose: Line[] = [];
  let indent = -1;
  let afterBlank = false;
  /** Beneath a text of no item: what follows it at once is its own. */
  let apart = false;
  for (const line of lines) {
    const last = items.at(-1);
    const isItem = line.kind === 'bullet' || line.kind === 'number';
    if (line.kind === 'blank') {
      last?.lines.push(line);
      afterBlank = true;
      continue;
    }
    const depth = indentOf(line.text);
    if (isItem && (indent < 0 || depth <= indent + 1)) {
      if (indent < 0) indent = depth;
      const text = line.text.replace(marker, (all) => ' '.repeat(all.length));
      items.push({ line: line.number, lines: [{ ...line, kind: 'text', text }] });
      apart = false;
    } else if (
      last &&
      (depth > indent || (!afterBlank && !apart) || line.kind === 'code' || line.kind === 'fence')
    ) {
      last.lines.push(line);
    } else {
      loose.push(line);
      apart = true;
    }
    afterBlank = false;
  }
  return { items, loose };
}
