import { mayBeText } from '../../deck/decode.ts';
import { parseFile } from '../../deck/parse.ts';
import { decodeAs, guessEncoding } from './encodings.ts';
import { readHeaders } from './headers.ts';
import { readRows } from './rows.ts';
import type { Separator } from './separators.ts';

/** Characters of a text, or bytes of a file, that are looked at to find out what it is. */
export const headSize = 64_000;
/** Rows of them. */
const mostRows = 200;

/** A separator that fits, and how well. */
interface Fit {
  separator: Separator;
  /** Share of the rows, by hundredths, that have the same number of columns, which is at least two. */
  share: number;
  rows: number;
}

/** The surest first: of two that fit alike it counts. Colons and spaces part words too often to be guessed. */
const guessed: readonly Separator[] = ['tab', 'semicolon', 'pipe', 'comma'];

/** The separator that fits the beginning of a text best, or null where none does. */
export function sniffSeparator(text: string): Separator | null {
  return bestFit(text.slice(0, headSize), text.length > headSize)?.separator ?? null;
}

function bestFit(head: string, isCut: boolean): Fit | null {
  const fits = guessed.flatMap((separator) => fitOf(head, separator, isCut) ?? []);
  return fits.reduce<Fit | null>(
    (best, fit) => (best === null || fit.share > best.share ? fit : best),
    null,
  );
}

function fitOf(head: string, separator: Separator, isCut: boolean): Fit | null {
  const read = readRows(head, { separator, quotes: true, comments: false, most: mostRows });
  let { rows } = read;
  // A field may go on behind the cut.
  const isOpen = isCut && rows.length > 2 && read.quotes.every(({ kind }) => kind === 'open');
  // A quote that is never closed would make one row of all: then quotes are not looked at.
  if (read.quotes.length > 0 && !isOpen)
    rows = readRows(head, { separator, quotes: false, comments: false, most: mostRows }).rows;
  if (isCut && rows.length < mostRows && rows.length > 1) rows = rows.slice(0, -1);
  if (separator === 'pipe' && rows.every(({ cells }) => cells[0] === '')) return null;
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 1, times = 0] = [...widths].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  if (width < 2) return null;
  const begun = rows.filter(({ cells }) => cells[0]!.trim() !== '').length;
  if (begun * 2 < rows.length) return null;
  return { separator, share: Math.floor((times * 100) / rows.length), rows: rows.length };
}

/**
 * Whether a text is a table, by what stands in it; its name decides only where that could be either. Anki's own headers
 * are sure. A text with cards in Markdown is none, and neither is one whose rows have no columns in common.
 * @param head the beginning of the text, its line ends as `\n`
 * @param name of its file, or null for a text that was typed or pasted
 * @param isCut whether the text goes on
 */
export function isDelimited(head: string, name: string | null, isCut: boolean): boolean {
  const headers = readHeaders(head);
  if (headers.sure) return true;
  const fit = bestFit(head.slice(headers.end), isCut);
  if (!fit) return false;
  const ending = /\.(\w+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  if (['csv', 'tsv', 'tab'].includes(ending)) return fit.share >= 50 && !holdsCards(head, true);
  if (headers.any) return true;
  // One line of prose has commas as well; one with a tab in it was made by a program.
  const enough = fit.separator === 'tab' ? 1 : ending === 'md' ? 3 : 2;
  // Tabs stand in no prose: a few rows may have more or fewer.
  const alike = fit.separator === 'tab' && ending !== 'md' ? 60 : 90;
  if (fit.rows < enough || fit.share < alike) return false;
  return !holdsCards(head, fit.separator === 'tab');
}

/** The same of a file, by its first bytes, in whatever encoding. */
export const isDelimitedFile = (head: Uint8Array, name: string, isCut: boolean): boolean =>
  mayBeText(head) && isDelimited(decodeAs(head, guessEncoding(head, isCut).encoding), name, isCut);

/** Whether the app's own reader finds cards; `sureOnly`: `a :: b` and a line of `?` may stand in a table by chance. */
function holdsCards(head: string, sureOnly: boolean): boolean {
  const { content } = parseFile({ path: 'head.md', text: head });
  if (content?.kind !== 'cards') return content !== null;
  return !sureOnly || content.blocks.some(({ form }) => form === 'marked' || form === 'cloze');
}
