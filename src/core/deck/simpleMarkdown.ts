import type { Html } from '../model.ts';
import { escapeHtml } from './html.ts';

/** Anything that could mean more to Markdown than a paragraph, code spans and bold words aside. */
const special =
  /[\\`*_[\]<&|~$@]|:\/\/|www\.|\n\s*\n|^[ \t]*(?:[#>+=:-]|\d{1,9}[.)])|^[ \t]|[ \t]$/im;

/** Stands for a code span: a character that no text has. */
const span = '\uE010';

/** A code span with single marks, none beside it, on one line. */
const code = /(?<!`)`([^`\s](?:[^`\n]*[^`\s])?)`(?!`)/g;
/** Bold around words, where no other reading is possible. */
const bold = /(?<=^|[\s(])\*\*([\p{L}\p{N}](?:[^*`\n]*[\p{L}\p{N}.:!?)%])?)\*\*(?=$|[\s.,;:!?)])/gu;

/**
 * One plain paragraph → HTML, or null where it takes a real Markdown reader. Most short cards are
 * such paragraphs, and this is some twenty times as fast; a test holds it to the reader's output.
 */
export function renderSimple(text: string): Html | null {
  if (!special.test(text)) return `<p>${escapeHtml(text)}</p>`;
  if (text.includes(span) || !/`|\*\*/.test(text)) return null;
  // A pipe in code makes a table cell where a second line follows.
  if (text.includes('|') && text.includes('\n')) return null;
  const spans: string[] = [];
  const bare = text.replace(code, (_, inner: string) => {
    spans.push(`<code>${escapeHtml(inner)}</code>`);
    return span;
  });
  if (special.test(bare.replace(bold, '$1'))) return null;
  let next = 0;
  const html = escapeHtml(bare)
    .replace(bold, '<strong>$1</strong>')
    .replaceAll(span, () => spans[next++] ?? '');
  return `<p>${html}</p>`;
}
