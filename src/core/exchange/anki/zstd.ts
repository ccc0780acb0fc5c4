import { Decompress } from 'fzstd';
import { AnkiError, reading } from './ankiError.ts';
import { megabytes } from './limits.ts';

/** Whether bytes begin as a Zstandard frame does. */
export const isZstd = (bytes: Uint8Array) =>
  bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd;

/** Largest window that is made: what Zstandard itself allows where nothing else is said. */
const largestWindow = 2 ** 27;

/** Bytes that a frame wants to be kept of what came out, as its head says; 0 where it tells its whole size instead. */
function windowOf(bytes: Uint8Array): number {
  if (((bytes[4] ?? 0) & 0x20) !== 0) return 0;
  const said = bytes[5] ?? 0;
  const base = 2 ** (10 + (said >> 3));
  return base + (base / 8) * (said & 7);
}

/** Bytes fed at once: what comes out is counted after each piece. */
const piece = 65_536;

/** Unpacks Zstandard, at most so many bytes: then, and where it is damaged, it throws an AnkiError. */
export function unzstd(packed: Uint8Array, most: number, what: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  reading(what, () => {
    if (windowOf(packed) > largestWindow)
      throw new AnkiError(
        `${what} is packed in a way that is not known here. Export it from Anki.`,
      );
    let ended = false;
    const stream = new Decompress((part, last) => {
      ended = last === true;
      size += part.length;
      if (size > most)
        throw new AnkiError(
          `${what} comes to more than ${megabytes(most)} once it is unpacked. Export the package in parts, or without media.`,
        );
      parts.push(part);
    });
    for (let at = 0; at < packed.length; at += piece)
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
    if (!ended) throw new AnkiError(`${what} was cut off: export it from Anki once more.`);
  });
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
