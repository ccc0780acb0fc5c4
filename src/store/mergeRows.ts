import { isNewer, newest, type BackupPart } from '../core/exchange/backup.ts';
import { defaultPresets } from '../core/memory/presets.ts';
import type { Deck } from '../core/model.ts';
import type { Numbers } from './backupIds.ts';
import type { Collection } from './collection.ts';
import type { Db, Media, Tombstone } from './db.ts';
import { editOf, versionsOf } from './edits.ts';
import { presetKey } from './presets.ts';
import { takeOut } from './removeDeck.ts';
import { eachStaged } from './stageBackup.ts';

type Rows<K extends BackupPart['kind']> = Extract<BackupPart, { kind: K; rows: unknown }>['rows'];

/** Of each setting the newest. */
export async function mergeSettings(db: Db, rows: Rows<'settings'>): Promise<void> {
  const own = await db.settings.bulkGet(rows.map(([key]) => key));
  await db.settings.bulkPut(
    rows
      .filter(([, , changed], at) => !own[at] || isNewer(changed, own[at].changed))
      .map(([key, value, changed]) => ({ key, value, changed })),
  );
}

/** Of each preset the newest. Returns whether any has other weights now: then memories change. */
export async function mergePresets(db: Db, rows: Rows<'presets'>): Promise<boolean> {
  const own = new Map(
    [...defaultPresets(), ...(await db.presets.toArray())].map((preset) => [preset.id, preset]),
  );
  const gone = await db.tombstones.bulkGet(rows.map(({ id }) => presetKey(id)));
  const won = rows.filter(({ id, changed }, at) => {
    const mine = own.get(id) ?? gone[at];
    return !mine || isNewer(changed, mine.changed);
  });
  await db.presets.bulkPut(won);
  return won.some(({ id, weights }) => String(weights) !== String(own.get(id)?.weights));
}

/** When a deck was last wanted: a bundled one that came by itself never was. */
export const wanted = ({
  hash,
  changed,
  installed,
}: Pick<Deck, 'hash' | 'changed' | 'installed'>) =>
  hash === null ? newest(changed, installed) : changed;

/**
 * Removes what was deleted elsewhere after it was last wanted here. Returns whether a preset went: then memories of the
 * decks that had it change.
 */
export async function mergeTombstones(
  collection: Collection,
  rows: Rows<'tombstones'>,
): Promise<boolean> {
  const { db } = collection;
  let lost = false;
  const decks = new Map((await db.decks.toArray()).map((deck) => [`deck:${deck.id}`, deck]));
  const presets = new Map((await db.presets.toArray()).map((each) => [presetKey(each.id), each]));
  for (const tombstone of rows) {
    const { id, changed } = tombstone;
    const preset = presets.get(id);
    if (preset && !isNewer(changed, preset.changed)) continue;
    // Decks that still name it fall back to the default of the lane.
    if (preset) {
      await db.presets.delete(preset.id);
      lost = true;
    }
    const deck = decks.get(id);
    if (deck && !isNewer(changed, wanted(deck))) continue;
    if (deck) await takeOut(collection, deck, changed);
    const own = await db.tombstones.get(id);
    await db.tombstones.put(own ? joined(own, tombstone) : tombstone);
  }
  return lost;
}

/** The newer of two, with what both know of the deck's text; the same whichever came first. */
function joined(own: Tombstone, theirs: Tombstone): Tombstone {
  const newer = isNewer(theirs.changed, own.changed) ? theirs : own;
  const older = newer === own ? theirs : own;
  const tied = !isNewer(newer.changed, older.changed);
  if (!newer.was || !older.was) return { ...older, ...newer };
  const prints = new Map(older.was.prints.map((print) => [print.id, print]));
  for (const print of newer.was.prints) {
    const other = prints.get(print.id);
    if (!other || !tied || print.whole < other.whole) prints.set(print.id, print);
  }
  const titles = [newer.was.title, older.was.title];
  const title = tied ? titles.toSorted()[0]! : newer.was.title;
  return { ...newer, was: { title, prints: [...prints.values()].toSorted(byId) } };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Of each note's own versions the newest counts, the others are kept. Returns the notes that came. */
export async function mergeEdits(db: Db, numbers: Numbers, rows: Rows<'edits'>): Promise<number[]> {
  const notes: number[] = [];
  for (const [id, fields, changed, earlier = [], over] of rows) {
    const note = numbers.note(id);
    const own = await db.edits.get(note);
    const base = over === undefined ? {} : { over };
    const theirs = versionsOf({ note, fields, changed, earlier, ...base });
    await db.edits.put(editOf(note, own ? [...versionsOf(own), ...theirs] : theirs));
    notes.push(note);
  }
  return notes;
}

/** All answers of both sides; of one that both know the newest. */
export async function mergeAnswers(db: Db, numbers: Numbers, rows: Rows<'answers'>): Promise<void> {
  for (const [ref, answer] of rows) {
    const card = numbers.card(ref);
    const own = await db.answers.get([card, answer.time]);
    if (!own || isNewer(answer.changed, own.changed)) await db.answers.put({ card, ...answer });
  }
}

/** Pictures and sounds go by their content: what is here already is the same. */
export async function mergeMedia(db: Db): Promise<void> {
  const here = new Set(await db.media.toCollection().primaryKeys());
  await eachStaged<Media>(db, 'media', async (media) => {
    if (!here.has(media.hash)) await db.media.put(media);
  });
}
