import { FORMAT, VERSION, type BackupHeader } from '../core/exchange/backup.ts';
import { makeBackupWriter } from '../core/exchange/backupText.ts';
import { entryKinds } from '../core/model.ts';
import { backupParts } from './backupParts.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { readAllIds } from './ids.ts';
import { withLock } from './locks.ts';

export interface WriteOptions {
  /** Version of the app. */
  app: string;
  /** Whether pictures and sounds go along. */
  media: boolean;
  /** Told how much is written, 0–1. */
  report?: (share: number) => void;
}

/**
 * Everything in one file, as a stream of bytes. Cards may be graded meanwhile; what else would
 * write waits, so that the file is of one piece.
 */
export function writeBackup(collection: Collection, options: WriteOptions): Promise<Blob> {
  return withLock(`engram:${collection.name}:write`, () => packBackup(collection, options));
}

/** The same for one who holds the lock. */
export function packBackup(collection: Collection, options: WriteOptions): Promise<Blob> {
  return connected(collection.db, async () => {
    const packed = streamOf(backupLines(collection, options)).pipeThrough(gzip());
    const reader = packed.getReader();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value as Uint8Array<ArrayBuffer>);
    }
    return new Blob(chunks, { type: 'application/gzip' });
  });
}

const gzip = () => new CompressionStream('gzip') as ReadableWritablePair<Uint8Array, Uint8Array>;

/** Asked for a line whenever there is room for one. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}

async function* backupLines(
  collection: Collection,
  { app, media, report }: WriteOptions,
): AsyncGenerator<string> {
  const { now, offset } = collection.clock();
  const { db, device } = collection;
  const counts = await count(db, collection.columns.size);
  const header: BackupHeader = {
    format: FORMAT,
    version: VERSION,
    app,
    made: now,
    offset,
    device,
    media,
    counts,
  };
  const writer = makeBackupWriter();
  yield writer.header(header);
  let written = 0;
  for await (const part of backupParts(collection, { media })) {
    yield writer.part(part);
    if (part.kind === 'notes') written += part.notes.length;
    else if (part.kind === 'log') written += part.time.length;
    report?.(Math.min(1, written / Math.max(1, counts.notes + counts.reviews)));
  }
  yield writer.end();
}

const reviewKinds = new Set([entryKinds.indexOf('grade'), entryKinds.indexOf('known')]);

/** What the header says is inside. */
async function count(db: Db, cards: number): Promise<BackupHeader['counts']> {
  let notes = 0;
  for (const { slugs } of await readAllIds(db))
    for (const { deck } of slugs.values()) if (deck !== 0) notes++;
  let reviews = 0;
  await db.logPages.each(({ kind }) => {
    for (const each of kind) if (reviewKinds.has(each)) reviews++;
  });
  await db.logLoose.each(({ kind }) => {
    if (kind === 'grade' || kind === 'known') reviews++;
  });
  return { decks: await db.decks.count(), notes, cards, reviews };
}
