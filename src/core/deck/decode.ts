/** The largest text file that is read, in bytes. */
const largestFile = 20 * 1024 * 1024;

export type Decoded = { text: string } | { error: string; line: number };

/** First bytes of files that people drop here by mistake. */
const known: [bytes: number[], name: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive or an Anki package'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG image'],
  [[0xff, 0xd8, 0xff], 'a JPEG image'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** What to say of a file of `size` bytes that is too large, or null. */
export function tooLarge(size: number): string | null {
  if (size <= largestFile) return null;
  const megabytes = (size / 1024 / 1024).toFixed(1);
  const parts = Math.ceil(size / largestFile);
  return (
    `The file has ${megabytes} MB; at most 20 MB are read at once. ` +
    `Split it at its headings into ${parts} or more files, each with a title line of its own.`
  );
}

/**
 * Bytes of a file → its text (line ends as `\n`, no byte order mark), or why it cannot be read.
 * UTF-16 is known by its mark. Errors: too large, binary, invalid UTF-8. An empty file decodes to an empty text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const large = tooLarge(bytes.length);
  if (large !== null) return { error: large, line: 1 };
  const kind = known.find(([start]) => startsWith(bytes, start));
  if (kind) {
    return { error: `This is ${kind[1]}, not text. Choose a Markdown or text file.`, line: 1 };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return { text: wide(bytes, 'utf-16le') };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: wide(bytes, 'utf-16be') };
  const binary = bytes.indexOf(0);
  if (binary >= 0) {
    return {
      error: 'The file is binary (it holds zero bytes), not text. Choose a Markdown or text file.',
      line: lineOf(bytes, binary),
    };
  }
  try {
    return { text: normalize(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return {
      error: 'The file is not valid UTF-8 from this line on. Save it with the encoding UTF-8.',
      line: lineOf(bytes, firstInvalid(bytes)),
    };
  }
}

/** Whether a file's first bytes are those of none of the known kinds that are no text. */
export const mayBeText = (bytes: Uint8Array): boolean =>
  !known.some(([start]) => startsWith(bytes, start));

/** One kind of line end and no byte order mark, whoever wrote the text. */
export function normalize(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

const wide = (bytes: Uint8Array, encoding: string): string =>
  normalize(new TextDecoder(encoding).decode(bytes));

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let i = 0; i < end; i++) if (bytes[i] === 0x0a) line++;
  return line;
}

/** Offset of the line that holds the first invalid byte: lines never split a character. */
function firstInvalid(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0; start < bytes.length;) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return start;
    }
    start = end;
  }
  return 0;
}
