type Bytes = Uint8Array<ArrayBuffer>;
/** Gives a picture or sound by its SHA-256; null where it has none of that. */
type Source = (hash: string) => Promise<Bytes | null>;

const sources: Source[] = [];
let begin: () => void;
/** The first source may come after the first card. */
const begun = new Promise<void>((resolve) => (begin = resolve));

/** Lets cards show what this source has, until the returned function is called. */
export function provideMedia(source: Source): () => void {
  sources.unshift(source);
  begin();
  return () => void sources.splice(sources.indexOf(source), 1);
}

/** What the newest source that has it gives; null where none does. */
export async function findMedia(hash: string): Promise<Bytes | null> {
  await begun;
  for (const source of sources.slice()) {
    const bytes = await source(hash);
    if (bytes) return bytes;
  }
  return null;
}
