import type { MarkdownOut } from './markdown/writeMarkdown.ts';
import type { ZipEntry } from './zipFiles.ts';

/** The files of an archive of Markdown, texts first. `read` gives a picture or sound by its hash, or null. */
export async function* archiveOf(
  { files, media }: MarkdownOut,
  read: (hash: string) => Promise<Uint8Array | null>,
  report: (share: number) => void = () => {},
): AsyncGenerator<ZipEntry> {
  for (const { name, text } of files) yield { path: name, bytes: utf8(text), packed: false };
  for (const [at, { path, hash }] of media.entries()) {
    const bytes = await read(hash);
    if (bytes) yield { path, bytes, packed: true };
    report((at + 1) / media.length);
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text);
