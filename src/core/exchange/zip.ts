import { Inflate } from 'fflate';

/** Why an archive, or a file of one, cannot be read; what that means for the one who chose it, its reader says. */
export type ZipProblem =
  | 'damaged'
  | 'encrypted'
  /** It has more files than are read. */
  | 'many'
  /** The file is larger than may be taken. */
  | 'large'
  /** More is in the file than the archive says. */
  | 'more'
  /** The file is packed in a way that is not known here. */
  | 'method';

export class ZipError extends Error {
  override name = 'ZipError';
  readonly problem: ZipProblem;
  constructor(problem: ZipProblem) {
    super(problem);
    this.problem = problem;
  }
}

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

const damaged = () => new ZipError('damaged');

/** Runs a step of reading; whatever is thrown because nothing is where it should be means that the archive is damaged. */
function reading<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof ZipError ? error : damaged();
  }
}

/** Whether bytes begin as an archive does. */
export const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of an archive by the names that its directory gives them; of two of one name the last. Nothing is unpacked
 * yet. Throws a ZipError where the directory makes no sense or names more than `mostFiles`.
 */
export function readZip(bytes: Uint8Array, mostFiles: number): Map<string, ZipFile> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return reading(() => {
    const { start, count } = findDirectory(view, findEnd(view));
    if (count > mostFiles) throw new ZipError('many');
    return readDirectory(bytes, view, start, count);
  });
}

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === END) return at;
  throw damaged();
}

function findDirectory(view: DataView, end: number): { start: number; count: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start !== 0xffff_ffff && count !== 0xffff) return { start, count };
  // Archives of more than 65,534 files have a second, larger end record (zip64).
  if (view.getUint32(end - 20, true) !== 0x07064b50) throw damaged();
  const large = Number(view.getBigUint64(end - 12, true));
  if (view.getUint32(large, true) !== 0x06064b50) throw damaged();
  return {
    start: Number(view.getBigUint64(large + 48, true)),
    count: Number(view.getBigUint64(large + 32, true)),
  };
}

function readDirectory(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  count: number,
): Map<string, ZipFile> {
  const files = new Map<string, ZipFile>();
  const decoder = new TextDecoder();
  let together = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== FILE) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const lengths = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const [nameLength, extraLength, commentLength] = lengths as [number, number, number];
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
    const file = { name, method: view.getUint16(at + 10, true), size: sizes.size };
    if (flags & 1) throw new ZipError('encrypted');
    files.set(name, { ...file, packed: bodyOf(bytes, view, sizes) });
    // Honest files do not lie over each other; a bomb's are one and the same.
    together += sizes.packed;
    if (together > bytes.length) throw damaged();
    at += 46 + nameLength + extraLength + commentLength;
  }
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

/** Bytes that are unpacked between two looks at how much came out. */
const step = 16_384;

/** Unpacks one file of at most `most` bytes. Throws a ZipError; no more is unpacked than the archive says is in it. */
export function unzip({ packed, size, method }: ZipFile, most: number): Uint8Array {
  if (size > most || (method === 0 && packed.length > most)) throw new ZipError('large');
  if (method === 0) return packed;
  if (method !== 8) throw new ZipError('method');
  return reading(() => {
    const bytes = new Uint8Array(size);
    let length = 0;
    const inflate = new Inflate((part) => {
      if (length + part.length > size) throw new ZipError('more');
      bytes.set(part, length);
      length += part.length;
    });
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    if (length < size) throw damaged();
    return bytes;
  });
}
