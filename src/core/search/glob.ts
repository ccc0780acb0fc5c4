/** Stands for any one character: of the private use area, so it is in no text. */
const ANY = '\uE000';

/** A text with wildcards, cut at its `*`: the first part begins it, the last one ends it. In lower case. */
export type Glob = readonly string[];

/** A text as it is compared: in lower case, accents in their composed form. */
export const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** The same without accents and other marks. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/**
 * Reads `d_g*`, where `\*`, `\_`, `\\`, `\"`, `\:`, `\(`, `\)` and `\-` stand for themselves.
 * Gives the place of a backslash that stands before anything else.
 */
export function readGlob(raw: string): { glob: Glob } | { stray: number } {
  const parts: string[] = [''];
  const add = (text: string) => parts.push(parts.pop()! + text);
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at]!;
    if (char === '*') parts.push('');
    else if (char === '_') add(ANY);
    else if (char !== '\\') add(char);
    else if (at + 1 < raw.length && '*_\\":()-'.includes(raw[at + 1]!)) add(raw[++at]!);
    else return { stray: at };
  }
  // Of several stars in a row one is enough.
  const [first, ...rest] = parts;
  const last = rest.pop();
  const middle = rest.filter((part) => part !== '');
  const all = last === undefined ? [first!] : [first!, ...middle, last];
  return { glob: all.map(folded) };
}

/** The same with something before and after it. */
export const around = (glob: Glob): Glob => ['', ...glob.filter((part) => part !== ''), ''];

/** Whether the whole of a text is as the glob says. Takes the first place for each part, so it never turns back. */
export function fits(text: string, glob: Glob): boolean {
  const first = glob[0]!;
  if (glob.length === 1) return text.length === first.length && standsAt(text, first, 0);
  const last = glob[glob.length - 1]!;
  const end = text.length - last.length;
  if (end < first.length || !standsAt(text, first, 0) || !standsAt(text, last, end)) return false;
  let at = first.length;
  for (let part = 1; part < glob.length - 1; part++) {
    const found = find(text, glob[part]!, at);
    if (found < 0) return false;
    at = found + glob[part]!.length;
  }
  return at <= end;
}

function standsAt(text: string, part: string, at: number): boolean {
  if (at + part.length > text.length) return false;
  for (let i = 0; i < part.length; i++) {
    if (part[i] !== ANY && part[i] !== text[at + i]) return false;
  }
  return true;
}

/** The longest piece of each part without a wildcard, and where in it that stands: looked for first. */
interface Plain {
  text: string;
  at: number;
}
const known = new Map<string, Plain>();

function plainOf(part: string): Plain {
  const before = known.get(part);
  if (before) return before;
  let longest: Plain = { text: '', at: 0 };
  let at = 0;
  for (const text of part.split(ANY)) {
    if (text.length > longest.text.length) longest = { text, at };
    at += text.length + 1;
  }
  if (known.size > 1000) known.clear();
  known.set(part, longest);
  return longest;
}

function find(text: string, part: string, from: number): number {
  const plain = plainOf(part);
  if (plain.text.length === part.length) return text.indexOf(part, from);
  for (let at = from; at + part.length <= text.length; at++) {
    const found = text.indexOf(plain.text, at + plain.at);
    if (found < 0) return -1;
    at = found - plain.at;
    if (standsAt(text, part, at)) return at;
  }
  return -1;
}

/** Tells whether any of the pieces of a text, a line each, fits: thought out once for very many texts. */
export function lineMatcher(glob: Glob): (text: string) => boolean {
  const [first, word = '', last] = glob;
  // Most searches are for one plain word: no need to cut the text for it.
  if (glob.length === 3 && first === '' && last === '' && !word.includes(ANY)) {
    return (text) => text.includes(word);
  }
  const plain = glob.map((part) => plainOf(part).text).filter((part) => part !== '');
  return (text) => {
    for (const part of plain) if (!text.includes(part)) return false;
    return text.split('\n').some((line) => fits(line, glob));
  };
}

/** A regular expression of whole words that fit a glob. */
export function wordRegex(glob: Glob): RegExp {
  const parts = glob.map((part) =>
    [...part].map((char) => (char === ANY ? '[\\p{L}\\p{N}_]' : escaped(char))).join(''),
  );
  const word = parts.join('[\\p{L}\\p{N}_]*');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u');
}

const escaped = (char: string) => char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
