import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { writeHeld } from './write.ts';

/** A search kept under a name. */
export interface SavedSearch {
  name: string;
  text: string;
}

// Small rows like settings, as reports are: backups carry them, and of two versions the newest counts.
const PREFIX = 'search:';

/** Keeps a search under a name; another of that name is replaced. A text of null takes it away. */
export async function saveSearch(
  collection: Collection,
  name: string,
  text: string | null,
): Promise<void> {
  const { db } = collection;
  const changed = changedNow(collection);
  await writeHeld(collection, [db.settings], { kind: 'settings' }, async () => {
    await db.settings.put({ key: `${PREFIX}${name}`, value: text, changed });
  });
}

/** All saved searches, by name. */
export async function fetchSearches({ db }: Collection): Promise<SavedSearch[]> {
  const rows = await connected(db, () => db.settings.where('key').startsWith(PREFIX).toArray());
  return rows
    .flatMap(({ key, value }) =>
      typeof value === 'string' ? [{ name: key.slice(PREFIX.length), text: value }] : [],
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}
