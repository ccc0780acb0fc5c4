import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import type { Html } from '../model.ts';
import { highlight } from './highlight.ts';
import { escapeHtml, unescapeHtml } from './html.ts';
import { tooMuch } from './limits.ts';
import { renderSimple } from './simpleMarkdown.ts';
import { type MathsFailure, mathsHtml, mathsSyntax } from './maths.ts';

export interface MarkdownOptions {
  /** A link's target and text → the id of the note it leads to, or null. Called for local targets only. */
  resolve?: (href: string, text: string) => string | null;
  mathsFailed?: MathsFailure;
  /** The source of an image and its description as HTML → what stands for it, or null for the description. */
  image?: (source: string, alt: Html) => Html | null;
  /** The same for a link to a file beside the text; null where it is no sound. */
  sound?: (href: string, inner: Html) => Html | null;
  singleDollarMath?: boolean;
  /** Called with the reason where a text is so long or so tangled that it is shown as it is. */
  plain?: (reason: string) => void;
}

/**
 * No raw HTML, so that `<script>` is seen as the text it is; no headings by underlining, because
 * `---` only parts things here; no footnotes, which a card has no foot for.
 */
const left = {
  disable: {
    null: [
      'htmlFlow',
      'htmlText',
      'setextUnderline',
      'gfmFootnoteCall',
      'gfmFootnoteDefinition',
      'gfmPotentialFootnoteCall',
    ],
  },
};
const syntax = gfm({ singleTilde: false });
const tables = gfmHtml();

/** Markdown → HTML in the conventions of the pages. Deterministic; never throws. */
export function renderMarkdown(markdown: string, options: MarkdownOptions = {}): Html {
  const text = markdown.trim();
  if (text === '') return '';
  const reason = tooMuch(text);
  if (reason !== null) {
    options.plain?.(reason);
    return `<p>${escapeHtml(text).replace(/\n/g, '<br />')}</p>`;
  }
  const simple = renderSimple(text);
  if (simple !== null) return simple;
  const hasMaths = text.includes(options.singleDollarMath ? '$' : '$$');
  const maths = hasMaths
    ? {
        syntax: mathsSyntax(options.singleDollarMath === true),
        html: mathsHtml(options.mathsFailed ?? ignore),
      }
    : null;
  const html = micromark(text, {
    extensions: maths ? [syntax, maths.syntax, left] : [syntax, left],
    htmlExtensions: maths ? [tables, maths.html] : [tables],
  });
  return finish(html, options).trim();
}

const ignore = () => {};

/**
 * What micromark leaves to us. Every `<` in its output that belongs to a tag was written by
 * micromark, since texts are escaped, so these patterns see tags only.
 */
function finish(html: string, options: MarkdownOptions): Html {
  let out = html;
  if (out.includes('<pre>')) {
    out = out.replace(
      /<pre><code(?: class="language-([^"]*)")?>([\s\S]*?)<\/code><\/pre>/g,
      (_, language = '', code) =>
        highlight(unescapeHtml(code).replace(/\n$/, ''), unescapeHtml(language)),
    );
  }
  if (out.includes('<table>')) {
    out = out
      .replace(/<table>/g, '<div class="table"><table>')
      .replace(/<\/table>/g, '</table></div>');
  }
  if (out.includes('<img ')) {
    out = out.replace(
      /<img src="([^"]*)" alt="([^"]*)"[^>]*>/g,
      (_, source, alt) => options.image?.(unescapeHtml(source), alt) ?? alt,
    );
  }
  if (/<h[1-6]>/.test(out)) {
    // A card has no place in the page's outline: a heading in it is a line of its own.
    out = out
      .replace(/<h[1-6]>/g, '<p class="subheading"><strong>')
      .replace(/<\/h[1-6]>/g, '</strong></p>');
  }
  if (out.includes('<a ')) {
    out = out.replace(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, href, inner) =>
      link(unescapeHtml(href), inner, options),
    );
  }
  return out;
}

/** Links lead to notes or out; what leads nowhere stays as text. */
function link(href: string, inner: Html, options: MarkdownOptions): Html {
  if (/^(?:https?:|mailto:)/i.test(href)) {
    return `<a href="${escapeHtml(href)}" rel="noreferrer" target="_blank">${inner}</a>`;
  }
  if (href === '') return inner;
  const sound = options.sound?.(href, inner);
  if (sound) return sound;
  const text = unescapeHtml(inner.replace(/<[^>]*>/g, ''));
  const note = options.resolve?.(href, text) ?? null;
  return note === null ? inner : noteLink(note, inner);
}

/** The link of the pages to a note. */
export function noteLink(note: string, inner: Html): Html {
  return `<a href="#note/${escapeHtml(encodeURI(note))}" class="note-link">${inner}</a>`;
}
