import { isMediaName } from '../../deck/mediaName.ts';

/** What of a folder or an archive is not read, and why. */
export interface LeftOut {
  /** With the folders that it lies in; a folder ends with a slash. */
  path: string;
  why: string;
}

export type FileKind = 'text' | 'medium' | 'package' | 'archive';

const texts = /\.(?:md|markdown|mdown|mkd|txt|text|csv|tsv)$/i;
const packages = /\.(?:apkg|colpkg)$/i;
/** What systems put into folders for themselves. */
const systems = /^(?:__MACOSX|Thumbs\.db|desktop\.ini|Icon\r)$/i;

/** What belongs to a deck of hashcards, and why it is no part of it here. */
const others: Readonly<Record<string, string>> = {
  'hashcards.db': 'The schedules of hashcards are not read: its cards begin as new ones.',
  'macros.tex': 'Macros are not read: a formula with one is shown as it is written.',
};

/** What the user did not put there; null for all else. Of a folder it is said once, whatever is in it. */
export function skipped(path: string): LeftOut | null {
  const parts = path.split('/');
  for (const [at, part] of parts.entries()) {
    const hidden = part.startsWith('.');
    if (!hidden && !systems.test(part)) continue;
    const end = at < parts.length - 1 ? '/' : '';
    const why = hidden ? 'Hidden: its name begins with a dot.' : 'The system made it for itself.';
    return { path: parts.slice(0, at + 1).join('/') + end, why };
  }
  return null;
}

/** What a file of a folder is to be read as, by its name; or that it is left out. */
export function fileKind(path: string): FileKind | LeftOut {
  const left = skipped(path);
  if (left) return left;
  if (texts.test(path)) return 'text';
  if (packages.test(path)) return 'package';
  if (/\.zip$/i.test(path)) return 'archive';
  if (isMediaName(path)) return 'medium';
  const known = others[path.slice(path.lastIndexOf('/') + 1)];
  return { path, why: known ?? 'It is neither text, picture or sound, nor an Anki package.' };
}

/** The same thing left out twice is said once. */
export function onceEach(left: readonly LeftOut[]): LeftOut[] {
  return [...new Map(left.map((each) => [`${each.path}\n${each.why}`, each])).values()];
}

/** What a folder that holds all of these files adds to each of their paths: its name, with a slash. */
export function commonFolder(paths: readonly string[]): string {
  const [first] = paths;
  const folder = first === undefined ? '' : first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && paths.every((path) => path.startsWith(folder)) ? folder : '';
}

/** A deck's name with the folders of its file before it, as Anki names decks: `Biology::Cells`. */
export function deckInFolder(path: string, title: string): string {
  const folders = path.split('/').slice(0, -1);
  return [...folders, title]
    .map((each) => each.trim())
    .filter(Boolean)
    .join('::');
}
