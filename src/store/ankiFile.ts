import { AnkiError } from '../core/exchange/anki/ankiError.ts';
import type { AnkiCard } from '../core/exchange/anki/ankiModel.ts';
import { compilePackage, type CompiledPackage } from '../core/exchange/anki/compilePackage.ts';
import type { PackedMedia } from '../core/exchange/anki/container.ts';
import { fontType } from '../core/exchange/anki/fontType.ts';
import {
  megabytes,
  mostMedia,
  mostMedium,
  mostPackage,
  mostUnpacked,
} from '../core/exchange/anki/limits.ts';
import { keptType } from '../core/exchange/anki/keptType.ts';
import type { Loss } from '../core/exchange/anki/losses.ts';
import type { Sheet } from '../core/exchange/anki/makeNote.ts';
import { type AnkiPackage, openPackage, unpackMedium } from '../core/exchange/anki/openPackage.ts';
import { sheetOf } from '../core/exchange/anki/sheets.ts';
import type { Sqlite } from '../core/exchange/anki/sql.ts';
import type { FoundMedia } from '../core/deck/media.ts';
import { mediaName } from '../core/deck/mediaName.ts';
import { mediaType } from '../core/deck/mediaType.ts';
import type { Media } from './db.ts';
import { describeMedia } from './media.ts';
import { sha256 } from './sha256.ts';

/** A package of an import after it was read; its media stay packed until they are saved. */
export interface AnkiFile {
  name: string;
  read: AnkiPackage;
  compiled: CompiledPackage;
  unsupported: Loss[];
  /** By SHA-256: what is saved, unpacked when it is asked for. */
  media: ReadonlyMap<string, () => Media>;
}

/** The cards of an imported deck as Anki has them, aligned with the first of its notes. */
export interface DeckHistory {
  file: AnkiFile;
  notes: { id: string; cards: AnkiCard[]; marked: boolean }[];
}

/** A package that cannot be read, and why. */
export interface UnreadAnki {
  name: string;
  problem: string;
}

export type ReadProgress = (done: number, total: number) => void;

/** Reads a package. What is wrong with it is said of it alone; all else is thrown. */
export async function readAnkiFile(
  name: string,
  content: Blob,
  sqlite: Sqlite,
  progress: ReadProgress,
): Promise<AnkiFile | UnreadAnki> {
  try {
    if (content.size > mostPackage)
      throw new AnkiError(
        `The package has ${megabytes(content.size)}; at most ${megabytes(mostPackage)} can be read. Export its decks one by one, or without media.`,
      );
    const halves = inHalves(progress);
    const read = openPackage(await bytesOf(content), sqlite, halves.first);
    const media = await describeFiles(read.media);
    const sheets = await keepSheets(read, media);
    const types = await keepTypes(read, media);
    const compiled = compilePackage(read, {
      media: (each) => media.found.get(each) ?? null,
      sheet: (type) => sheets.found.get(type) ?? null,
      noteType: (type) => types.get(type) ?? null,
      progress: halves.second,
    });
    const unsupported = [...media.refused, ...sheets.refused, ...compiled.unsupported];
    return { name, read, compiled, unsupported, media: media.rows };
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error;
    return { name, problem: error.message };
  }
}

/** One count for both halves of the work, reading rows and making cards of them, in rows. */
function inHalves(progress: ReadProgress): { first: ReadProgress; second: ReadProgress } {
  let rows = 0;
  return {
    first(done, total) {
      rows = total;
      progress(done, 2 * total);
    },
    second: (done, total) =>
      progress(rows + Math.floor((done * rows) / Math.max(1, total)), 2 * rows),
  };
}

async function bytesOf(content: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    throw new AnkiError('This cannot be read: it may have been moved. Choose the file once more.');
  }
}

interface Files {
  found: Map<string, FoundMedia>;
  /** SHA-256 of fonts by name. */
  fonts: Map<string, string>;
  rows: Map<string, () => Media>;
  refused: Loss[];
}

/** What the files of a package are, by their content. Each is unpacked, hashed, and let go again. */
async function describeFiles(packed: readonly PackedMedia[]): Promise<Files> {
  const files: Files = { found: new Map(), fonts: new Map(), rows: new Map(), refused: [] };
  let together = 0;
  let unpacked = 0;
  for (const each of packed) {
    const bytes = unpackMedium(each, (problem) => refuse(files, each.name, problem));
    if (!bytes) continue;
    unpacked += bytes.length;
    if (unpacked > mostUnpacked)
      throw new AnkiError(
        `The files of this package come to more than ${megabytes(mostUnpacked)} once they are unpacked. Export its decks one by one, or without media.`,
      );
    const type = mediaType(bytes)?.type ?? fontType(bytes);
    if (!type) continue;
    together += bytes.length;
    if (together > mostMedia)
      throw new AnkiError(
        `The media of this package come to more than ${megabytes(mostMedia)}. Export its decks one by one, or without media.`,
      );
    const hash = await sha256(bytes);
    const name = mediaName(each.name);
    const found = describeMedia(hash, bytes);
    if (found && files.found.has(name) && files.found.get(name)!.hash !== hash)
      files.refused.push(sameName(each.name));
    else if (found) files.found.set(name, found);
    else files.fonts.set(name, hash);
    files.rows.set(hash, () => ({ hash, type, bytes: ownBuffer(unpackMedium(each)!) }));
  }
  return files;
}

/** Names are compared without their capitals, as most devices do. */
const sameName = (name: string): Loss => ({
  what: `Media file “${name}”`,
  why: 'Another one has that name but for capitals, and is shown in its place: rename one of the two in Anki.',
  count: 1,
});

function refuse(files: Files, name: string, problem: string): void {
  const what = `Media file “${name}”`;
  const why = `${problem} Files of more than ${megabytes(mostMedium)} are not taken.`;
  files.refused.push({ what, why, count: 1 });
}

/** The bytes alone: a part of a package would keep all of it. */
const ownBuffer = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer;

/** Style sheets, kept as media are: the cards of a thousand notes share one. */
async function keepSheets({ collection }: AnkiPackage, files: Files) {
  const found = new Map<number, Sheet>();
  const refused: Loss[] = [];
  for (const [id, type] of collection.noteTypes) {
    const loads: Sheet['loads'] = {};
    const find = (name: string) => {
      const hash = files.fonts.get(name) ?? files.found.get(name)?.hash ?? null;
      if (hash !== null) loads[name] = hash;
      return hash;
    };
    const lost = () =>
      refused.push({
        what: `Style sheet of “${type.name}”`,
        why: 'It is longer than can be kept, so these cards have the app’s looks.',
        count: 1,
      });
    const css = sheetOf(type, find, lost);
    if (css !== '') found.set(id, { hash: await keepText(files, css, 'text/css'), loads });
  }
  return { found, refused };
}

/** Note types as they are in Anki, for the way back; kept as sheets are. */
async function keepTypes({ collection }: AnkiPackage, files: Files) {
  const found = new Map<number, string>();
  for (const [id, type] of collection.noteTypes)
    found.set(id, await keepText(files, keptType(id, type), 'application/json'));
  return found;
}

/** Puts a text among the media; gives its SHA-256. */
async function keepText({ rows }: Files, text: string, type: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const hash = await sha256(bytes);
  rows.set(hash, () => ({ hash, type, bytes: ownBuffer(bytes) }));
  return hash;
}
