import { unescapeHtml } from '../../../deck/html.ts';
import type { Html } from '../../../model.ts';

const media =
  /<(?:img|audio|video|object|source)\b[^>]*?\b(?:src|data)=(?:"([^"]+)"|'([^']+)'|([^ >]+))[^>]*>/gi;
const marks = /<!--[^]*?-->|<style[^]*?<\/style>|<script[^]*?<\/script>|<[^>]*>/gi;

/**
 * What Anki sorts a note by and knows its double by: a field's words, and the names of what it shows (rslib
 * `strip_html_preserving_media_filenames`).
 */
export function sortText(field: Html): string {
  if (!/[<&]/.test(field)) return field;
  const bare = field.replace(media, ' $1$2$3 ').replace(marks, '');
  return bare.includes('&') ? unescapeHtml(bare).replaceAll('\u00A0', ' ') : bare;
}

/** A note's `csum`: the first 32 bits of the SHA-1 of its first field's sort text, as an unsigned number. */
export async function checksum(
  text: string,
  sha1: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<number> {
  const [a = 0, b = 0, c = 0, d = 0] = await sha1(new TextEncoder().encode(text));
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
