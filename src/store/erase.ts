import type { Collection } from './collection.ts';
import { dropAllShares } from './sharedFiles.ts';
import { deleteSnapshotFiles } from './snapshotPlaces.ts';

/** Deletes the database and what is kept beside it; the page must be loaded anew after it. */
export async function deleteEverything(collection: Collection): Promise<void> {
  collection.stop.abort();
  collection.channel.close();
  // Others let go of it in a moment; that they have to is nothing to tell.
  collection.db.on('blocked', () => false);
  await collection.db.delete();
  await deleteSnapshotFiles(collection.name);
  await dropAllShares();
  if (typeof localStorage === 'undefined') return;
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('engram.')) localStorage.removeItem(key);
  }
}
