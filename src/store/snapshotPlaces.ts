import type { Db } from './db.ts';

/** Where snapshots lie: files of the origin's private file system, or rows of the database. */
export interface SnapshotPlace {
  list: () => Promise<{ name: string; size: number }[]>;
  read: (name: string) => Promise<Blob | null>;
  /** All of it or nothing, whatever ends the app meanwhile. */
  write: (name: string, file: Blob) => Promise<void>;
  remove: (name: string) => Promise<void>;
  /** Removes what was begun before then (milliseconds) and never finished. */
  tidy: (before: number) => Promise<void>;
}

export function rowPlace({ snapshots }: Db): SnapshotPlace {
  return {
    list: async () =>
      (await snapshots.toArray()).map(({ name, packed }) => ({ name, size: packed.byteLength })),
    async read(name) {
      const row = await snapshots.get(name);
      return row ? new Blob([row.packed]) : null;
    },
    async write(name, file) {
      await snapshots.put({ name, packed: await file.arrayBuffer() });
    },
    remove: (name) => snapshots.delete(name),
    tidy: async () => {},
  };
}

/** Null where the browser has no such file system, or keeps it shut, as in some private windows. */
export async function filePlace(database: string): Promise<SnapshotPlace | null> {
  const root = await openRoot();
  if (!root) return null;
  const folder = await root.getDirectoryHandle(folderOf(database), { create: true });
  return {
    async list() {
      const found: { name: string; size: number }[] = [];
      for await (const handle of valuesOf(folder)) {
        if (handle.kind !== 'file' || handle.name.endsWith(PART)) continue;
        found.push({ name: handle.name, size: (await handle.getFile()).size });
      }
      return found;
    },
    async read(name) {
      try {
        return await (await folder.getFileHandle(name)).getFile();
      } catch {
        return null;
      }
    },
    write: (name, file) => writeFile(folder, name, file),
    remove: (name) => folder.removeEntry(name),
    async tidy(before) {
      for await (const { name } of valuesOf(folder)) {
        const begun = Number.parseInt(name, 10);
        if (name.endsWith(PART) && begun < before) await folder.removeEntry(name);
      }
    },
  };
}

/** Removes the folder with all its files. */
export async function deleteSnapshotFiles(database: string): Promise<void> {
  const root = await openRoot();
  await root?.removeEntry(folderOf(database), { recursive: true }).catch(() => undefined);
}

const folderOf = (database: string) => `${database}-snapshots`;

/** Ending of a file that is not yet whole. */
const PART = '.part';

async function openRoot(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await navigator.storage.getDirectory()) ?? null;
  } catch {
    return null;
  }
}

/** What TypeScript's library for pages leaves out. */
interface SyncHandle {
  truncate: (size: number) => void;
  write: (bytes: Uint8Array, options: { at: number }) => number;
  flush: () => void;
  close: () => void;
}
type WritableFile = FileSystemFileHandle & {
  createSyncAccessHandle: () => Promise<SyncHandle>;
  move: (name: string) => Promise<void>;
};

const valuesOf = (folder: FileSystemDirectoryHandle) =>
  (folder as unknown as { values: () => AsyncIterable<FileSystemFileHandle> }).values();

/** In workers only; the name is given when all bytes are there. */
async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  file: Blob,
): Promise<void> {
  const part = `${name}${PART}`;
  const handle = (await folder.getFileHandle(part, { create: true })) as WritableFile;
  try {
    const sync = await handle.createSyncAccessHandle();
    try {
      sync.truncate(0);
      const reader = file.stream().getReader();
      for (let at = 0; ;) {
        const { done, value } = await reader.read();
        if (done) break;
        at += sync.write(value, { at });
      }
      sync.flush();
    } finally {
      sync.close();
    }
    await handle.move(name);
  } catch (error) {
    await folder.removeEntry(part).catch(() => undefined);
    throw error;
  }
}
