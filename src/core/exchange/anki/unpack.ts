import { readZip, unzip, ZipError, type ZipFile, type ZipProblem } from '../zip.ts';
import { AnkiError } from './ankiError.ts';
import { megabytes, mostFiles } from './limits.ts';

const again = 'Export it from Anki once more.';
const ofArchive: Partial<Record<ZipProblem, string>> = {
  encrypted: `The package is encrypted. ${again}`,
  many: `The package has more than ${mostFiles.toLocaleString('en')} files. Export its decks one by one.`,
};

/** The files of a package, not yet unpacked. Throws an AnkiError. */
export function readPackage(bytes: Uint8Array): Map<string, ZipFile> {
  return worded(
    () => readZip(bytes, mostFiles),
    (problem) => ofArchive[problem] ?? `The package is damaged or was cut off. ${again}`,
  );
}

/** Unpacks a file of a package. `most`: what it may come to, in bytes. Throws an AnkiError. */
export function unpack(file: ZipFile, most: number, what: string): Uint8Array {
  return worded(
    () => unzip(file, most),
    (problem) => {
      if (problem === 'large')
        return `${what} has ${megabytes(file.size)}; at most ${megabytes(most)} can be taken. Export the package in parts, or without media.`;
      return problem === 'method'
        ? `${what} is packed in a way that is not known here. ${again}`
        : `${what} cannot be read: the file is damaged. ${again}`;
    },
  );
}

function worded<T>(step: () => T, words: (problem: ZipProblem) => string): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof ZipError) throw new AnkiError(words(error.problem));
    throw error;
  }
}
