import type { Html } from '../model.ts';
import { escapeHtml } from './html.ts';

/** What stands where a name was. The role lets the label be read out. */
export const maskedName = '<span class="masked" role="img" aria-label="hidden term">____</span>';

/** Words too common to be hidden wherever they stand; as names they are written in capitals. */
const common = /^(?:it|or|an|as|is|in|on|at|by|to|us|go|no|so|we|he|if|do|be|of|up|am|a|i)$/i;

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
      return patterns.reduce((text, pattern) => text.replace(pattern, hidden), part);
    })
    .join('');
}

/** Patterns of the names that the text can hold: most texts do not name their term. */
function patternsOf(names: readonly string[], html: Html): RegExp[] {
  const lower = html.toLowerCase();
  const present = names.filter((name) => lower.includes(stemOf(name)));
  const whole = (parts: readonly string[], flags: string) =>
    parts.length === 0
      ? []
      : [new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, flags)];
  const loose = present.map(namePattern).filter((pattern) => pattern !== '');
  // Names such as IT are hidden only as they are written.
  const exact = present.filter((name) => common.test(name)).map(escapePattern);
  return [...whole(loose, 'giu'), ...whole(exact, 'gu')];
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
  return parts.join('[\\s\\-‐‑–/()]*');
}

/** `Kernel` also hides `kernels`; `Embeddings` hides `embedding`; `Policy` hides `policies`. */
function withEndings(word: string): string {
  if (!/\p{L}$/u.test(word) || word.length < 2) return `${escapePattern(word)}(?:s|['’]s)?`;
  if (/[^aeiou]y$/i.test(word)) return `${escapePattern(word.slice(0, -1))}(?:y|ies)(?:['’]s)?`;
  const stem = /[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word;
  return `${escapePattern(stem)}(?:s|es)?(?:['’]s)?`;
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
