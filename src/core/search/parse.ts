import type { SearchNode, SearchProblem } from './node.ts';
import { leafOf } from './leaf.ts';
import { Wrong, wrong } from './wrong.ts';

/** Brackets within brackets, at most. */
const DEEPEST = 100;

export type Parsed = { node: SearchNode } | { problem: SearchProblem };

/**
 * Reads a search in Anki's grammar (its manual, "Searching"; rslib/src/search/parser.rs): words side by side must all
 * be there, `or` between them, `-` before one, brackets, phrases in quotation marks, `*` and `_`, and `key:value`.
 */
export function parseSearch(text: string): Parsed {
  try {
    return { node: makeReader(text).all() };
  } catch (error) {
    if (error instanceof Wrong) return { problem: error.problem };
    throw error;
  }
}

const isSpace = (char: string | undefined) => char !== undefined && /[\s\u3000]/.test(char);

function makeReader(text: string) {
  let at = 0;

  /** What stands up to the closing bracket of `open`, or up to the end. */
  function group(open: number | null, depth: number): SearchNode {
    if (depth > DEEPEST) wrong(open!, open! + 1, 'Too many brackets: leave some out.');
    const choices: SearchNode[][] = [[]];
    /** The last `and` or `or`, while nothing stands after it. */
    let joint: { word: 'and' | 'or'; from: number } | null = null;
    for (;;) {
      while (isSpace(text[at])) at++;
      if (at >= text.length) {
        if (open === null) break;
        wrong(open, open + 1, 'This bracket is not closed: write ) at its end.');
      }
      if (text[at] === ')') {
        if (open === null)
          wrong(at, at + 1, 'No bracket was opened: write ( before, or \\) for it.');
        break;
      }
      const from = at;
      const word = jointHere();
      if (word) {
        if (joint || choices.at(-1)!.length === 0) misplaced(word, from);
        if (word === 'or') choices.push([]);
        joint = { word, from };
        continue;
      }
      choices.at(-1)!.push(one(depth));
      joint = null;
    }
    if (joint) misplaced(joint.word, joint.from);
    if (open !== null && choices[0]!.length === 0)
      wrong(open, at + 1, 'Nothing stands in these brackets: write something, or leave them out.');
    if (open !== null) at++;
    const parts = choices.map(allOf);
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  /** `and` or `or` standing by itself; then it has been read. */
  function jointHere(): 'and' | 'or' | null {
    const found = /^(and|or)(?=[\s\u3000()"]|$)/i.exec(text.slice(at, at + 4));
    if (!found) return null;
    at += found[1]!.length;
    return found[1]!.toLowerCase() as 'and' | 'or';
  }

  function misplaced(word: string, from: number): never {
    return wrong(
      from,
      from + word.length,
      `“${word}” stands between two things: write something on both sides, or "${word}" for the word.`,
    );
  }

  function one(depth: number): SearchNode {
    const next = text[at + 1];
    const negates = text[at] === '-' && next !== undefined && !isSpace(next) && next !== ')';
    if (!negates) return plain(depth);
    at++;
    return { kind: 'not', part: plain(depth) };
  }

  function plain(depth: number): SearchNode {
    if (text[at] === '(') return group(at++, depth + 1);
    if (text[at] === '"') return quoted();
    return term();
  }

  function quoted(): SearchNode {
    const open = at;
    const raw = untilQuote();
    if (raw === '')
      wrong(open, at, 'Nothing stands between the quotation marks: write something there.');
    return leafOf(raw, open + 1);
  }

  /** Behind an opening quotation mark to behind its closing one. */
  function untilQuote(): string {
    const open = at++;
    const from = at;
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    if (at >= text.length) {
      at = text.length;
      wrong(
        open,
        open + 1,
        'This quotation mark is not closed: write " at its end, or \\" for it.',
      );
    }
    return text.slice(from, at++);
  }

  function term(): SearchNode {
    const from = at;
    while (at < text.length && !isSpace(text[at]) && !'()"'.includes(text[at]!)) {
      at += text[at] === '\\' ? 2 : 1;
    }
    at = Math.min(at, text.length);
    const raw = text.slice(from, at);
    const opens = text[at] === '"' && raw.endsWith(':') && !raw.endsWith('\\:');
    if (!opens) return leafOf(raw, from);
    const value = untilQuote();
    return leafOf(raw + value, from, raw.length + 1);
  }

  return { all: () => group(null, 0) };
}

const allOf = (parts: readonly SearchNode[]): SearchNode =>
  parts.length === 1 ? parts[0]! : { kind: 'and', parts };
