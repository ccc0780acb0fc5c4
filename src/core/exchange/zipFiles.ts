import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive. */
export interface ZipEntry {
  path: string;
  bytes: Uint8Array;
  /** Pictures and sounds are: packing them again only takes time. */
  packed: boolean;
}

/**
 * Files as one archive. They are asked for one at a time, and let go again; `part` is given the archive piece by piece.
 */
export async function zipFiles(
  entries: AsyncIterable<ZipEntry>,
  part: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<void> {
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else part(bytes as Uint8Array<ArrayBuffer>);
  });
  for await (const { path, bytes, packed } of entries) {
    const file = packed ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  if (failure) throw failure;
}
