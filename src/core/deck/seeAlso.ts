import { hasText, type Line } from './lines.ts';
import { plainText } from './plainText.ts';

/** A link as written: its text, its target ('' where only a name is given) and its line. */
export interface Reference {
  text: string;
  href: string;
  line: number;
}

const link = /\[((?:[^[\]]|\[[^\]]*\])+)\]\(([^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/g;
const seeAlso =
  /(?:^|\s)[*_(→>\s-]*(?:(?:see also|related(?: terms?| concepts?)?|compare|cross-references?)[*_]*\s*:[*_]*\s*|see also[*_]*\s+(?=\[))/gi;
const wholeSee =
  /^see[*_:\s]+(?:also[*_:\s]+)?(.+?)(?:\s+(?:above|below|for (?:more )?(?:details?|information)|instead))?$/i;

/** The text without the marks around it: `*(See X.)*` → `See X`. */
function bare(text: string): string {
  const open = text
    .trim()
    .replace(/^[*_→>\s-]+/, '')
    .replace(/[*_.\s]+$/, '');
  return open.startsWith('(') && open.endsWith(')')
    ? open.slice(1, -1).replace(/[.\s]+$/, '')
    : open;
}

/** All links of a text. */
export function readLinks(text: string, line: number): Reference[] {
  return [...text.matchAll(link)].map((match) => ({
    text: plainText(match[1] ?? ''),
    href: match[2] ?? '',
    line,
  }));
}

/** Text that is nothing but links, or names between commas → references; else null. */
function readList(text: string, line: number): Reference[] | null {
  const links = readLinks(text, line);
  const rest = text
    .replace(link, ' ')
    .replace(/\bfor (?:more|further|details?|information|an? )[^,;]*$/i, ' ')
    .replace(/\b(?:and|or)\b/gi, ' ');
  if (links.length > 0) {
    // Names without a link may stand between linked ones.
    const names = rest
      .split(/[,;•|]/)
      .map(cleanName)
      .filter((name) => name !== '');
    if (names.some((name) => name.split(' ').length > 6)) return null;
    return [...links, ...names.map((name) => ({ text: name, href: '', line }))];
  }
  const names = text
    .split(/[,;•|]/)
    .map(cleanName)
    .filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => name.split(' ').length > 6)) return null;
  return names.map((name) => ({ text: name, href: '', line }));
}

const cleanName = (name: string) =>
  plainText(name)
    .replace(/^[\s*_().→-]+|[\s*_(.:]+$/g, '')
    .trim();

/** A text that says only `See [X](#x).` is another name for X. */
export function readAliasTarget(lines: readonly Line[]): Reference | null {
  const texts = lines.filter((line) => line.kind !== 'blank' && line.kind !== 'rule');
  const [only] = texts;
  if (texts.length !== 1 || !only || only.kind === 'code') return null;
  const match = wholeSee.exec(bare(only.text));
  if (!match) return null;
  return readList(match[1] ?? '', only.number)?.[0] ?? null;
}

/** Takes the trailing See also off a term's text, from a line of its own or the end of one. */
export function splitSeeAlso(lines: readonly Line[]): { body: Line[]; references: Reference[] } {
  const body = [...lines];
  const references: Reference[] = [];
  for (let i = 0; i < body.length; i++) {
    const line = body[i];
    if (!line || line.kind === 'code' || line.kind === 'fence' || line.kind === 'table') continue;
    // Looked for only where it can be: long runs of spaces take the pattern long.
    if (!/see also|related|compare|cross-ref/i.test(line.text)) continue;
    const start = [...line.text.matchAll(seeAlso)].at(-1);
    if (!start) continue;
    const before = line.text.slice(0, start.index).trimEnd();
    if (before !== '' && !/[.!?)`*_:”"]$/.test(before)) continue;
    let end = i + 1;
    let text = line.text.slice(start.index + start[0].length);
    let found = text.trim() === '' ? [] : readList(text, line.number);
    // The list may run on, in lines of the same paragraph or in bullets below.
    while (found !== null && end < body.length) {
      const next = body[end];
      if (!next || next.kind === 'fence') break;
      if (next.kind === 'blank') {
        if (found.length > 0 || !hasText(body.slice(end))) break;
        end++;
        continue;
      }
      text = next.text.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '');
      const more =
        next.kind === 'bullet' || text.includes('](') ? readList(text, next.number) : null;
      if (more === null) break;
      found = [...found, ...more];
      end++;
    }
    if (found === null || found.length === 0) continue;
    for (const each of found) references.push(each);
    body.splice(i, end - i, ...(before === '' ? [] : [{ ...line, text: before }]));
    i--;
  }
  return { body, references };
}
