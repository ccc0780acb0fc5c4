import { mediaName } from '../../deck/mediaName.ts';
import type { NoteType } from './ankiModel.ts';

/** Most of a style sheet that is kept, in characters: longer ones are libraries, not looks. */
const longest = 50_000;

/**
 * A note type's style sheet as it is kept: ids as `cardHtml` keeps them, and what it loads from the package by SHA-256.
 * What it loads from elsewhere goes. `ui/ankiSheet.ts` keeps it inside of the card.
 * @param find SHA-256 of a file of the package
 */
export function sheetOf(
  { css }: NoteType,
  find: (name: string) => string | null,
  lost: () => void,
): string {
  if (css.length > longest) {
    lost();
    return '';
  }
  return withoutComments(css)
    .replace(/@import[^;{}]*;?/gi, '')
    .replace(/url\(([^()]{0,320})\)/gi, (_, inside: string) => {
      const source = inside.trim().replace(/^["']|["']$/g, '');
      const hash = /^[a-z][a-z\d+.-]*:|^\/\//i.test(source) ? null : find(mediaName(source));
      return hash === null ? 'url()' : `url(${hash})`;
    })
    .replace(/#([a-z_][\w-]*)(?=[^{};]{0,500}\{)/gi, '[data-id="$1"]')
    .trim();
}

/** One that is not closed goes on to the end. */
function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  let out = first;
  for (const part of rest) {
    const ends = part.indexOf('*/');
    if (ends >= 0) out += ` ${part.slice(ends + 2)}`;
  }
  return out;
}
