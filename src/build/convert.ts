import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { KeptType } from '../core/exchange/anki/keptType.ts';
import type { Loss } from '../core/exchange/anki/losses.ts';
import { archiveOf } from '../core/exchange/archive.ts';
import { writeMarkdown } from '../core/exchange/markdown/writeMarkdown.ts';
import { ankiTextLosses, writeAnkiText } from '../core/exchange/table/writeAnkiText.ts';
import { writeCsv } from '../core/exchange/table/writeCsv.ts';
import { zipFiles } from '../core/exchange/zipFiles.ts';
import type { CompiledDeck } from '../core/model.ts';
import type { PastOf } from './ankiPast.ts';
import { writeApkg } from './writeApkg.ts';

/** Decks that are to be written, and where their pictures and sounds come from. */
export interface Given {
  decks: CompiledDeck[];
  medium: (hash: string) => Uint8Array | null;
  /** A note type of a package by what stands for its hash. */
  keptType: (hash: string) => KeptType | null;
  /** Schedules and reviews that packages held. */
  past: PastOf;
  /** What a package says of a deck: Markdown, empty for nothing. */
  description: (deck: CompiledDeck) => string;
}

const endings = ['.apkg', '.md', '.zip', '.csv', '.txt', '.json'];

/** Why a file cannot be written under this name; null where it can. */
export const whyNotOut = (path: string): string | null =>
  endings.includes(extname(path).toLowerCase())
    ? null
    : `--out writes ${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}, and ${path} is none of them.`;

/** Writes decks into one file, in the format that its ending says. Gives what it cannot carry. Throws in words. */
export async function convert(given: Given, path: string): Promise<Loss[]> {
  const ending = extname(path).toLowerCase();
  const { decks } = given;
  const names = nameIn(decks);
  if (ending === '.apkg') {
    const { parts, losses } = await writeApkg(given);
    await write(path, parts);
    return losses;
  }
  if (ending === '.md' || ending === '.zip') return writeTexts(given, path);
  if (ending === '.csv') await write(path, ['\uFEFF', ...writeCsv(decks, names)]);
  else if (ending === '.txt') {
    const text = { medium: names, noteType: (hash: string) => given.keptType(hash)?.name ?? null };
    await write(path, writeAnkiText(decks, text));
    return ankiTextLosses(decks, text);
  } else await write(path, [JSON.stringify({ decks: decks.map(withoutWarnings) }, null, 2), '\n']);
  return [];
}

async function writeTexts({ decks, medium }: Given, path: string): Promise<Loss[]> {
  const out = writeMarkdown(decks);
  const { files, media, losses } = out;
  if (extname(path).toLowerCase() === '.zip') {
    const parts: Uint8Array[] = [];
    await zipFiles(
      archiveOf(out, (hash) => Promise.resolve(medium(hash))),
      (part) => parts.push(part),
    );
    await write(path, parts);
    return losses;
  }
  if (files.length > 1)
    throw new Error(
      `These are ${files.length} texts, which do not go into one file: write them into an archive, --out NAME.zip.`,
    );
  await write(
    path,
    files.map(({ text }) => text),
  );
  const beside = { what: 'Pictures and sounds', why: 'An archive (.zip) takes them along.' };
  return media.length === 0 ? losses : [...losses, { ...beside, count: media.length }];
}

async function write(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (const part of parts) await file.appendFile(part);
  } finally {
    await file.close();
  }
}

const withoutWarnings = ({ warnings: _warnings, ...deck }: CompiledDeck) => deck;

/** What a picture or sound is called in its note, by what stands for its hash. */
function nameIn(decks: readonly CompiledDeck[]): (hash: string) => string {
  const names = new Map<string, string>();
  for (const { media } of decks.flatMap(({ notes }) => notes))
    for (const [name, hash] of Object.entries(media ?? {})) names.set(hash, name);
  // Of texts whose files are not read, the name itself stands there.
  return (hash) => names.get(hash) ?? hash;
}
