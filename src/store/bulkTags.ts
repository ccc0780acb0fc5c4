import { changedNow } from './changed.ts';
import type { BulkDone, Progress } from './bulkWrite.ts';
import type { Collection } from './collection.ts';
import { newVersion } from './edits.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';
import { withEdit } from './withEdit.ts';

/** Puts a tag on the notes of cards, or takes it off, in the user's own version of each. */
export async function tagNotes(
  collection: Collection,
  cards: readonly number[],
  { tag, add }: { tag: string; add: boolean },
  progress: Progress,
): Promise<BulkDone['edits']> {
  const { db, columns } = collection;
  const numbers = [...new Set(cards.map((card) => columns.note[card]!))];
  const [stored, own] = await Promise.all([
    readMany(noteShelf(db), numbers),
    db.edits.bulkGet(numbers),
  ]);
  progress(0.3);
  const now = changedNow(collection);
  const edits: BulkDone['edits'] = [];
  numbers.forEach((number, at) => {
    const before = own[at];
    const note = stored.get(number);
    if (!note) return;
    const { tags } = withEdit(note.note, before);
    const others = tags.filter((each) => each.toLowerCase() !== tag.toLowerCase());
    if (add ? others.length < tags.length : others.length === tags.length) return;
    const fields = { ...before?.fields, tags: add ? [...tags, tag] : others };
    const after = newVersion(before, number, fields, before?.over, now);
    edits.push({ before, after });
  });
  await inParts(edits, progress, (part) => db.edits.bulkPut(part.map(({ after }) => after)));
  return edits;
}

/** Takes it back; a version that the user made since stays. */
export async function takeBackEdits(
  { db }: Collection,
  edits: BulkDone['edits'],
  progress: Progress,
): Promise<void> {
  await inParts(edits, progress, async (part) => {
    const now = await db.edits.bulkGet(part.map(({ after }) => after.note));
    const same = part.filter(({ after }, at) => String(now[at]?.changed) === String(after.changed));
    await db.edits.bulkPut(same.flatMap(({ before }) => before ?? []));
    const gone = same.filter(({ before }) => !before).map(({ after }) => after.note);
    await db.edits.bulkDelete(gone);
  });
}

/** Rows written at once: between them it can be told how far it is. */
const ROWS = 1000;

async function inParts<T>(
  all: readonly T[],
  progress: Progress,
  write: (part: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < all.length; at += ROWS) {
    progress(0.3 + (0.7 * at) / all.length);
    await write(all.slice(at, at + ROWS));
  }
}
