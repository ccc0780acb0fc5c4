import type { Loss } from '../losses.ts';
import { type ZipEntry, zipFiles } from '../../zipFiles.ts';
import { AnkiError } from '../ankiError.ts';
import { megabytes, mostPackage } from '../limits.ts';
import type { Sqlite } from '../sql.ts';
import type { Outgoing, OutgoingDeck } from './outgoing.ts';
import { writeStub } from './stub.ts';
import { type WrittenCollection, writeCollection } from './writeCollection.ts';

/** All that goes into a package. */
export interface PackageContent {
  world: Outgoing;
  /** One after the other, so that not all need be in memory. */
  decks: AsyncIterable<OutgoingDeck>;
  /** A picture, sound or font by its SHA-256; null where it is not there. None is asked for where media stay out. */
  media: ((hash: string) => Promise<Uint8Array | null>) | null;
}

/** What a package came to. */
export interface WrittenPackage {
  counts: WrittenCollection['counts'] & { media: number };
  /** What could not go along. */
  unsupported: Loss[];
}

/** Files that an archive can count without the extension that not every Anki reads; four of them are no media. */
const mostFiles = 65_535 - 4;

/**
 * A package as Anki since 2.1 (2018) writes and every later one reads: `collection.anki21`, a database of schema 11
 * whose queues are those of the second scheduler. (The older `collection.anki2` alone would be read too, but as the
 * work of the first scheduler, and Anki before 2.1.55 then forgets the steps of all cards that are being learned.)
 * Beside it a `collection.anki2` that asks Anki 2.0 to be updated, `meta` that says which of the two counts, `media`
 * with the names of the files, and these under their numbers. FSRS's memory states are in `cards.data`, where Anki since
 * 23.10 looks for them in packages of any kind.
 *
 * `part` is given the archive piece by piece. Throws an AnkiError where it would be too large for Anki or for this app to read.
 */
export async function writePackage(
  sqlite: Sqlite,
  { world, decks, media }: PackageContent,
  part: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<WrittenPackage> {
  const writer = writeCollection(sqlite, world);
  try {
    for await (const deck of decks) await writer.add(deck);
    const written = writer.finish();
    // What follows needs the memory.
    writer.close();
    const tally = { files: 0 };
    const stub = await writeStub(sqlite, world);
    let size = 0;
    await zipFiles(filesOf(written, stub, media, tally), (bytes) => {
      size += bytes.length;
      if (size > mostPackage)
        throw new AnkiError(
          `The package comes to more than ${megabytes(mostPackage)}. Export the decks one by one, or without media.`,
        );
      part(bytes);
    });
    return {
      counts: { ...written.counts, media: tally.files },
      unsupported: written.unsupported(),
    };
  } finally {
    writer.close();
  }
}

async function* filesOf(
  { bytes, media: names, lose }: WrittenCollection,
  stub: Uint8Array,
  read: PackageContent['media'],
  tally: { files: number },
): AsyncGenerator<ZipEntry> {
  // Message `PackageMetadata`: field 1, version 2.
  yield { path: 'meta', bytes: Uint8Array.of(8, 2), packed: true };
  yield { path: 'collection.anki21', bytes, packed: false };
  yield { path: 'collection.anki2', bytes: stub, packed: false };
  const list: Record<string, string> = {};
  for (const [name, hash] of read ? names : []) {
    const file = await read!(hash);
    if (!file) {
      lose('missing');
      continue;
    }
    if (tally.files >= mostFiles)
      throw new AnkiError(
        `The package would have more than ${mostFiles.toLocaleString('en')} pictures and sounds. Export the decks one by one, or without media.`,
      );
    list[tally.files] = name;
    yield { path: String(tally.files++), bytes: file, packed: true };
  }
  const json = new TextEncoder().encode(JSON.stringify(list));
  yield { path: 'media', bytes: json, packed: false };
}
