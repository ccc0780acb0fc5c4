import { isSqlite } from './sql.ts';
import { isZstd } from './zstd.ts';

const endings = /\.(?:apkg|colpkg|anki2|anki21|anki21b)$/i;

/** Whether a file is to be read as a package of Anki's: by its name, or by how it begins. */
export const isPackage = (name: string, head: Uint8Array): boolean =>
  endings.test(name) || isSqlite(head) || isZstd(head);

/** Whether an archive of whatever name is a package: by the names of the files in it. */
export const holdsCollection = (files: ReadonlyMap<string, unknown>): boolean =>
  [...files.keys()].some((name) => /^collection\.anki\w+$/.test(name));

/** Bytes of a file's head that tell. */
export const headLength = 16;
