import { escapeHtml } from '../../deck/html.ts';
import { firstSentence } from '../../deck/sentences.ts';
import type { Html } from '../../model.ts';
import { cardHtml, type Findings } from '../anki/cardHtml.ts';

/** A field's text as Anki has it: HTML, in which plain text shows as it is written. */
export const fieldHtml = (cell: string, isHtml: boolean): Html =>
  isHtml
    ? cell.trim().replace(/<br\s*\/?>/gi, '<br>')
    : escapeHtml(cell.trim()).replaceAll('\n', '<br>');

const blocks = /<(?:p|div|ul|ol|li|table|pre|h\d|blockquote|hr|img|details|section)\b/i;
/** Longest answer that is shown large as a whole, in characters of its HTML. */
const longestLead = 300;

/** One side as a card shows it: a paragraph, or what its HTML makes of it. */
export function sideHtml(raw: Html, findings: Findings): Html {
  const html = cardHtml(raw, findings).trim();
  if (html === '') return '';
  if (html.includes(' data-style="'))
    return `<div class="anki"><div class="card card1">${html}</div></div>`;
  return blocks.test(html) ? html : `<p>${html}</p>`;
}

/** An answer's first sentence is shown large, the rest beneath it: of text with elements in it all or nothing. */
export function splitSide(raw: Html, findings: Findings): { lead: Html; back: Html } {
  if (isPlain(raw)) {
    const end = raw.indexOf('<br>');
    const paragraph = end < 0 ? raw : raw.slice(0, end);
    const { first, rest } = firstSentence(paragraph);
    const below = end < 0 ? '' : raw.slice(end + '<br>'.length);
    const back = [rest, below].filter(Boolean).join('<br>');
    return { lead: sideHtml(first, findings), back: sideHtml(back, findings) };
  }
  const html = sideHtml(raw, findings);
  const isShort = html.length <= longestLead && html.startsWith('<p>') && !html.includes('<br');
  return isShort ? { lead: html, back: '' } : { lead: '', back: html };
}

const moreThanWords =
  /<(?!br>)|\\[([]|\[(?:sound:|\$|latex\]|anki:)|&(?!(?:amp|lt|gt|quot|apos|nbsp);)/;

/** Whether a field holds words and line breaks alone: no elements, sounds or formulas. */
export const isPlain = (raw: Html): boolean => !moreThanWords.test(raw);

/** A field of its own beneath the answer, with its name where it has one. */
export function extraHtml(name: string, raw: Html, findings: Findings): Html {
  const html = sideHtml(raw, findings);
  if (html === '' || name === '') return html;
  const label = `<strong>${escapeHtml(name)}</strong>`;
  return html.startsWith('<p>') ? `<p>${label} ${html.slice(3)}` : `<p>${label}</p>${html}`;
}
