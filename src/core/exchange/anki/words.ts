import { unescapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';

/** The words of a stranger's HTML, parted where it breaks lines. */
export const wordsOf = (html: Html): string =>
  unescapeHtml(
    html
      .replace(/<(?:br|\/?(?:div|p|li|ul|ol|tr|td|th|h\d))\b[^<>]*>/gi, ' ')
      .replace(/\[sound:[^\][]*\]/g, ' ')
      .replace(/<[^<>]*>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();
