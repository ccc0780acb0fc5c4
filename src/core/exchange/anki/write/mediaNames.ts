import { escapeHtml, unescapeHtml } from '../../../deck/html.ts';
import { mediaName } from '../../../deck/mediaName.ts';

/** The files of a package: names are free of paths, and no two files share one. */
export interface MediaNames {
  /** The name of a file that would be called so; another where a different file has it. */
  take: (hash: string, wished: string) => string;
  /** Whether a file goes along, under any name. */
  has: (hash: string) => boolean;
  /** Name and SHA-256 of all. */
  list: () => [name: string, hash: string][];
}

/** What no file may be called on some system, and what ends a `[sound:…]`. */
// oxlint-disable-next-line no-control-regex
const unfit = /[\\/:*?"<>|[\]\u0000-\u001F\u007F]/g;

export function makeMediaNames(): MediaNames {
  const files = new Map<string, string>();
  const taken = new Set<string>();
  return {
    has: (hash) => taken.has(hash),
    take(hash, wished) {
      taken.add(hash);
      const name = wished.normalize('NFC').replace(unfit, '_').slice(-120) || hash.slice(0, 12);
      const known = files.get(name);
      if (known === undefined || known === hash) {
        files.set(name, hash);
        return name;
      }
      const dot = name.lastIndexOf('.');
      const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
      const other = `${stem}-${hash.slice(0, 16)}${ending}`;
      files.set(other, hash);
      return other;
    },
    list: () => [...files],
  };
}

/** A file's name between quotes: as it is, since Anki looks for it so, unless it would be read as something else. */
export const asSource = (name: string): string =>
  escapeHtml(/[%#]/.test(name) ? encodeURIComponent(name) : name);

const references =
  /(\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|\[sound:([^\][]+)\]|\burl\(\s*["']?([^"')]+)["']?\s*\)/gi;

/**
 * A text of Anki's own with the names that its files have in this package. `media` is what its note shows, by the names
 * that `mediaName` makes.
 */
export function withNames(
  text: string,
  media: Readonly<Record<string, string>>,
  names: MediaNames,
): string {
  return text.replace(references, (whole, source, double, single, bare, sound, url) => {
    const written: string = double ?? single ?? bare ?? sound ?? url ?? '';
    const plain = unescapeHtml(written);
    const hash = Object.hasOwn(media, mediaName(plain)) ? media[mediaName(plain)]! : null;
    if (hash === null) return whole;
    const wished = sound === undefined ? decoded(plain) : plain;
    const name = names.take(hash, wished);
    if (name === wished) return whole;
    if (source !== undefined) return `${source}"${asSource(name)}"`;
    return sound === undefined ? `url("${asSource(name)}")` : `[sound:${name}]`;
  });
}

/** What a text of Anki's own shows: the files' names, and these as a note's media have them. */
export function namesIn(text: string): [name: string, key: string][] {
  const found = new Map<string, string>();
  for (const [, , double, single, bare, sound, url] of text.matchAll(references)) {
    const plain = unescapeHtml(double ?? single ?? bare ?? sound ?? url ?? '');
    found.set(sound === undefined ? decoded(plain) : plain, mediaName(plain));
  }
  return [...found];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
