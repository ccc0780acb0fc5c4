import { holdsCollection } from '../anki/isPackage.ts';
import { megabytes } from '../anki/limits.ts';
import { readZip, unzip, ZipError, type ZipFile, type ZipProblem } from '../zip.ts';
import { commonFolder, type LeftOut, onceEach, skipped } from './fileKind.ts';

/** What no honest archive of notes goes beyond. Bytes of it, files in it, and bytes once they are unpacked. */
const mostArchive = 500e6;
const mostFiles = 20_000;
const mostTogether = 600e6;
const mostFile = 100e6;

/** Why an archive, or a file of it, cannot be read, in words for the one who chose it. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/** A file of an archive. */
export interface ArchiveFile {
  /** Within the archive, without a folder that holds everything. */
  path: string;
  /** Bytes, as the archive says. */
  size: number;
  /** Throws an ArchiveError. */
  unpack: () => Uint8Array;
}

/** An archive taken apart; nothing is unpacked yet. */
export interface Archive {
  files: ArchiveFile[];
  left: LeftOut[];
}

/** What to say of an archive of `size` bytes that is too large, or null. */
export const tooLargeArchive = (size: number): string | null =>
  size <= mostArchive
    ? null
    : `The archive has ${megabytes(size)}; at most ${megabytes(mostArchive)} can be read. Pack it in parts.`;

const again = 'Pack the folder once more.';
const problems: Partial<Record<ZipProblem, string>> = {
  encrypted: 'The archive is protected by a password. Pack it without one.',
  many: `The archive has more than ${mostFiles.toLocaleString('en')} files. Pack it in parts.`,
};

/**
 * Opens a ZIP archive of notes. Null where it is a package of Anki's, whatever its name. Throws an ArchiveError, also
 * where a path in it leads out of it, or where it would come to more than any notes do.
 */
export function openArchive(bytes: Uint8Array): Archive | null {
  const large = tooLargeArchive(bytes.length);
  if (large !== null) throw new ArchiveError(large);
  const found = directoryOf(bytes);
  if (holdsCollection(found)) return null;
  const inside = [...found.values()].map((file) => ({ file, path: checkedPath(file.name) }));
  const left: LeftOut[] = [];
  const kept = inside.filter(({ path }) => {
    const skip = skipped(path);
    if (skip) left.push(skip);
    // A folder by itself is nothing to read.
    return !skip && !path.endsWith('/');
  });
  const together = kept.reduce((sum, { file }) => sum + file.size, 0);
  if (together > mostTogether)
    throw new ArchiveError(
      `Unpacked, the archive would come to ${megabytes(together)}; at most ${megabytes(mostTogether)} are read. Pack it in parts.`,
    );
  const folder = commonFolder(kept.map(({ path }) => path)).length;
  return {
    files: kept.map(({ file, path }) => ({
      path: path.slice(folder),
      size: file.size,
      unpack: () => unpack(file, path),
    })),
    left: onceEach(left),
  };
}

function directoryOf(bytes: Uint8Array): Map<string, ZipFile> {
  try {
    return readZip(bytes, mostFiles);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new ArchiveError(
      problems[error.problem] ?? `The archive is damaged or was cut off. ${again}`,
    );
  }
}

/** A path that stays within the archive. Windows parts paths by backslashes. */
function checkedPath(name: string): string {
  const path = name.replaceAll('\\', '/');
  const leads = path.startsWith('/') || /^[a-z]:/i.test(path) || /(?:^|\/)\.\.(?:\/|$)/.test(path);
  // oxlint-disable-next-line no-control-regex -- that they are there is what is wrong
  if (!leads && !/[\0-\x1f\x7f]/.test(path)) return path.replace(/(?<=^|\/)(?:\.?\/)+/g, '');
  const shown = JSON.stringify(path.slice(0, 60)).slice(1, -1);
  throw new ArchiveError(
    `The archive names a file “${shown}”, whose path ${leads ? 'leads out of it' : 'holds control characters'}, so nothing of it is read. ${again}`,
  );
}

function unpack(file: ZipFile, path: string): Uint8Array {
  try {
    return unzip(file, mostFile);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    throw new ArchiveError(`“${path}” ${whyNot(error.problem, file)}`);
  }
}

function whyNot(problem: ZipProblem, { size }: ZipFile): string {
  if (problem === 'large')
    return `has ${megabytes(size)}; at most ${megabytes(mostFile)} can be read.`;
  if (problem === 'more') return `holds more than the archive says, so it is not read. ${again}`;
  return problem === 'method'
    ? `is packed in a way that is not known here. Pack the folder as a plain ZIP archive.`
    : `is damaged. ${again}`;
}
