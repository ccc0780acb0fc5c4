/** What a card can show besides text. */
export type MediaKind = 'image' | 'sound' | 'film';

const endings: Record<MediaKind, readonly string[]> = {
  image: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'],
  sound: ['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'wav', 'flac', 'weba'],
  film: ['mp4', 'm4v', 'mov', 'webm', 'ogv'],
};

/** Files of these endings are no text either, but cannot be shown. */
const others = /\.(?:bmp|tiff?|heic|heif|ico|psd|mkv|avi|mpe?g|flv|wma|aiff?|midi?)$/i;

/** What can be shown, in words. */
export const shownMedia =
  'PNG, JPEG, GIF, WebP, AVIF and SVG, MP3, M4A, Ogg, Opus, WAV and FLAC, MP4 and WebM';

/** What a file is by the ending of its name, or null. */
export function mediaKind(name: string): MediaKind | null {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const kinds = Object.keys(endings) as MediaKind[];
  return kinds.find((kind) => endings[kind].includes(ending)) ?? null;
}

/** Whether a file is a picture, a sound or a film by its name, and no text. */
export function isMediaName(name: string): boolean {
  return mediaKind(name) !== null || others.test(name);
}

/** The name by which a file is found: the last part of its path, as a text may write it. */
export function mediaName(path: string): string {
  return mediaPath(path).split('/').at(-1)!;
}

/**
 * The path that a text gives for a file, as paths are compared: decoded, in lower case. One that begins with a slash
 * counts from the folder that everything lies in; hashcards writes `@/` for it.
 */
export function mediaPath(path: string): string {
  return decoded(withoutQuery(path))
    .replaceAll('\\', '/')
    .replace(/^@(?=\/)/, '')
    .replace(/(?<=^|\/)(?:\.?\/)+/g, (slashes, at: number) =>
      at === 0 && slashes[0] === '/' ? '/' : '',
    )
    .normalize('NFC')
    .toLowerCase();
}

/** A name may hold these marks itself: what follows them belongs to no file only where a file's ending precedes. */
function withoutQuery(path: string): string {
  const cut = path.search(/[?#]/);
  const bare = cut < 0 ? path : path.slice(0, cut);
  return mediaKind(bare) === null ? path : bare;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
