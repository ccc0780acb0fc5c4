import { imageSize } from '../core/deck/imageSize.ts';
import type { FoundMedia } from '../core/deck/media.ts';
import { mediaType } from '../core/deck/mediaType.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { Db, Media } from './db.ts';
import { readDeckNotes } from './deckNotes.ts';

/** A picture or sound by its SHA-256; null where it is not here. */
export async function readMedia(
  { db }: Collection,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await connected(db, () => db.media.get(hash));
  return found ? new Uint8Array(found.bytes) : null;
}

/** What compiled text must know of a picture or sound; null for what is none. */
export function describeMedia(hash: string, bytes: Uint8Array): FoundMedia | null {
  const found = mediaType(bytes);
  return found && { hash, kind: found.kind, size: imageSize(bytes, found.type) };
}

/** What the media of a note are, by name: those that are here. */
export async function describeAll(
  collection: Collection,
  media: Readonly<Record<string, string>>,
): Promise<Map<string, FoundMedia>> {
  const found = new Map<string, FoundMedia>();
  for (const [name, hash] of Object.entries(media)) {
    const bytes = await readMedia(collection, hash);
    const described = bytes && describeMedia(hash, bytes);
    if (described) found.set(name, described);
  }
  return found;
}

/** Adds what is not there yet, inside a transaction. */
export async function putMedia(db: Db, rows: readonly Media[]): Promise<void> {
  const here = new Set(await db.media.toCollection().primaryKeys());
  await db.media.bulkPut(rows.filter(({ hash }) => !here.has(hash)));
}

/**
 * Deletes what neither a note of any deck nor a snapshot shows any more, inside a transaction, and
 * returns it.
 */
export async function dropUnusedMedia(collection: Collection): Promise<Media[]> {
  const { db } = collection;
  const unused = new Set(await db.media.toCollection().primaryKeys());
  if (unused.size === 0) return [];
  for (const hash of await shownMedia(collection)) unused.delete(hash);
  await db.snapshotMedia.each(({ hashes }) => {
    for (const hash of hashes) unused.delete(hash);
  });
  const hashes = [...unused];
  const dropped = (await db.media.bulkGet(hashes)).filter((row) => row !== undefined);
  await db.media.bulkDelete(hashes);
  return dropped;
}

/** What notes, their earlier versions and drafts show, asked or not: decks that come with the app have none of their own. */
export async function shownMedia(collection: Collection): Promise<Set<string>> {
  const { db } = collection;
  const shown = new Set<string>();
  const add = (media: Record<string, string> | undefined) => {
    for (const hash of Object.values(media ?? {})) shown.add(hash);
  };
  for (const { number } of (await db.decks.toArray()).filter(({ hash }) => hash === null)) {
    const { inUse, retired } = await readDeckNotes(collection, number);
    for (const { note } of [...inUse, ...retired]) add(note.media);
  }
  for (const { fields, earlier = [] } of await db.edits.toArray())
    for (const version of [fields, ...earlier.map((each) => each.fields)]) add(version.media);
  for (const { media } of await db.drafts.toArray()) add(media);
  return shown;
}
