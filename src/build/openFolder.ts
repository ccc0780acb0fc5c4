import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { tooLarge } from '../core/deck/decode.ts';
import type { SourceFile } from '../core/deck/parse.ts';
import {
  deckInFolder,
  fileKind,
  type LeftOut,
  onceEach,
  skipped,
} from '../core/exchange/folder/fileKind.ts';
import {
  type ArchiveFile,
  ArchiveError,
  openArchive,
} from '../core/exchange/folder/openArchive.ts';
import { decodeText } from '../core/exchange/decodeText.ts';
import { tableTooLarge } from '../core/exchange/delimited/limits.ts';
import { headSize, isDelimitedFile } from '../core/exchange/delimited/sniff.ts';
import type { Warning } from '../core/model.ts';
import { type AnkiReport, readAnki } from './ankiReport.ts';
import { type ReadTable, readTableFile } from './tableReport.ts';

/** A folder or an archive of notes, taken apart as the app does it. */
export interface Folder {
  format: 'folder' | 'zip';
  texts: SourceFile[];
  tables: (ReadTable & { path: string })[];
  packages: { path: string; anki: AnkiReport }[];
  media: { name: string; size: number }[];
  left: LeftOut[];
  problems: { path: string; warning: Warning }[];
}

interface Inner {
  path: string;
  size: number;
  read: () => Promise<Uint8Array>;
}

/** Reads a folder of the disk. */
export async function openFolder(folder: string): Promise<Folder> {
  const inner: Inner[] = [];
  const left: LeftOut[] = [];
  await walk(folder, '', inner, left);
  return take('folder', inner, left);
}

async function walk(root: string, folder: string, inner: Inner[], left: LeftOut[]): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder + entry.name;
    const skip = skipped(entry.isDirectory() ? `${path}/` : path);
    if (skip) left.push(skip);
    else if (entry.isDirectory()) await walk(root, `${path}/`, inner, left);
    else if (entry.isFile()) {
      const { size } = await stat(join(root, path));
      inner.push({ path, size, read: () => readFile(join(root, path)) });
    } else left.push({ path, why: 'It is a link, not a file.' });
  }
}

/** Reads an archive; null where it is a package of Anki's. Throws an ArchiveError. */
export async function openZip(bytes: Uint8Array): Promise<Folder | null> {
  const archive = openArchive(bytes);
  if (!archive) return null;
  const inner = archive.files.map(({ path, size, unpack }: ArchiveFile) => ({
    path,
    size,
    read: async () => unpack(),
  }));
  return take('zip', inner, archive.left);
}

async function take(
  format: Folder['format'],
  inner: readonly Inner[],
  left: readonly LeftOut[],
): Promise<Folder> {
  const folder: Folder = {
    format,
    texts: [],
    tables: [],
    packages: [],
    media: [],
    left: [...left],
    problems: [],
  };
  for (const file of inner) {
    const { path, size } = file;
    const kind = fileKind(path);
    if (typeof kind !== 'string') folder.left.push(kind);
    else if (kind === 'medium') folder.media.push({ name: path, size });
    else if (kind === 'archive')
      folder.left.push({
        path,
        why: 'An archive within an archive is not opened: unpack it first.',
      });
    else await read(folder, kind, file);
  }
  return { ...folder, left: onceEach(folder.left) };
}

async function read(folder: Folder, kind: 'text' | 'package', file: Inner): Promise<void> {
  const { path, size } = file;
  const failed = (message: string, line = 1) =>
    void folder.problems.push({ path, warning: { line, message, severity: 'error' } });
  try {
    const bytes = await file.read();
    const isTable =
      kind === 'text' && isDelimitedFile(bytes.subarray(0, headSize), path, size > headSize);
    const large = isTable ? tableTooLarge(size) : kind === 'text' ? tooLarge(size) : null;
    if (large !== null) return failed(large);
    if (isTable) {
      const table = readTableFile(path, bytes, (title) => deckInFolder(path, title));
      return void folder.tables.push({ ...table, path });
    }
    if (kind === 'package') return void folder.packages.push({ path, anki: await readAnki(bytes) });
    const decoded = decodeText(bytes);
    if ('error' in decoded) return failed(decoded.error, decoded.line);
    folder.texts.push({ path, text: decoded.text });
    for (const warning of decoded.warnings) folder.problems.push({ path, warning });
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    failed(error.message);
  }
}
