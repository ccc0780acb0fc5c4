import { decode } from '../../deck/links.ts';
import { mediumAt } from '../../deck/media.ts';
import { mediaPath } from '../../deck/mediaName.ts';
import type { Note } from '../../model.ts';

/** Where a text leads to files: in brackets, with angle brackets where there is a space in it. */
const target = /\]\((?:<([^<>\n]+)>|((?:[^()\s]|\([^()\s]*\))+))/g;

/** A file beside the texts. */
export interface Placed {
  path: string;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/** By their paths as they are compared. */
export type Places = Map<string, Placed>;

/**
 * Finds room beside the texts for what a note shows, where its text looks for it. Of two files of one path the second
 * gets another name, also in the text.
 */
export function placeMedia({ media }: Note, text: string, places: Places): string {
  if (!media) return text;
  return text.replace(target, (whole, spaced?: string, plain?: string) => {
    const written = spaced ?? plain ?? '';
    const hash = mediumAt(media, mediaPath(written));
    if (hash === undefined) return whole;
    const path = pathOf(written);
    const free = freeName(path, hash, places);
    return free === path ? whole : whole.replace(written, encodeURI(free));
  });
}

/** The path below the archive's own folder, capitals as they are. */
function pathOf(written: string): string {
  const bare = decode(written.replace(/[?#].*$/s, '')).normalize('NFC');
  return bare
    .split(/[/\\]/)
    .filter((part) => !['', '.', '..', '@'].includes(part))
    .join('/');
}

/** Takes a name for a file. */
function freeName(path: string, hash: string, places: Places): string {
  const key = path.toLowerCase();
  const other = places.get(key);
  if (!other) places.set(key, { path, hash });
  if (!other || other.hash === hash) return other?.path ?? path;
  const dot = path.lastIndexOf('.');
  return freeName(`${path.slice(0, dot)}-${hash.slice(0, 6)}${path.slice(dot)}`, hash, places);
}
