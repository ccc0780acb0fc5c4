import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { plainText } from './plainText.ts';
import type { Warn } from './warn.ts';

export interface Acronym {
  acronym: string;
  expansion: string;
  line: number;
  source: Line;
}

/** `- **ABC**: expansion`, `ABC - expansion`, or a row of a table; null where the line is none. */
function readAcronym(line: Line): Acronym | null {
  const text = line.text.trim().replace(/^[-*+]\s+/, '');
  if (line.kind === 'table') {
    const cells = text.split('|').map((cell) => plainText(cell.trim()));
    const [, acronym = '', expansion = ''] = cells;
    const isHead = /^:?-+:?$/.test(acronym) || /^(?:acronym|abbreviation|term)$/i.test(acronym);
    return isHead || expansion === ''
      ? null
      : { acronym, expansion, line: line.number, source: line };
  }
  const label = readBracketed(text) ?? readLabel(text) ?? readDashed(text);
  if (!label || label.value === '') return null;
  return {
    acronym: plainText(label.label),
    // `(see [QAT](#qat))` leads to a term and is no part of the words.
    expansion: plainText(label.value).replace(/\s*\((?:see|cf\.)[^()]*\)\.?$/i, ''),
    line: line.number,
    source: line,
  };
}

/** `**ABC** (expansion)` */
function readBracketed(text: string): { label: string; value: string } | null {
  const match = /^(?:\*\*|__)([^*_\s]+)(?:\*\*|__)\s*\(([^()]+)\)\.?$/.exec(text);
  return match ? { label: match[1] ?? '', value: match[2] ?? '' } : null;
}

function readDashed(text: string): { label: string; value: string } | null {
  const match = /^(?:\*\*)?([A-Z0-9][\w./+-]{0,14})(?:\*\*)?\s*(?::|=|\s[-–—]|→)\s+(.+)$/.exec(
    text,
  );
  return match ? { label: match[1] ?? '', value: match[2] ?? '' } : null;
}

/** Reads an acronym list. Lines that are no entry are warned of. */
export function readAcronyms(lines: readonly Line[], warn: Warn): Acronym[] {
  const found = new Map<string, Acronym>();
  for (const line of lines) {
    const isEntry = line.kind === 'bullet' || line.kind === 'text' || line.kind === 'table';
    if (!isEntry) continue;
    const acronym = readAcronym(line);
    if (!acronym) {
      const isProse = line.kind !== 'bullet';
      if (!isProse)
        warn(line.number, 'This acronym has no expansion: write `- **ABC**: expansion`.');
      continue;
    }
    const before = found.get(acronym.acronym);
    if (!before) found.set(acronym.acronym, acronym);
    else if (before.expansion.toLowerCase() !== acronym.expansion.toLowerCase()) {
      warn(
        line.number,
        `${acronym.acronym} stands in this list twice (first in line ${before.line}); only the first is read.`,
      );
    }
  }
  return [...found.values()];
}
