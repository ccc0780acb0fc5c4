import type { Import } from './createImport.ts';

/** A picture or sound among the files that were chosen, for the samples; null where it is not. */
export async function bytesOf(
  { media, chosen }: Pick<Import, 'media' | 'chosen'>,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const preview = media().find((each) => each.hash === hash);
  const file = preview && chosen().media.find(({ name }) => name === preview.name);
  return file ? new Uint8Array(await file.arrayBuffer()) : null;
}
