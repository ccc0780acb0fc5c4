import type { BackupPart, PortableDeck } from '../core/exchange/backup.ts';
import { readNumbers } from './backupIds.ts';
import type { Collection } from './collection.ts';
import { clearForReplacing } from './clearForReplacing.ts';
import { foldShelves } from './fold.ts';
import { layNote } from './layNote.ts';
import { withLock } from './locks.ts';
import { dropUnusedMedia } from './media.ts';
import { mergeDeck } from './mergeDeck.ts';
import { mergeLogLines } from './mergeLogLines.ts';
import {
  mergeAnswers,
  mergeEdits,
  mergeMedia,
  mergePresets,
  mergeSettings,
  mergeTombstones,
} from './mergeRows.ts';
import { replayAll } from './rebuild.ts';
import { refold } from './refold.ts';
import { resolveRequires } from './requires.ts';
import { checkStaged, eachStaged, type Token } from './stageBackup.ts';
import { writeAndRead } from './write.ts';

/** What a backup brought that was not here. */
export interface TakenIn {
  /** Log entries. */
  entries: number;
  decks: number;
}

/** More touched cards than this are replayed along with all others, a page at a time. */
const MANY = 4096;

/**
 * Takes a staged backup in, in one transaction: all of it or nothing. `merge` keeps everything of
 * both sides: the union of the logs, and of what was chosen or deleted on both the newest.
 * `replace` first clears what is here; local numbers stay with their string ids.
 */
export async function takeInBackup(
  collection: Collection,
  token: Token,
  mode: 'merge' | 'replace',
): Promise<TakenIn> {
  const { db, name } = collection;
  const taken = await withLock(`engram:${name}:write`, () =>
    writeAndRead(collection, db.tables, { kind: 'all' }, async () => {
      await checkStaged(db, token);
      if (mode === 'replace') await clearForReplacing(db);
      const merged = await mergeStaged(collection);
      await db.staged.clear();
      return merged;
    }),
  );
  // What is reckoned from the log comes right by itself with the next folding, if not now.
  await foldShelves(collection).catch(() => undefined);
  return taken;
}

async function mergeStaged(collection: Collection): Promise<TakenIn> {
  const { db, today } = collection;
  const touched = new Set<number>();
  let decks = 0;
  let all = false;
  await eachStaged<BackupPart & { kind: 'settings' }>(db, 'settings', (part) =>
    mergeSettings(db, part.rows),
  );
  await eachStaged<BackupPart & { kind: 'presets' }>(db, 'presets', async (part) => {
    if (await mergePresets(db, part.rows)) all = true;
  });
  await eachStaged<BackupPart & { kind: 'tombstones' }>(db, 'tombstones', async (part) => {
    if (await mergeTombstones(collection, part.rows)) all = true;
  });
  await eachStaged<{ deck: PortableDeck }>(db, 'deck', async ({ deck }) => {
    const merged = await mergeDeck(db, deck);
    if (merged.isNew) decks++;
    if (merged.otherPresets) all = true;
    for (const card of merged.placed) touched.add(card);
  });
  const numbers = await readNumbers(db);
  const entries = await mergeLogLines(db, numbers, today.day, touched);
  const edited: number[] = [];
  await eachStaged<BackupPart & { kind: 'edits' }>(db, 'edits', async (part) => {
    edited.push(...(await mergeEdits(db, numbers, part.rows)));
  });
  await eachStaged<BackupPart & { kind: 'answers' }>(db, 'answers', (part) =>
    mergeAnswers(db, numbers, part.rows),
  );
  await numbers.save();
  for (const note of edited) for (const card of await layNote(db, note)) touched.add(card);
  await mergeMedia(db);
  await dropUnusedMedia(collection);
  await replayAll(db, all || touched.size > MANY ? undefined : touched);
  await resolveRequires(db);
  await refold(db, today.day);
  return { entries, decks };
}
