import { BackupError, type BackupPart } from '../core/exchange/backup.ts';
import { fromBase64 } from '../core/exchange/base64.ts';
import type { Collection } from './collection.ts';
import type { Db, Media } from './db.ts';
import { withLock } from './locks.ts';
import { readBackup } from './readBackup.ts';
import { sha256 } from './sha256.ts';

/** Names one staging: what another tab staged since is not taken for it. */
export type Token = string;

/** Kind of the row that says that a file was staged to its end. */
const WHOLE = 'whole';

/**
 * Reads a whole backup, checks it, and lays its parts by in the database, where they count for
 * nothing until `takeInBackup`. Throws a `BackupError`, with nothing laid by, where it is refused.
 */
export function stageBackup(
  { db, name }: Collection,
  file: Blob,
  report?: (share: number) => void,
): Promise<Token> {
  return withLock(`engram:${name}:staging`, async () => {
    await db.staged.clear();
    try {
      const media = makeMediaStage(db);
      for await (const part of readBackup(file, report)) {
        if (part.kind === 'media' || part.kind === 'bytes') await media.take(part);
        else await db.staged.add({ kind: stageOf(part), part });
      }
      media.finish();
      const token = crypto.randomUUID();
      await db.staged.add({ kind: WHOLE, part: token });
      return token;
    } catch (error) {
      await db.staged.clear();
      throw error;
    }
  });
}

/** The notes of one deck are asked for by its id. */
const stageOf = (part: BackupPart) =>
  part.kind === 'notes' ? notesStage(part.deck) : (part.kind as string);
export const notesStage = (deck: string) => `notes:${deck}`;

/** Throws where what is staged is not, or no longer, this file. Inside the transaction that takes it in. */
export async function checkStaged(db: Db, token: Token): Promise<void> {
  const row = await db.staged.where('kind').equals(WHOLE).first();
  if (row?.part !== token)
    throw new Error('Another tab began to restore a file. Nothing was changed here; try again.');
}

/** Each staged part of a kind, one at a time, inside a transaction. */
export async function eachStaged<P>(
  db: Db,
  kind: string,
  take: (part: P) => Promise<unknown>,
): Promise<void> {
  for (const key of await db.staged.where('kind').equals(kind).primaryKeys())
    await take((await db.staged.get(key))!.part as P);
}

/** Puts the pieces of pictures and sounds together, one at a time. */
function makeMediaStage(db: Db) {
  let open: { hash: string; type: string; bytes: Uint8Array<ArrayBuffer>; at: number } | null =
    null;
  const missing = () => new BackupError('The file is damaged: a picture or sound is incomplete.');

  async function close() {
    if (!open || open.at < open.bytes.length) return;
    const { hash, type, bytes } = open;
    if ((await sha256(bytes)) !== hash) throw missing();
    const part: Media = { hash, type, bytes: bytes.buffer };
    await db.staged.add({ kind: 'media', part });
    open = null;
  }

  return {
    async take(part: BackupPart & { kind: 'media' | 'bytes' }) {
      if (part.kind === 'media') {
        if (open) throw missing();
        const { hash, type, size } = part;
        open = { hash, type, bytes: new Uint8Array(size), at: 0 };
      } else {
        const piece = fromBase64(part.base64);
        if (!open || !piece || open.hash !== part.hash) throw missing();
        if (open.at + piece.length > open.bytes.length) throw missing();
        open.bytes.set(piece, open.at);
        open.at += piece.length;
      }
      await close();
    },
    finish() {
      if (open) throw missing();
    },
  };
}
