import type { FoundMedia, MediaUse } from '../core/deck/media.ts';
import { mediaName, mediaPath, shownMedia } from '../core/deck/mediaName.ts';
import { mediaType } from '../core/deck/mediaType.ts';
import type { Media } from './db.ts';
import { describeMedia } from './media.ts';
import { sha256 } from './sha256.ts';

/** Bytes of one picture or sound, and of all of an import. */
const mostBytes = 10e6;
const mostTogether = 100e6;

/** A picture or sound that came with decks: a file, or one that is still packed. */
export interface GivenMedium {
  /** With the folders that it came in. */
  name: string;
  size: number;
  arrayBuffer: () => Promise<ArrayBuffer>;
}

/** A picture or sound chosen together with decks. */
export interface ChosenMedia {
  name: string;
  /** Whether a text names it. */
  used: boolean;
  /** Why it is not taken, or null. */
  problem: string | null;
  found: FoundMedia | null;
  /** What is saved. */
  row: Media | null;
}

/** Reads the given files that texts name, by their names; what a file is, its content tells. */
export async function readMediaFiles(
  files: readonly GivenMedium[],
  uses: readonly MediaUse[],
): Promise<ChosenMedia[]> {
  const named = new Set(uses.map(({ name }) => mediaName(name)));
  const chosen = new Map<string, ChosenMedia>();
  let together = 0;
  for (const file of files) {
    const key = mediaPath(file.name);
    // Of two files of one path the first counts.
    if (chosen.has(key)) continue;
    const used = named.has(mediaName(key));
    if (used) together += file.size;
    chosen.set(key, used ? await taken(file, together) : refused(file.name, false, null));
  }
  return [...chosen.values()];
}

const refused = (name: string, used: boolean, problem: string | null): ChosenMedia => ({
  name,
  used,
  problem,
  found: null,
  row: null,
});

async function taken(file: GivenMedium, together: number): Promise<ChosenMedia> {
  if (together > mostTogether && file.size <= mostBytes)
    return refused(
      file.name,
      true,
      `With it all files have more than ${megabytes(mostTogether)} together. Import them in parts, each with its deck.`,
    );
  return readMediaFile(file);
}

/** One picture or sound by itself, as it is saved; or why it is not taken. */
export async function readMediaFile(file: GivenMedium): Promise<ChosenMedia> {
  const no = (problem: string) => refused(file.name, true, problem);
  const { size } = file;
  if (size > mostBytes)
    return no(
      `It has ${megabytes(size)}; at most ${megabytes(mostBytes)} can be taken. Make it smaller.`,
    );
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return no('It cannot be read: it is damaged, or was moved. Choose it once more.');
  }
  const type = mediaType(bytes);
  if (!type) return no(`Whatever its name says, it cannot be shown: ${shownMedia} can.`);
  const hash = await sha256(bytes);
  return {
    name: file.name,
    used: true,
    problem: null,
    found: describeMedia(hash, bytes),
    row: { hash, type: type.type, bytes: bytes.buffer },
  };
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(bytes % 1e6 === 0 ? 0 : 1)} MB`;
