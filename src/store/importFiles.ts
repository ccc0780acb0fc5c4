import type { Collection } from './collection.ts';
import { startImportWorker } from './importWorker.ts';
import { catchUp } from './refresh.ts';

/** Compiles files of the user's own and installs the decks, in a worker; returns how many decks. */
export async function importFiles(
  collection: Collection,
  files: { path: string; text: string }[],
): Promise<number> {
  const worker = startImportWorker();
  try {
    return await worker.ask({ name: collection.name, compile: files });
  } finally {
    worker.end();
    await catchUp(collection);
  }
}
