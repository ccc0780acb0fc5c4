import { decode, tooLarge } from '../core/deck/decode.ts';
import { headLength, isPackage } from '../core/exchange/anki/isPackage.ts';
import type { SourceFile } from '../core/deck/parse.ts';
import type { Warning } from '../core/model.ts';

/** Something to import: a file, or a text that was typed or pasted. */
export interface ImportSource {
  /** File name, with its ending. */
  name: string;
  /** What the deck is to be called, where that was said; else its text or its name tells. */
  title: string | null;
  content: Blob | string;
}

/** A source as text, or why it has none. */
export type ReadSource = { file: SourceFile } | { problem: Warning };

/** Texts and packages of Anki apart; which is which, name and content tell. */
export async function partSources(
  sources: readonly ImportSource[],
): Promise<{ texts: ImportSource[]; packages: { name: string; content: Blob }[] }> {
  const texts: ImportSource[] = [];
  const packages: { name: string; content: Blob }[] = [];
  for (const source of sources) {
    const { name, content } = source;
    if (typeof content !== 'string' && isPackage(name, await headOf(content)))
      packages.push({ name, content });
    else texts.push(source);
  }
  return { texts, packages };
}

/** What cannot be read tells nothing: `readSource` says why. */
const headOf = async (content: Blob): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await content.slice(0, headLength).arrayBuffer());
  } catch {
    return new Uint8Array();
  }
};

/** Reads a source. Never throws: what cannot be read is said of it alone. */
export async function readSource({ name, content }: ImportSource): Promise<ReadSource> {
  const large = tooLarge(typeof content === 'string' ? content.length : content.size);
  if (large !== null) return problem(large);
  if (typeof content === 'string') return { file: { path: name, text: content } };
  try {
    const decoded = decode(new Uint8Array(await content.arrayBuffer()));
    if ('error' in decoded) return problem(decoded.error, decoded.line);
    return { file: { path: name, text: decoded.text } };
  } catch {
    return problem(
      'This cannot be read: it may be a folder, or it was moved. Choose the file once more.',
    );
  }
}

const problem = (message: string, line = 1): ReadSource => ({
  problem: { line, message, severity: 'error' },
});
