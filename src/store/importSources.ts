import { tooLarge } from '../core/deck/decode.ts';
import { isMediaName } from '../core/deck/mediaName.ts';
import { decodeText } from '../core/exchange/decodeText.ts';
import { tableTooLarge } from '../core/exchange/delimited/limits.ts';
import { headSize, isDelimited, isDelimitedFile } from '../core/exchange/delimited/sniff.ts';
import type { SourceFile } from '../core/deck/parse.ts';
import { headLength, isPackage } from '../core/exchange/anki/isPackage.ts';
import { fileKind, type LeftOut, onceEach } from '../core/exchange/folder/fileKind.ts';
import {
  type Archive,
  ArchiveError,
  openArchive,
  tooLargeArchive,
} from '../core/exchange/folder/openArchive.ts';
import { isZip } from '../core/exchange/zip.ts';
import type { Warning } from '../core/model.ts';
import type { GivenMedium } from './importMedia.ts';

/** Something to import: a file, or a text that was typed or pasted. */
export interface ImportSource {
  /** File name, with its ending, and with the folders that it came in. */
  name: string;
  /** What the deck is to be called, where that was said; else its text or its name tells. */
  title: string | null;
  content: Blob | string;
  /** It lay in a folder or an archive: nobody chose it by itself, so it may well be no deck. */
  inFolder?: boolean;
}

/** A source as text, with what is to be said of how it was read, as a table that is not decoded yet, or why it is neither. */
export type ReadSource =
  | { file: SourceFile; warnings: Warning[] }
  | { table: Uint8Array | string }
  | { problem: Warning };

/** What was given, each to be read in its own way. */
export interface Sources {
  texts: ImportSource[];
  packages: { name: string; content: Blob }[];
  media: GivenMedium[];
  left: LeftOut[];
  /** Archives that cannot be read, and why. */
  problems: { name: string; problem: string }[];
}

/** Texts, packages of Anki, pictures and sounds apart, those in archives too; what is which, name and content tell. */
export async function partSources(given: readonly ImportSource[]): Promise<Sources> {
  const sources: Sources = { texts: [], packages: [], media: [], left: [], problems: [] };
  for (const source of given) await part(sources, source);
  return { ...sources, left: onceEach(sources.left) };
}

async function part(into: Sources, source: ImportSource): Promise<void> {
  const { name, content, inFolder } = source;
  if (typeof content === 'string') return void into.texts.push(source);
  const kind = inFolder === true ? fileKind(name) : null;
  if (kind !== null && typeof kind !== 'string') return void into.left.push(kind);
  if (isMediaName(name)) return void into.media.push(mediumOf(name, content));
  const head = await headOf(content);
  if (isPackage(name, head)) into.packages.push({ name, content });
  else if (isZip(head)) await partArchive(into, name, content);
  else into.texts.push(source);
}

const mediumOf = (name: string, content: Blob): GivenMedium => ({
  name,
  size: content.size,
  arrayBuffer: () => content.arrayBuffer(),
});

/** The files of an archive, as if each had been given; a package of Anki's is one of whatever name. */
async function partArchive(into: Sources, name: string, content: Blob): Promise<void> {
  let archive: Archive | null;
  try {
    archive = openArchive(await bytesOf(content));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    return void into.problems.push({ name, problem: error.message });
  }
  if (!archive) return void into.packages.push({ name, content });
  into.left.push(...archive.left);
  for (const { path, size, unpack } of archive.files) {
    const kind = fileKind(path);
    if (typeof kind !== 'string') into.left.push(kind);
    else if (kind === 'archive')
      into.left.push({ path, why: 'An archive within an archive is not opened: unpack it first.' });
    else if (kind === 'medium')
      into.media.push({ name: path, size, arrayBuffer: async () => ownBuffer(unpack()) });
    else {
      try {
        const file = new Blob([ownBuffer(unpack())]);
        if (kind === 'package') into.packages.push({ name: path, content: file });
        else into.texts.push({ name: path, title: null, content: file, inFolder: true });
      } catch (error) {
        if (!(error instanceof ArchiveError)) throw error;
        into.problems.push({ name: path, problem: error.message });
      }
    }
  }
}

const ownBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

async function bytesOf(content: Blob): Promise<Uint8Array> {
  const large = tooLargeArchive(content.size);
  if (large !== null) throw new ArchiveError(large);
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new ArchiveError(
      'This cannot be read: it may have been moved. Choose the file once more.',
    );
  }
}

/** What cannot be read tells nothing: `readSource` says why. */
const headOf = async (content: Blob, length = headLength): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await content.slice(0, length).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
};

/** Reads a source. Never throws: what cannot be read is said of it alone. */
export async function readSource({ name, content }: ImportSource): Promise<ReadSource> {
  const size = typeof content === 'string' ? content.length : content.size;
  const isTable = await looksDelimited(name, content);
  const large = isTable ? tableTooLarge(size) : tooLarge(size);
  if (large !== null) return problem(large);
  if (typeof content === 'string')
    return isTable ? { table: content } : { file: { path: name, text: content }, warnings: [] };
  try {
    if (isTable) return { table: new Uint8Array(await content.arrayBuffer()) };
    const decoded = decodeText(new Uint8Array(await content.arrayBuffer()));
    if ('error' in decoded) return problem(decoded.error, decoded.line);
    const { text, warnings } = decoded;
    return { file: { path: name, text }, warnings };
  } catch {
    return problem(
      'This cannot be read: it may be a folder, or it was moved. Choose the file once more.',
    );
  }
}

/** Whether a source is a table, by its beginning. */
async function looksDelimited(name: string, content: Blob | string): Promise<boolean> {
  if (typeof content === 'string') {
    const head = content.slice(0, headSize).replace(/\r\n?/g, '\n');
    return isDelimited(head, null, content.length > headSize);
  }
  return isDelimitedFile(await headOf(content, headSize), name, content.size > headSize);
}

const problem = (message: string, line = 1): ReadSource => ({
  problem: { line, message, severity: 'error' },
});
