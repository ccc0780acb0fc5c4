import { unescapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';

/** The words of a stranger's HTML, parted where it breaks lines. */
export const wordsOf = (html: Html): string =>
  decoded(
    html
      .replace(/<(?:br|\/?(?:div|p|li|ul|ol|tr|td|th|h\d))\b[^<>]*>/gi, ' ')
      .replace(/\[sound:[^\][]*\]/g, ' ')
      .replace(/<[^<>]*>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** Character references that make no character stay as they are. */
function decoded(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});/gi, (reference) => {
    try {
      return unescapeHtml(reference);
    } catch {
      return reference;
    }
  });
}
