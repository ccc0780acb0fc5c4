import { EXPORTED } from './exported.ts';
import type { Db } from './db.ts';
import { putIds, readAllIds } from './ids.ts';

/**
 * Empties the database for a backup that replaces it, inside the transaction that then takes it in.
 * String ids keep their numbers, so that a card shown in another tab is the same card after it.
 */
export async function clearForReplacing(db: Db): Promise<void> {
  await Promise.all([
    db.decks.clear(),
    db.presets.clear(),
    db.settings.where('key').notEqual(EXPORTED).delete(),
    db.summaries.clear(),
    db.notePages.clear(),
    db.noteLoose.clear(),
    db.cardPages.clear(),
    db.cardLoose.clear(),
    db.logPages.clear(),
    db.logLoose.clear(),
    db.links.clear(),
    db.edits.clear(),
    db.answers.clear(),
    db.tombstones.clear(),
    db.drafts.clear(),
  ]);
  const rows = await readAllIds(db);
  for (const { slugs } of rows)
    for (const [slug, numbered] of slugs) slugs.set(slug, { ...numbered, deck: 0, retired: false });
  await putIds(db, rows);
}
