/**
 * What other apps share with this one lies in a cache until it is imported or discarded: the service worker puts it
 * there, and the import page finds it. Both know the names below.
 */
export const SHARED = 'engram-shared';

/** Where shares are sent to, and where what became of them is shown, below the app's own address. */
export const SHARE_TARGET = 'import';

/** Names of the fields of a share, as the manifest gives them. */
export const shareFields = { title: 'title', text: 'text', url: 'url', files: 'files' } as const;

/** Instead of a share's id: it could not be kept. */
export const NOT_KEPT = 'failed';

/** One file of a share. */
export interface SharedPart {
  /** Of the share: those that came later sort behind. */
  id: string;
  /** Its place among the files of the share. */
  place: number;
  name: string;
}

/** The address of a part, below the app's own. */
export const partAddress = ({ id, place, name }: SharedPart): string =>
  `shared/${id}/${place}?name=${encodeURIComponent(name)}`;

/** The part that lies at an address below the app's own; null where it is none. */
export function readPartAddress(address: string): SharedPart | null {
  const match = /^shared\/([\w-]+)\/(\d+)\?name=([^&#]*)$/.exec(address);
  if (!match) return null;
  try {
    const name = decodeURIComponent(match[3]!);
    return { id: match[1]!, place: Number(match[2]), name };
  } catch {
    return null;
  }
}

/**
 * The name of a file for a text that was shared: what it is called, where the share says so. It stands for a file name,
 * in which a slash or a dot would mean something.
 */
export const textName = (title: string): string =>
  `${
    title
      .replace(/[/.\\]/g, ' ')
      .trim()
      .slice(0, 100) || 'Shared text'
  }.md`;
