import { commonFolder, skipped } from '../../core/exchange/folder/fileKind.ts';
import type { ImportSource } from '../../store/importSources.ts';

/** A file with the folders that it came in. */
export interface GivenFile {
  path: string;
  file: File;
}

/** Files that were chosen; of a folder each with its path in it. */
export const chosenFiles = (files: Iterable<File>): GivenFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** What an import reads: a folder that holds everything has no part in names. */
export function sourcesOf(files: readonly GivenFile[]): ImportSource[] {
  const inFolders = files.filter(({ path }) => path.includes('/'));
  const folder = commonFolder(inFolders.map(({ path }) => path)).length;
  // Browsers tell a folder in no order.
  const ordered = inFolders.length === 0 ? files : files.toSorted(byPath);
  return ordered.map(({ path, file }) => {
    const inFolder = path.includes('/');
    const name = inFolder ? path.slice(folder) : path;
    return { name, title: null, content: file, inFolder };
  });
}

const byPath = (a: GivenFile, b: GivenFile) =>
  a.path.localeCompare(b.path, 'en', { numeric: true });

/** What is dropped, as long as the drop lasts: afterwards the browser knows nothing of it. */
export function droppedEntries({ items, files }: DataTransfer): () => Promise<GivenFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const plain = chosenFiles(files);
  return async () => {
    if (!entries.some((entry) => entry.isDirectory)) return plain;
    const found: GivenFile[] = [];
    for (const entry of entries) await gather(entry, found);
    return found;
  };
}

/** Files below an entry. What the user did not put there is not looked through: it is named, and that is all. */
async function gather(entry: FileSystemEntry, into: GivenFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    into.push({ path, file });
    return;
  }
  const skip = skipped(`${path}/`);
  if (skip) return void into.push({ path: skip.path, file: new File([], entry.name) });
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A folder is told in parts; an empty one ends it.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (part.length === 0) return;
    for (const each of part) await gather(each, into);
  }
}
