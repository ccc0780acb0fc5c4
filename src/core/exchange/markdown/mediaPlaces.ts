import { mediaKind, mediaName } from '../../deck/mediaName.ts';
import type { Note } from '../../model.ts';

/** Where a text leads to files: in brackets, with angle brackets where there is a space in it. */
const target = /\]\((?:<([^<>\n]+)>|((?:[^()\s]|\([^()\s]*\))+))/g;

/** A file beside the texts. */
export interface Placed {
  path: string;
  /** SHA-256, hexadecimal. */
  hash: string;
}

/** By the name that an import knows them by. */
export type Places = Map<string, Placed>;

/**
 * Finds room beside the texts for what a note shows, where its text looks for it: an import knows it again by the last
 * part of its path. Of two files of one name the second gets another, also in the text.
 */
export function placeMedia({ media = {} }: Note, text: string, places: Places): string {
  const hashes = new Map(Object.entries(media).filter(([name]) => mediaKind(name) !== null));
  if (hashes.size === 0) return text;
  return text.replace(target, (whole, spaced?: string, plain?: string) => {
    const written = spaced ?? plain ?? '';
    const hash = hashes.get(mediaName(written));
    if (hash === undefined) return whole;
    const path = pathOf(written);
    const free = freeName(path, hash, places);
    return free === path ? whole : whole.replace(written, encodeURI(free));
  });
}

/** The path below the archive's own folder. */
function pathOf(written: string): string {
  let path = written.replace(/[?#].*$/s, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // Then it is no more than it says.
  }
  const parts = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/').normalize('NFC');
}

/** Takes a name for a file; names that differ only in folder or capitals would be one to an import. */
function freeName(path: string, hash: string, places: Places): string {
  const name = mediaName(path);
  const other = places.get(name);
  if (!other) places.set(name, { path, hash });
  if (!other || other.hash === hash) return other?.path ?? path;
  const dot = path.lastIndexOf('.');
  return freeName(`${path.slice(0, dot)}-${hash.slice(0, 6)}${path.slice(dot)}`, hash, places);
}
