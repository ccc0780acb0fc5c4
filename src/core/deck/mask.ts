import type { Html } from '../model.ts';
import { escapeHtml } from './html.ts';

/** What stands where a name was. The role lets the label be read out. */
export const maskedName = '<span class="masked" role="img" aria-label="hidden term">____</span>';

/** Words too common to be hidden wherever they stand; as names they are written in capitals. */
const common = /^(?:it|or|an|as|is|in|on|at|by|to|us|go|no|so|we|he|if|do|be|of|up|am|a|i)$/i;

/** Characters: a longer heading is no name, and its pattern would be too large. */
const longestName = 200;

/** Stands for a hidden name until all patterns have run: they must not find each other's work. */
const hidden = '\uE003';

/**
 * Hides a term's names in compiled HTML: in running text and in code, whatever the capitals, with
 * plural endings, and with a hyphen, a space or nothing between the words. Tags and attributes
 * are left alone; a name that emphasis cuts in two loses its emphasis.
 */
export function maskNames(html: Html, names: readonly string[]): Html {
  const patterns = patternsOf(names, html);
  if (patterns.length === 0) return html;
  const masked = hideIn(html, patterns);
  const plain = masked.replace(/<\/?(?:strong|em|code|del)\b[^>]*>/g, '');
  const again = hideIn(plain, patterns);
  return (again === plain ? masked : again).replaceAll(hidden, maskedName);
}

function hideIn(html: Html, patterns: readonly RegExp[]): Html {
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) => {
      if (index % 2 === 1 || part === '') return part;
      return patterns.reduce((text, pattern) => text.replace(pattern, hideWord), part);
    })
    .join('');
}

/**
 * Hides a match that is a whole word. In the pattern itself, the edges would take longer to
 * prepare than all the rest of a glossary's compilation.
 */
function hideWord(found: string, ...rest: unknown[]): string {
  const [offset, text] = rest.slice(-2) as [number, string];
  const end = offset + found.length;
  const inside =
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) ||
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
  return inside ? found : hidden;
}

/** Patterns of the names that the text can hold, the longest first: most texts do not name their term. */
function patternsOf(names: readonly string[], html: Html): RegExp[] {
  const lower = html.toLowerCase();
  const present = names.filter(
    (name) => name.length <= longestName && lower.includes(stemOf(name)),
  );
  const loose = present.map(namePattern).filter((pattern) => pattern !== '');
  // Names such as IT are hidden only as they are written.
  const exact = [
    ...present.filter((name) => common.test(name)).map(escapePattern),
    ...names.map(initialsOf).filter((initials) => initials !== '' && html.includes(initials)),
  ];
  return [
    ...loose.map((pattern) => new RegExp(pattern, 'giu')),
    ...exact.map((pattern) => new RegExp(`${pattern}s?`, 'gu')),
  ];
}

/** A text about Byte-Pair Encoding may say BPE, though no heading and no list does. */
function initialsOf(name: string): string {
  if (name.length > longestName || name.includes('(')) return '';
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word[0]);
  return capital.length > 1 ? capital.join('') : '';
}

/** What any spelling of a name starts with. */
function stemOf(name: string): string {
  const word = /[\p{L}\p{N}]+/u.exec(name)?.[0].toLowerCase() ?? name.toLowerCase();
  return word.length > 2 ? word.slice(0, -1) : word;
}

function namePattern(name: string): string {
  if (common.test(name)) return '';
  const words = escapeHtml(name.replace(/["“”]/g, ''))
    .split(/[\s\-‐‑–/()]+/)
    .filter((word) => word !== '');
  if (words.length === 0) return '';
  const last = words.pop() ?? '';
  const parts = [...words.map(escapePattern), withEndings(last)];
  // The bracket of `Perplexity (PPL)` goes with the name that ends in it.
  return parts.join('[\\s\\-‐‑–/()_]*') + (name.endsWith(')') ? '\\)?' : '');
}

/** `Kernel` also hides `kernels`; `Embeddings` hides `embedding`; `Policy` hides `policies`. */
function withEndings(word: string): string {
  if (!/\p{L}$/u.test(word) || word.length < 2) return `${escapePattern(word)}(?:s|['’]s)?`;
  if (/[^aeiou]y$/i.test(word)) return `${escapePattern(word.slice(0, -1))}(?:y|ies)(?:['’]s)?`;
  const stem = /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
  return `${escapePattern(stem)}(?:s|es)?(?:['’]s)?`;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
