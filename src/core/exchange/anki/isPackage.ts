import { isSqlite } from './sql.ts';
import { isZip } from './zip.ts';
import { isZstd } from './zstd.ts';

const endings = /\.(?:apkg|colpkg|anki2|anki21|anki21b)$/i;

/** Whether a file is to be read as a package of Anki's: by its name, or by how it begins. */
export const isPackage = (name: string, head: Uint8Array): boolean =>
  endings.test(name) || isZip(head) || isSqlite(head) || isZstd(head);

/** Bytes of a file's head that tell. */
export const headLength = 16;
