import { joinPath } from './links.ts';
import { mediaName, mediaPath } from './mediaName.ts';

/** Finds a file by the path that the text at `from` gives for it; null where there is none. */
export type FindFile<T> = (from: string, path: string) => T | null;

/**
 * Pictures and sounds by what texts call them. A name is enough, as files chosen together have no folders, and notes of
 * Obsidian name files wherever they lie; where several have it, the path decides, and else who is next to the text.
 */
export function findFiles<T extends { name: string }>(files: readonly T[]): FindFile<T> {
  const byName = new Map<string, { path: string; file: T }[]>();
  for (const file of files) {
    const path = mediaPath(file.name);
    const same = byName.get(mediaName(path));
    if (same) same.push({ path, file });
    else byName.set(mediaName(path), [{ path, file }]);
  }
  return (from, path) => {
    const alike = byName.get(mediaName(path)) ?? [];
    if (alike.length < 2) return alike[0]?.file ?? null;
    const home = mediaPath(from);
    const wanted = path.startsWith('/') ? [path.slice(1)] : [joinPath(home, path), path];
    const folder = home.slice(0, home.lastIndexOf('/') + 1);
    const found =
      wanted.flatMap((each) => alike.find((one) => one.path === each) ?? [])[0] ??
      alike.find((one) => one.path.endsWith(`/${path}`)) ??
      alike.find((one) => one.path.startsWith(folder)) ??
      alike[0];
    return found!.file;
  };
}
