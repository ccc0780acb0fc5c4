import type { Difficulty } from '../model.ts';
import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { plainText } from './plainText.ts';
import { readDifficulty } from './terms.ts';
import type { Warn } from './warn.ts';

/** One thing an index says of one term. */
export interface Fact {
  line: number;
  name: string;
  module: string | null;
  difficulty: Difficulty | null;
}

/** What a label such as `Module 3: Quantization (28 terms)` or `Beginner Level` stands for. */
function readSubject(label: string): Pick<Fact, 'module' | 'difficulty'> | null {
  const module = /\bmodules?\s*#?(\d+)/i.exec(label)?.[1] ?? null;
  const difficulty = module === null ? readDifficulty(label) : null;
  return module === null && difficulty === null ? null : { module, difficulty };
}

/** Names between commas; commas inside parentheses part nothing. */
function readNames(text: string): string[] {
  return text
    .split(/[,;•](?![^()]*\))/)
    .map((name) =>
      plainText(name)
        .replace(/^(?:and|or)\s+/i, '')
        .replace(/\.$/, '')
        .trim(),
    )
    .filter(
      (name) => /[\p{L}\p{N}]/u.test(name) && !/^(?:etc|and more|more|…|\.\.\.)\.?$/i.test(name),
    );
}

/** A sentence about the index, not a list of names. */
function isProse(text: string): boolean {
  if (/^[*_].*[*_]$/.test(text)) return true;
  return text.split(',').some((name) => name.trim().split(/\s+/).length > 7);
}

/** Reads an index section: `- **Module 1**: A, B`, or a label line and its list below. */
export function readIndex(lines: readonly Line[], warn: Warn): Fact[] {
  const facts: Fact[] = [];
  let subject: Pick<Fact, 'module' | 'difficulty'> | null = null;
  for (const line of lines) {
    if (line.kind === 'blank' || line.kind === 'rule') continue;
    const text = line.text.trim().replace(/^(?:[-*+]|\d+[.)]|#{3,6})\s+/, '');
    const label = readLabel(text) ?? plainLabel(text);
    let names = text;
    if (label || line.kind === 'heading') {
      const found = readSubject(label?.label ?? text);
      if (found) subject = found;
      else if (line.kind === 'heading') subject = null;
      if (label && /^(?:total|note|focus|description|count)/i.test(label.label)) continue;
      // `**Core Concepts**: A, B` below a module's heading still belongs to the module.
      names = line.kind === 'heading' ? '' : (label?.value ?? '');
      if (!subject && names !== '') {
        warn(
          line.number,
          'This index line names no module and no difficulty: write `- **Module 1**: Name, Name`.',
        );
      }
    }
    // `**Beginner** (45 terms): A, B` and a bare count name no term.
    names = names.replace(/^\(?\d+ (?:terms?|entries)\)?\s*:?\s*/i, '');
    if (names === '') continue;
    if (!subject || isProse(names)) continue;
    for (const name of readNames(names)) facts.push({ line: line.number, name, ...subject });
  }
  return facts;
}

/** `Module 1: A, B` without bold, `**Module 1** - A, B` without a colon. */
function plainLabel(text: string): { label: string; value: string } | null {
  const match =
    /^((?:module\s*\d+|beginner|intermediate|advanced|expert)[^:]{0,40}):\s*(.*)$/i.exec(text) ??
    /^(?:\*\*|__)((?:module\s*\d+|beginner|intermediate|advanced|expert)[^*_]{0,40})(?:\*\*|__)\s*[-–—→=]\s*(.+)$/i.exec(
      text,
    );
  return match ? { label: match[1] ?? '', value: match[2] ?? '' } : null;
}
