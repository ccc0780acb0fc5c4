import { AnkiError } from './ankiError.ts';
import { type AnkiFormat, openContainer, type PackedMedia } from './container.ts';
import type { AnkiCollection } from './ankiModel.ts';
import { mostMedium } from './limits.ts';
import { type Progress, readCollection } from './readCollection.ts';
import { openDatabase, type Sqlite } from './sql.ts';
import { unpack } from './unpack.ts';
import { unzstd } from './zstd.ts';

/** A package that was read: everything but its media, which are unpacked one by one. */
export interface AnkiPackage {
  format: AnkiFormat;
  collection: AnkiCollection;
  media: PackedMedia[];
}

/**
 * Reads an `.apkg`, `.colpkg` or bare collection; what it is, its content tells. Throws an AnkiError, whatever the
 * bytes are.
 */
export function openPackage(bytes: Uint8Array, sqlite: Sqlite, progress?: Progress): AnkiPackage {
  const { format, collection, media } = openContainer(bytes);
  const db = openDatabase(sqlite, collection);
  try {
    const read = readCollection(db, progress);
    if (isStub(read)) throw new AnkiError(onlyStub);
    return { format, collection: read, media };
  } finally {
    db.close();
  }
}

const onlyStub =
  'There is nothing in this package but Anki’s request to update: its collection is missing. In Anki, export it once more and tick “Support older Anki versions”.';

/** What Anki lays beside a newer collection, for its older versions: one note, in whatever language, that names its files. */
const isStub = ({ notes }: AnkiCollection) =>
  notes.length === 1 && notes[0]!.fields[0]!.includes('.colpkg/.apkg');

/** A file of a package, unpacked; null where it is damaged or too large, and `refused` is told why. */
export function unpackMedium(
  { name, file, zstd }: PackedMedia,
  refused: (problem: string) => void = () => {},
): Uint8Array<ArrayBuffer> | null {
  try {
    const what = `The file “${name}”`;
    const bytes = unpack(file, mostMedium, what);
    return (zstd ? unzstd(bytes, mostMedium, what) : bytes) as Uint8Array<ArrayBuffer>;
  } catch (error) {
    if (!(error instanceof AnkiError)) throw error;
    refused(error.message);
    return null;
  }
}
