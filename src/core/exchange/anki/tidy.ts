import { escapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';

/** A tag of a stranger's HTML. */
export interface Tag {
  name: string;
  closing: boolean;
  /** In their order; values without quotes, references in them as they are written. */
  attributes: [name: string, value: string][];
}

/** Their content is no text: it goes with them. */
const contentless = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'noscript',
  'template',
  'title',
]);

/**
 * Goes over HTML once, in a time that grows with its length alone, whatever it holds: every tag becomes what `onTag`
 * makes of it, all text what `onText` does. What is no tag is text; comments go.
 */
export function tidyHtml(
  html: string,
  onTag: (tag: Tag) => Html,
  onText: (text: string) => Html,
): Html {
  const out: Html[] = [];
  let text = 0;
  let at = html.indexOf('<');
  const say = (end: number) => end > text && out.push(onText(html.slice(text, end)));
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      say(at);
      const ends = html.indexOf('-->', at + 4);
      text = ends < 0 ? html.length : ends + 3;
    } else if (/[a-z/!?]/i.test(html[at + 1] ?? '')) {
      say(at);
      const ends = tagEnd(html, at + 1);
      // One that the text ends in is none.
      const tag = ends < html.length ? readTag(html.slice(at + 1, ends)) : null;
      text = ends + 1;
      if (tag) out.push(onTag(tag));
      if (tag && !tag.closing && contentless.has(tag.name)) {
        const closes = new RegExp(`</${tag.name}`, 'gi');
        closes.lastIndex = text;
        text = closes.exec(html)?.index ?? html.length;
      }
    } else {
      say(at);
      out.push('&lt;');
      text = at + 1;
    }
    at = html.indexOf('<', text);
  }
  say(html.length);
  return out.join('');
}

/** Where the `>` of a tag stands; those in quotes are none. The end of the text where it has none. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html[at]!;
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    // Quotes count only as those of a value.
    else if ((character === '"' || character === "'") && html[at - 1] === '=') quote = character;
  }
  return html.length;
}

function readTag(inside: string): Tag | null {
  const match = /^(\/?)([a-z][\w:-]{0,40})/i.exec(inside);
  if (!match) return null;
  const attributes: Tag['attributes'] = [];
  const rest = inside.slice(match[0].length);
  for (const each of rest.matchAll(/([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g)) {
    const value = each[2] ?? '';
    const quoted = value.startsWith('"') || value.startsWith("'");
    attributes.push([each[1]!.toLowerCase(), quoted ? value.slice(1, -1) : value]);
  }
  return { name: match[2]!.toLowerCase(), closing: match[1] === '/', attributes };
}

/** An attribute's value; empty where there is none. */
export const attribute = ({ attributes }: Tag, name: string): string =>
  attributes.find(([each]) => each === name)?.[1] ?? '';

/** A value as it stands between quotes, references left as they are. */
export const inQuotes = (value: string): string =>
  value.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text as it is shown: references stay, loose marks are escaped. */
export const asHtmlText = (text: string): Html =>
  /[<>]/.test(text) ? text.replace(/[<>]/g, (mark) => escapeHtml(mark)) : text;
