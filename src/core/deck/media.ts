import type { Html, Note } from '../model.ts';
import { escapeHtml, unescapeHtml } from './html.ts';
import type { ImageSize } from './imageSize.ts';
import { type MediaKind, mediaKind, mediaName, mediaPath, shownMedia } from './mediaName.ts';
import { quote } from './warn.ts';

/** A place of a text where a picture, sound or film is to stand. */
export interface MediaUse {
  /** As `mediaPath` gives it. */
  name: string;
  /** As it is written. */
  source: string;
  /** 1-based. */
  line: number;
  /** The file that it stands in, where its deck is gathered from several. */
  from?: string;
}

/** A picture or sound that is there. */
export interface FoundMedia {
  /** SHA-256, hexadecimal. */
  hash: string;
  kind: MediaKind;
  size: ImageSize | null;
}

/**
 * What stands in compiled text for a picture or sound: first with its path, by `settleMedia` with its
 * hash. `label` is HTML: the description, or the words of a link. Null where nothing can be shown.
 */
export function mediaHtml(source: string, label: Html): Html | null {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(source)) return null;
  const path = escapeHtml(mediaPath(source));
  const kind = mediaKind(path);
  if (kind === 'image') return `<img data-media="${path}" alt="${label}" />`;
  if (kind === null) return null;
  return `<span class="sound" data-media="${path}">${label || escapeHtml(mediaName(source))}</span>`;
}

const places =
  /<img data-media="([^"]*)" alt="([^"]*)" \/>|<span class="sound" data-media="([^"]*)">([\s\S]*?)<\/span>/g;

/**
 * The notes with what `find` knows in place of the names; of the rest only the descriptions stay.
 * Each note tells what it shows.
 */
export function settleMedia(
  notes: readonly Note[],
  find: (name: string) => FoundMedia | null,
): Note[] {
  return notes.map((note): Note => {
    const media: Record<string, string> = {};
    const settle = (html: Html) =>
      html.replace(places, (_, image, alt, sound, label) => {
        const name = unescapeHtml(image ?? sound);
        const found = find(name);
        // What is played is a sound or a film, whichever its name says.
        if (!found || (found.kind === 'image') !== (image !== undefined)) return alt ?? label;
        media[keyIn(media, name, found.hash)] = found.hash;
        if (image === undefined)
          return `<span class="sound" data-media="${found.hash}">${label}</span>`;
        const room = found.size ? ` width="${found.size.width}" height="${found.size.height}"` : '';
        return `<img data-media="${found.hash}" alt="${alt}"${room} />`;
      });
    const { cards, question } = note;
    const settled = { ...note, ...everyText({ cards, question }, settle) };
    return Object.keys(media).length === 0 ? settled : { ...settled, media };
  });
}

/** A note names what it shows by the last part of its path, as long as that means one file. */
function keyIn(media: Record<string, string>, path: string, hash: string): string {
  const name = mediaName(path);
  return (media[name] ?? hash) === hash ? name : path;
}

/** What a note shows at a path of its text, by `settleMedia`'s names. */
export const mediumAt = (media: Readonly<Record<string, string>>, path: string) =>
  media[path] ?? media[mediaName(path)];

function everyText<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return (value.includes('data-media') ? change(value) : value) as T;
  if (Array.isArray(value)) return value.map((each) => everyText<unknown>(each, change)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, everyText<unknown>(each, change)]),
  ) as T;
}

/** Of a place whose file is not there, or is there and cannot be taken: then `problem` says why. */
export const missingMedia = (source: string, problem: string | null) =>
  problem === null
    ? `The file ${quote(source)} is missing, so its description stands there: choose it together with the deck.`
    : `The file ${quote(source)} is left out. ${problem}`;

/** Of an image that can never be shown. */
export function unshownMedia(source: string): string {
  if (/^https?:|^\/\//i.test(source))
    return `The image ${quote(source)} is left out, because nothing is loaded from elsewhere: save it, write its file name instead, and choose it together with the deck.`;
  return source === ''
    ? 'An image without a file is left out: write the name of a file.'
    : `The file ${quote(source)} is left out, because it cannot be shown: ${shownMedia} can.`;
}
