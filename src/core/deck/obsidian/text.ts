import { doubleDollars } from '../dollarMaths.ts';
import type { Line } from '../lines.ts';
import { isMediaName } from '../mediaName.ts';

/** Code, which stays; then `![[embedded]]`, `[[link]]`, `![alt|300](picture)`. */
const pattern = /(`+)[^`]*?\1|(!?)\[\[([^[\]\n]*)\]\]|(!\[[^\]\n|]*)\|\d+(?:x\d+)?(?=\]\()/g;

/** A line of Obsidian's Markdown in ours: embedded files as pictures and sounds, links between notes as their words. */
export function ownMarkdown(line: Line): Line {
  if (line.kind === 'code' || line.kind === 'fence') return line;
  const text = line.text
    .replace(pattern, (whole, _ticks, embeds: string, inner: string | undefined, image: string) => {
      if (image !== undefined) return image;
      return inner === undefined ? whole : embeds === '!' ? embedded(inner) : linked(inner);
    })
    // The name of a block, for links to it.
    .replace(/\s\^[A-Za-z\d-]+$/, '')
    .replace(/^(\s*>\s*)\[!\w+\][+-]?\s*/, '$1');
  return { ...line, text: doubleDollars(text) };
}

/** Highlights are a mark of Obsidian's own: bold stands for them. */
export const highlightsBold = (text: string): string =>
  text.replace(/(`+)[^`]*?\1|==(?=\S)([^=](?:[^=]*\S)?)==/g, (whole, _ticks, words?: string) =>
    words === undefined ? whole : `**${words}**`,
  );

function embedded(inner: string): string {
  const [file = ''] = inner.split('|');
  const path = file.split('#')[0]!.trim();
  return isMediaName(path) ? `![](<${path.replace(/[<>]/g, '')}>)` : linked(inner);
}

/** `[[note#part|words]]`: its words, else the name of the note, or of the part. */
function linked(inner: string): string {
  const [target = '', ...words] = inner.split('|');
  if (words.length > 0) return words.join('|').trim();
  const [note = '', ...heading] = target.split('#');
  const name = note.split('/').at(-1)!.trim();
  return name === '' ? heading.join(' ').replace(/^\^/, '').trim() : name;
}
