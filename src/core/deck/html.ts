import type { Html } from '../model.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text → HTML that shows exactly this text. */
export function escapeHtml(text: string): Html {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark) : text;
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Undoes `escapeHtml`; knows the entities that our own compiler writes, and numeric ones. A number that is no character's
 * stays as it is.
 */
export function unescapeHtml(html: Html): string {
  return html.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** The words of compiled HTML, blocks parted by a space. Only for HTML that this compiler made. */
export function textOfHtml(html: Html): string {
  if (!/[<&]/.test(html)) return html.trim();
  const spaced = html.replace(
    /<\/?(?:p|div|li|ul|ol|tr|td|th|table|pre|br|blockquote)\b[^>]*>/g,
    ' ',
  );
  return unescapeHtml(spaced.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** `<p>one</p>` → `one`; anything else stays as it is. */
export function unwrapParagraph(html: Html): Html {
  const match = /^<p>([\s\S]*)<\/p>$/.exec(html);
  return match && !(match[1] ?? '').includes('<p>') ? (match[1] ?? '') : html;
}

/** Links of a question would lead away from it, and may give the answer: their text stays. */
export function withoutLinks(html: Html): Html {
  return html.includes('<a ') ? html.replace(/<a [^>]*>|<\/a>/g, '') : html;
}
