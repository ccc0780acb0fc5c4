import type { Line } from './lines.ts';
import { quote, type Warn } from './warn.ts';

/** `**Label**: value`: how both families of files name their fields. */
export interface Label {
  label: string;
  value: string;
}

const bold = /^ {0,3}(\*\*|__)(?=\S)(.+?)\1[ \t]*(\([^)]*\))?[ \t]*(:?)[ \t]*(.*)$/;

/** Reads `**Label**: value`, `**Label:** value` and `**Label**` alone on its line; else null. */
export function readLabel(text: string): Label | null {
  if (!/^ {0,3}(?:\*\*|__)/.test(text)) return null;
  const match = bold.exec(text);
  if (!match) return null;
  const [, , inner = '', , colon = '', rest = ''] = match;
  const closed = inner.endsWith(':');
  const value = rest.replace(/(?:\\| {2,})$/, '').trim();
  if (!closed && colon === '' && value !== '') return null;
  return { label: inner.replace(/\s*:$/, '').trim(), value };
}

/** Keys that say something about a file, not about a term or question in it. */
const fileKeys =
  /^(?:last updated|last modified|updated|created|date|version|document version|glossary version|coverage|modules? coverage|modules? covered|modules?|total\b.*|.*\bcount|terms|questions|status|maintained by|maintainers?|authors?|contributors?|next (?:review|update)|review(?:ed)?(?: by)?|license|purpose|target (?:level|levels|audience|roles?)|audience|difficulty(?: levels?| range)?|levels?|companies|estimated time|time|prerequisites|format|how to use|usage|source|file|course|feedback|repository|contact|document|end of .*)$/i;

/** Keys that stand in no entry, so they end it wherever they are. */
const certainKeys =
  /^(?:last updated|last modified|total (?:terms|questions|entries)|document version|glossary version|next (?:review|update)|maintained by)$/i;

/** Keys that end an entry when they come right after a rule. */
const afterRuleKeys =
  /^(?:last updated|last modified|total\b.*|version|document version|glossary version|coverage|modules? coverage|modules? covered|question count|term count|maintained by|maintainers?|contributors?|next (?:review|update)|end of .*)$/i;

const labelOf = (line: Line | undefined) =>
  line && line.kind !== 'code'
    ? (readLabel(line.text.trim().replace(/^[-*+]\s+(?=\*\*)/, ''))?.label ?? '')
    : '';

/** A line of a file's header or footer: `**Key**: value`, italics, or a closing word. */
function isFooterLine(line: Line): boolean {
  if (line.kind === 'code' || line.kind === 'fence') return false;
  const text = line.text.trim();
  const label = labelOf(line);
  if (label !== '') return fileKeys.test(label);
  if (/^([*_])(?![*_ [])[^*_]+\1$/.test(text) && !text.includes('](#')) return true;
  return /^(?:end of\b|©|copyright\b|total (?:terms|questions)\b|last updated\b|\[?(?:⬆|↑|back to top))/iu.test(
    text.replace(/^[*_]+/, ''),
  );
}

/** Index of the first line of a footer, or the number of lines. */
function footerStart(lines: readonly Line[]): number {
  let rule = -1;
  for (let i = 0; i < lines.length; i++) {
    const { kind } = lines[i] ?? { kind: 'blank' };
    if (kind === 'rule' && rule < 0) rule = i;
    if (kind === 'rule' || kind === 'blank') continue;
    const label = labelOf(lines[i]);
    if (rule >= 0 && afterRuleKeys.test(label)) return rule;
    if (certainKeys.test(label)) return i;
    rule = -1;
  }
  let start = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line || line.kind === 'blank') continue;
    if (line.kind === 'rule') start = i;
    else if (!isFooterLine(line)) break;
  }
  return start;
}

/**
 * Parts a footer from the lines above it. Files grow by appending, so one may stand anywhere:
 * after a rule, or from a key on that no entry has. What is no field in it gets a warning.
 */
export function splitFooter(lines: readonly Line[], warn: Warn): { body: Line[]; footer: Line[] } {
  const start = footerStart(lines);
  const footer = lines.slice(start);
  for (const line of footer) {
    if (line.kind === 'blank' || line.kind === 'rule' || isFooterLine(line)) continue;
    if (labelOf(line) !== '') continue;
    warn(
      line.number,
      `${quote(line.text)} stands in a footer and is left out: write it above the \`---\` if it belongs to the entry.`,
    );
  }
  return { body: lines.slice(0, start), footer };
}
