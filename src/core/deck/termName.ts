import { plainText } from './plainText.ts';

/** What a term's heading says. */
export interface TermName {
  /** The heading as plain text, parenthesis included. */
  full: string;
  /** Without the parenthesis: what links fall back to, and what tells whether a term came twice. */
  base: string;
  /** `GGUF (GPT-Generated Unified Format)`: the words the acronym stands for, else ''. */
  expansion: string;
  /** Other names for the same: in the parenthesis, or on either side of a slash. */
  aliases: string[];
}

/** Letters and digits of a name, lower case. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Does `short` abbreviate `long`? Its letters must come up in order, the first one at the start of
 * a word, as in RoPE (Rotary Position Embedding), mmap (memory mapping), SwiGLU (Swish-Gated …).
 */
function abbreviates(short: string, long: string): boolean {
  const wanted = letters(short);
  if (wanted === '' || wanted.length >= letters(long).length) return false;
  const start = new RegExp(`(?:^|[^\\p{L}\\p{N}])${wanted[0]}`, 'iu').exec(long);
  if (!start) return false;
  let at = 0;
  for (const letter of long.slice(start.index).toLowerCase()) {
    if (letter === wanted[at]) at++;
  }
  return at === wanted.length;
}

/** A name that is one word with capitals or digits inside it, such as KV, Q4_K_M, RoPE or INT8. */
const looksShort = (name: string) =>
  /^\S{1,14}$/.test(name) && (/[A-Z0-9].*[A-Z0-9]/.test(name) || name === name.toUpperCase());

/** Pictures before a name are no part of it. */
const pictures =
  /^(?:(?:[\p{Extended_Pictographic}\u{1F100}-\u{1F2FF}]|\uFE0F|\u200D)+\s+)+(?=\S)/u;

/** Reads every shape of heading in DECK-FORMAT.md §1. */
export function readTermName(heading: string): TermName {
  const full = plainText(heading).replace(/\s+/g, ' ').replace(pictures, '');
  const parenthesis = /^(.*?\S)\s*\((?=[^)])([^()]*(?:\([^()]*\)[^()]*)*)\)\s*(.*)$/.exec(full);
  const [, before = full, inner = '', after = ''] = parenthesis ?? [];
  const base = after === '' ? before : `${before} ${after}`;
  const name: TermName = { full, base, expansion: '', aliases: [] };

  if (inner !== '') {
    const standsFor = inner.includes(' ') || inner.includes('-') || inner.length > 8;
    const expands =
      abbreviates(before, inner) || (looksShort(before) && standsFor && !looksShort(inner));
    if (expands && after === '') name.expansion = inner;
    else if (expands) name.expansion = `${inner} ${after}`;
    else name.aliases.push(...otherNames(inner));
    // `JIT (Just-In-Time) Compilation` is often called by either half alone.
    if (after !== '' && expands) name.aliases.push(before);
  }
  if (/\s\/\s/.test(base)) name.aliases.push(...base.split(/\s+\/\s+/));
  return name;
}

/** `also Swish-1, SiLU` → both; a single name stays whole. */
function otherNames(inner: string): string[] {
  return inner
    .replace(/^(?:also(?: known as| called)?|aka|a\.k\.a\.|or|formerly|abbr\.?)\s*:?\s+/i, '')
    .split(/\s*(?:[,;]|\s\/\s)\s*/)
    .filter((name) => name !== '');
}

/** All names a text may call the term by, the longest first. */
export function namesOf(name: TermName, more: readonly string[] = []): string[] {
  const all = [name.full, name.base, name.expansion, ...name.aliases, ...more];
  return [...new Set(all.filter((each) => each !== ''))].sort((a, b) => b.length - a.length);
}
