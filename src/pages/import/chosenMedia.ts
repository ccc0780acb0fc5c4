import type { Import } from './createImport.ts';

/** What was chosen or came in a package, by its SHA-256, for the samples; null where it is not there. */
export async function bytesOf(
  { media, chosen, mediumOf }: Pick<Import, 'media' | 'chosen' | 'mediumOf'>,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const preview = media().find((each) => each.hash === hash);
  const file = preview && chosen().media.find(({ name }) => name === preview.name);
  return file ? new Uint8Array(await file.arrayBuffer()) : mediumOf(hash);
}
