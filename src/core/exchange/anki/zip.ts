import { inflateSync } from 'fflate';
import { AnkiError, reading } from './ankiError.ts';
import { megabytes, mostFiles } from './limits.ts';

/** A file in an archive: unpacked only when it is asked for. */
export interface ZipFile {
  name: string;
  /** Bytes once unpacked, as the archive says. */
  size: number;
  packed: Uint8Array;
  method: number;
}

const END = 0x06054b50;
const FILE = 0x02014b50;
const LOCAL = 0x04034b50;
/** An end record is 22 bytes and a comment of at most 65,535. */
const longestEnd = 22 + 65_535;

const damaged = () =>
  new AnkiError('The package is damaged or was cut off: export it from Anki once more.');

/** Whether bytes begin as an archive does. */
export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of an archive by the names that its directory gives them; of two of one name the last. Nothing is unpacked
 * yet. Throws an AnkiError where the directory makes no sense.
 */
export function readZip(bytes: Uint8Array): Map<string, ZipFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffff_ffff || count === 0xffff) return readLarge(bytes, view, end);
  return readDirectory(bytes, view, at, count);
}

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

/** Archives of more than 65,534 files have a second, larger end record (zip64). */
function readLarge(bytes: Uint8Array, view: DataView, end: number): Map<string, ZipFile> {
  return reading('The directory of the package', () => {
    if (view.getUint32(end - 20, true) !== 0x07064b50) throw damaged();
    const large = Number(view.getBigUint64(end - 12, true));
    if (view.getUint32(large, true) !== 0x06064b50) throw damaged();
    const count = Number(view.getBigUint64(large + 32, true));
    return readDirectory(bytes, view, Number(view.getBigUint64(large + 48, true)), count);
  });
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
): Map<string, ZipFile> {
  if (count > mostFiles)
    throw new AnkiError(
      `The package has ${count.toLocaleString('en')} files; at most ${mostFiles.toLocaleString('en')} are read. Export its decks one by one.`,
    );
  const files = new Map<string, ZipFile>();
  const decoder = new TextDecoder();
  let together = 0;
  reading('The directory of the package', () => {
    let at = start;
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== FILE) throw damaged();
      const flags = view.getUint16(at + 8, true);
      const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const [nameLength, extraLength, commentLength] = lengths as [number, number, number];
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
      const file = { name, method: view.getUint16(at + 10, true), size: sizes.size };
      if (flags & 1)
        throw new AnkiError('The package is encrypted. Export it from Anki once more.');
      files.set(name, { ...file, packed: bodyOf(bytes, view, sizes) });
      // Honest files do not lie over each other; a bomb's are one and the same.
      together += sizes.packed;
      if (together > bytes.length) throw damaged();
      at += 46 + nameLength + extraLength + commentLength;
    }
  });
  return files;
}

interface Sizes {
  packed: number;
  size: number;
  offset: number;
}

/** Sizes and place of a file; those that need more than 32 bits stand in an extra field. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number): Sizes {
  const sizes = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  for (let place = extra; place + 4 <= extra + extraLength;) {
    const length = view.getUint16(place + 2, true);
    if (view.getUint16(place, true) === 1) {
      let value = place + 4;
      for (const field of ['size', 'packed', 'offset'] as const) {
        if (sizes[field] !== 0xffff_ffff) continue;
        sizes[field] = Number(view.getBigUint64(value, true));
        value += 8;
      }
    }
    place += 4 + length;
  }
  return sizes;
}

function bodyOf(bytes: Uint8Array, view: DataView, { offset, packed }: Sizes): Uint8Array {
  if (view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  return bytes.subarray(start, start + packed);
}

/**
 * Unpacks one file. `most` is what it may come to, in bytes; an archive that says less than is in it gives no more than
 * it says. Throws an AnkiError.
 */
export function unzip(file: ZipFile, most: number, what: string): Uint8Array {
  if (file.method === 0 ? file.packed.length > most : file.size > most)
    throw new AnkiError(
      `${what} has ${megabytes(file.size)}; at most ${megabytes(most)} can be taken. Export the package in parts, or without media.`,
    );
  if (file.method === 0) return file.packed;
  if (file.method !== 8)
    throw new AnkiError(`${what} is packed in a way that is not known here. Export it from Anki.`);
  return reading(what, () => inflateSync(file.packed, { out: new Uint8Array(file.size) }));
}
