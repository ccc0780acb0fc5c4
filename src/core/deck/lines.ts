import { cutLine } from './limits.ts';
import type { Warn } from './warn.ts';

/** What a line is, seen by itself. Inside a fence everything is `code`. */
type LineKind =
  | 'blank'
  | 'heading'
  | 'rule'
  | 'fence'
  | 'code'
  | 'bullet'
  | 'number'
  | 'quote'
  | 'table'
  | 'text';

/** Where the reader stands between two lines. */
type State =
  | { in: 'text' }
  /** `end`: index of the closing line, or of the line after the last one where none closes. */
  | { in: 'fence'; end: number; closed: boolean }
  | { in: 'maths'; end: number };

export interface Line {
  /** 1-based. */
  number: number;
  text: string;
  kind: LineKind;
  /** Of a heading, 1–6; else 0. */
  level: number;
}

const heading = /^ {0,3}(#{1,6})(?:[ \t]+|$)/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** Lists indent fences, so any indentation will do. */
const opener = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})([^`]*)$/;
const closer = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;
/** A fence that starts on the line of its label. */
const lateOpener = /^(\s*\*\*[^*]+\*\*\s*:?)\s*((?:`{3,}|~{3,})[^`]*)$/;

/** The text of a heading line, without its marks. */
export function headingText(line: string): string {
  return line
    .replace(/^ {0,3}#{1,6}/, '')
    .replace(/[ \t]+#+[ \t]*$/, '')
    .trim();
}

function plainKind(text: string): LineKind {
  const start = text.trimStart();
  if (start === '') return 'blank';
  const first = start.charCodeAt(0);
  // Most lines start with a letter: nothing of the below then.
  if ((first > 0x40 && first < 0x5b) || (first > 0x60 && first < 0x7b)) {
    return isTable(start) ? 'table' : 'text';
  }
  if (heading.test(text)) return 'heading';
  if (rule.test(text)) return 'rule';
  if (/^[-*+](?:[ \t]|$)/.test(start)) return 'bullet';
  if (/^\d{1,9}[.)](?:[ \t]|$)/.test(start)) return 'number';
  if (first === 0x3e) return 'quote';
  return isTable(start) ? 'table' : 'text';
}

const isTable = (start: string) => start.startsWith('|') && start.includes('|', 1);

/**
 * Text → lines with their kinds. A fence that is never closed would swallow the rest of the file:
 * it ends before the next heading that follows a blank line, with a warning.
 */
export function readLines(text: string, warn: Warn): Line[] {
  const texts = text.split('\n');
  const ends = closingLines(texts);
  const lines: Line[] = [];
  let state: State = { in: 'text' };

  const push = (index: number, kind: LineKind, of = texts[index] ?? '') => {
    const level = kind === 'heading' ? (heading.exec(of)?.[1]?.length ?? 0) : 0;
    lines.push({ number: index + 1, text: of, kind, level });
  };
  const open = (index: number, mark: string): State => {
    const end = ends(index + 1, mark);
    if (end !== null) return { in: 'fence', end, closed: true };
    warn(
      index + 1,
      `This code block is never closed: write ${mark} on a line of its own after it.`,
    );
    return { in: 'fence', end: nextHeading(texts, index + 1), closed: false };
  };

  for (let i = 0; i < texts.length; i++) {
    const line = texts[i] ?? '';
    if (state.in !== 'text') {
      if (i < state.end) {
        push(i, 'code');
        continue;
      }
      const closes: boolean = state.in === 'maths' || state.closed;
      if (closes) push(i, state.in === 'maths' ? 'code' : 'fence');
      state = { in: 'text' };
      if (closes) continue;
    }
    if (line.includes('```') || line.includes('~~~')) {
      const fence = opener.exec(line);
      if (fence) {
        push(i, 'fence');
        state = open(i, fence[1] ?? '```');
        continue;
      }
      const late = lateOpener.exec(line);
      if (late) {
        push(i, plainKind(late[1] ?? ''), late[1]);
        push(i, 'fence', late[2]);
        state = open(i, /^[`~]+/.exec(late[2] ?? '')?.[0] ?? '```');
        continue;
      }
    }
    if (line.trim() === '$$') {
      const end = i + 1 + texts.slice(i + 1, i + 60).findIndex((each) => each.trim() === '$$');
      if (end > i) {
        push(i, 'code');
        state = { in: 'maths', end };
        continue;
      }
    }
    const read = cutLine(line, i + 1, warn);
    push(i, plainKind(read), read);
  }
  return lines;
}

/** For a line index and an opening mark: the index of the line that closes it, or null. */
function closingLines(texts: readonly string[]): (from: number, mark: string) => number | null {
  const marks: { index: number; mark: string }[] = [];
  texts.forEach((text, index) => {
    if (!text.includes('```') && !text.includes('~~~')) return;
    const mark = closer.exec(text)?.[1];
    if (mark !== undefined) marks.push({ index, mark });
  });
  let next = 0;
  return (from, mark) => {
    // Asked with rising `from` only, so the closers behind it are done with.
    while (next < marks.length && (marks[next]?.index ?? 0) < from) next++;
    for (let i = next; i < marks.length; i++) {
      const at = marks[i];
      if (at && at.mark[0] === mark[0] && at.mark.length >= mark.length) return at.index;
    }
    return null;
  };
}

function nextHeading(texts: readonly string[], from: number): number {
  for (let i = from; i < texts.length; i++) {
    if (/^#{1,4} \S/.test(texts[i] ?? '') && (texts[i - 1] ?? '').trim() === '') return i;
  }
  return texts.length;
}

/** The lines as one text, their common indentation and outer blank lines removed. */
export function textOf(lines: readonly Line[]): string {
  const first = lines.findIndex((line) => line.text.trim() !== '');
  if (first < 0) return '';
  const last = lines.findLastIndex((line) => line.text.trim() !== '');
  const kept = lines.slice(first, last + 1);
  let indent = Infinity;
  for (const { kind, text } of kept) {
    if (kind === 'code' || text.trim() === '') continue;
    indent = Math.min(indent, text.length - text.trimStart().length);
  }
  if (indent === Infinity) indent = 0;
  return kept
    .map(({ text }) => text.slice(Math.min(indent, text.length - text.trimStart().length)))
    .join('\n');
}

/** Is there anything but blank lines and rules? */
export function hasText(lines: readonly Line[]): boolean {
  return lines.some((line) => line.kind !== 'blank' && line.kind !== 'rule');
}

/** Rules part nothing and would make headings of the text above them: they become blank lines. */
export function withoutRules(lines: readonly Line[]): Line[] {
  return lines.map((line) =>
    line.kind === 'rule' ? { ...line, kind: 'blank' as const, text: '' } : line,
  );
}
