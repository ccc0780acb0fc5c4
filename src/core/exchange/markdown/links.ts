import { keptLinks } from '../../deck/keptLinks.ts';
import type { Note } from '../../model.ts';
import type { DeckFile } from './deckFiles.ts';

/** A link of a text to an entry of another file. */
const toFile = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s#]+\.\w+#[^()\s]+)\)/g;

/**
 * Links lead to where their notes stand now: what was another file may have another name, or be the same. Links to notes
 * that do not go out stay as they are written.
 */
export function makeLinks(files: readonly DeckFile[]) {
  const places = new Map(files.flatMap((file) => file.notes.map(({ id }) => [id, file] as const)));
  return (file: DeckFile, note: Note, text: string): string => {
    if (!text.includes('#') || text.search(toFile) < 0) return text;
    const resolve = keptLinks(note);
    return text.replace(toFile, (whole, words: string, href: string) => {
      const id = resolve(href, words.replace(/[`*_]/g, ''));
      const place = id === null ? undefined : places.get(id);
      if (id === null || !place) return whole;
      const slug = id.slice(id.indexOf('/') + 1);
      const path = place === file ? '' : encodeURI(place.name);
      return `[${words}](${path}#${slug})`;
    });
  };
}
