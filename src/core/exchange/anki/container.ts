import { AnkiError } from './ankiError.ts';
import { megabytes, mostCollection, mostMediaList, mostPackage } from './limits.ts';
import { readLegacyList, readMediaList } from './mediaList.ts';
import { numberField, readMessage } from './proto.ts';
import { isSqlite } from './sql.ts';
import { isZip, type ZipFile } from '../zip.ts';
import { readPackage, unpack } from './unpack.ts';
import { isZstd, unzstd } from './zstd.ts';

/** Which of the files that Anki has written over the years holds the collection. */
export type AnkiFormat = 'anki2' | 'anki21' | 'anki21b';

/** A package taken apart; its collection is unpacked, its media are not. */
export interface Container {
  format: AnkiFormat;
  collection: Uint8Array;
  media: PackedMedia[];
}

/** A picture, sound or other file of a package. */
export interface PackedMedia {
  /** As texts name it. */
  name: string;
  file: ZipFile;
  zstd: boolean;
}

/** The newest package version known here (Anki's `PackageMetadata`): 1 and 2 are the legacy ones. */
const newest = 3;
const formats: Record<number, AnkiFormat> = { 1: 'anki2', 2: 'anki21', 3: 'anki21b' };

const tooNew =
  'This package was written by a newer version of Anki than is known here. In Anki, export it once more and tick “Support older Anki versions”.';

/**
 * Takes a package, or a bare collection, apart. Which file holds the content, the package itself says, else what is in
 * it: the newest one. A `collection.anki2` beside a newer file only asks to update Anki. Throws an AnkiError.
 */
export function openContainer(bytes: Uint8Array): Container {
  if (bytes.length > mostPackage)
    throw new AnkiError(
      `The package has ${megabytes(bytes.length)}; at most ${megabytes(mostPackage)} can be read. Export its decks one by one, or without media.`,
    );
  if (isSqlite(bytes)) return { format: 'anki2', collection: bytes, media: [] };
  if (isZstd(bytes)) {
    const collection = unzstd(bytes, mostCollection, 'The collection');
    return { format: 'anki21b', collection, media: [] };
  }
  if (!isZip(bytes))
    throw new AnkiError(
      'This is no Anki package. Export one from Anki: File, Export, as .apkg or .colpkg.',
    );
  const files = readPackage(bytes);
  const format = formatOf(files);
  const file = files.get(`collection.${format}`);
  if (!file) throw noCollection(files);
  const packed = unpack(file, mostCollection, 'The collection');
  const isNew = format === 'anki21b';
  return {
    format,
    collection: isNew ? unzstd(packed, mostCollection, 'The collection') : packed,
    media: mediaOf(files, isNew),
  };
}

const noCollection = (files: ReadonlyMap<string, ZipFile>) =>
  new AnkiError(
    [...files.keys()].some((name) => /\.(?:apkg|colpkg)$/i.test(name))
      ? 'This archive has packages of Anki in it. Unpack it, and choose the packages themselves.'
      : 'There is no collection in this archive, so it is no Anki package. Export one from Anki: File, Export, as .apkg or .colpkg.',
  );

function formatOf(files: ReadonlyMap<string, ZipFile>): AnkiFormat {
  const meta = files.get('meta');
  if (meta) {
    const message = readMessage(unpack(meta, 10_000, 'The file “meta”'), 'The file “meta”');
    const version = numberField(message, 1);
    if (version > newest) throw new AnkiError(tooNew);
    const said = formats[version];
    if (said) return said;
  }
  const found = (['anki21b', 'anki21', 'anki2'] as const).find((format) =>
    files.has(`collection.${format}`),
  );
  if (found) return found;
  // A collection of a name that is not known yet.
  if ([...files.keys()].some((name) => /^collection\.anki\w+$/.test(name)))
    throw new AnkiError(tooNew);
  throw noCollection(files);
}

function mediaOf(files: ReadonlyMap<string, ZipFile>, isNew: boolean): PackedMedia[] {
  const file = files.get('media');
  if (!file) return [];
  const list = unpack(file, mostMediaList, 'The list of media');
  const names = isNew
    ? readMediaList(unzstd(list, mostMediaList, 'The list of media'))
    : readLegacyList(list);
  return names.flatMap(({ zipName, name }) => {
    const packed = files.get(zipName);
    return packed ? { name, file: packed, zstd: isNew } : [];
  });
}
