import type { Changed } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { findNote } from './findNote.ts';
import { writeAndRead } from './write.ts';

/** A mistake that the user noticed, as a note to oneself. */
export interface Report {
  /** The note's id. */
  note: string;
  /** What is wrong, in the user's words; may be empty. */
  text: string;
  /** Milliseconds. */
  time: number;
}

/** A report and where it leads; `deck` null: the note is on this device no longer. */
export interface FoundReport extends Report {
  title: string;
  deck: string | null;
}

// Small rows like settings: so backups carry them, and of two versions the newest counts.
const PREFIX = 'report:';

/** Keeps a report of a note; one there was is replaced. Null takes it away. */
export async function reportNote(
  collection: Collection,
  note: string,
  text: string | null,
): Promise<void> {
  const { db } = collection;
  const changed: Changed = changedNow(collection);
  await writeAndRead(collection, [db.settings], { kind: 'settings' }, async () => {
    await db.settings.put({ key: `${PREFIX}${note}`, value: text, changed });
  });
}

/** What was said of one note; null for nothing. */
export async function reportOf({ db }: Collection, note: string): Promise<string | null> {
  const row = await connected(db, () => db.settings.get(`${PREFIX}${note}`));
  return typeof row?.value === 'string' ? row.value : null;
}

/** All reports, the newest first. */
export async function fetchReports(collection: Collection): Promise<FoundReport[]> {
  const { db, decks } = collection;
  const rows = await connected(db, () => db.settings.where('key').startsWith(PREFIX).toArray());
  const reports = rows.flatMap(({ key, value, changed }): Report[] =>
    typeof value === 'string'
      ? [{ note: key.slice(PREFIX.length), text: value, time: changed[0] }]
      : [],
  );
  const found = await Promise.all(
    reports.map(async (report): Promise<FoundReport> => {
      const stored = await findNote(collection, report.note);
      const deck = decks.find(({ number }) => number === stored?.deck);
      return { ...report, title: stored?.note.title ?? report.note, deck: deck?.id ?? null };
    }),
  );
  return found.sort((a, b) => b.time - a.time);
}
