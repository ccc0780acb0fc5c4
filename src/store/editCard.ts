import { has, readSchedule } from '../core/memory/columns.ts';
import { plainEntry } from '../core/memory/entry.ts';
import { apply } from '../core/memory/replay.ts';
import { writtenText } from '../core/exchange/writtenText.ts';
import type { Note } from '../core/model.ts';
import type { Also } from './actions.ts';
import { changedNow } from './changed.ts';
import type { ChangeResult } from './changeCards.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { Db, Edit } from './db.ts';
import { newVersion } from './edits.ts';
import { freeTime, presetOf } from './entries.ts';
import { installTables } from './installDeck.ts';
import { layNote } from './layNote.ts';
import { record } from './record.ts';
import { resolveRequires } from './requires.ts';
import { startDay } from './refresh.ts';
import { readMany } from './shelf.ts';
import { noteShelf } from './shelves.ts';

/**
 * Saves the user's own version of a note from one of its cards: with an entry in that card's log, so that it is undone
 * as anything else. What its cards remember stays; cards that the text adds enter study, those it drops are retired.
 * @param instead the fields are all of the user's own: those of earlier versions end
 */
export async function editCard(
  collection: Collection,
  card: number,
  fields: Partial<Omit<Note, 'id'>>,
  instead = false,
): Promise<ChangeResult> {
  void startDay(collection);
  const { columns, db, device, clock } = collection;
  if (!has(columns, card)) return { ok: true, entries: [] };
  const before = readSchedule(columns, card);
  const { earlier, text } = await connected(db, () => readText(db, before.note));
  const next = instead ? fields : { ...earlier?.fields, ...fields };
  // Other tags are no other text.
  const over = fields.source === undefined ? earlier?.over : text;
  const edit = newVersion(earlier, before.note, next, over, changedNow(collection));
  const time = freeTime(collection, clock().now);
  const entry = plainEntry({ time, device, card, kind: 'edit' }, clock());
  const after = apply(before, entry, presetOf(collection, before));
  const also = between(collection, before.note, earlier, edit);
  const recorded = await record(collection, [{ entry, before, after }], {
    strict: false,
    effect: null,
    also,
  });
  if (recorded.ok) return recorded;
  const why = recorded.reason === 'failed' ? recorded.why : 'its deck is gone';
  return { ok: false, reason: 'failed', message: `This could not be saved: ${why}. Try again.` };
}

/** The deck's text of a note, and the user's own version over it. */
async function readText(db: Db, note: number) {
  const [earlier, stored] = await Promise.all([
    db.edits.get(note),
    readMany(noteShelf(db), [note]),
  ]);
  const at = stored.get(note);
  return { earlier, text: at && writtenText(at.note) };
}

/** From one version to the other; a version that is neither is not written over. */
function between(
  collection: Collection,
  note: number,
  from: Edit | undefined,
  to: Edit | undefined,
): Also {
  const { db } = collection;
  return {
    tables: installTables(db),
    async run() {
      const now = await db.edits.get(note);
      if (String(now?.changed) !== String(from?.changed)) {
        throw new Error('the text was edited elsewhere meanwhile');
      }
      if (to) await db.edits.put(to);
      else await db.edits.delete(note);
      await layNote(db, note);
      await resolveRequires(db);
    },
    back: () => between(collection, note, to, from),
  };
}
