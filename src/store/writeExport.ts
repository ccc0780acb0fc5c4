import { fileName } from '../core/exchange/fileName.ts';
import type { NoteFormat } from '../core/exchange/formats.ts';
import type { DeckOut } from '../core/exchange/markdown/deckFiles.ts';
import type { Collection } from './collection.ts';
import { exportDecks } from './exportDecks.ts';
import type { ExportedFile, ExportScope } from './exportWorker.ts';
import { readMedia } from './media.ts';
import { type ZipEntry, zipFiles } from './zipFiles.ts';

type Report = (share: number) => void;

/** Reading takes about as long as writing. */
const half =
  (report: Report, from: number): Report =>
  (share) =>
    report(from + share / 2);

/** Writes notes into one file: a text, or an archive of several. Throws where there is nothing to write. */
export async function writeExport(
  collection: Collection,
  format: NoteFormat,
  scope: ExportScope,
  report: Report,
): Promise<ExportedFile> {
  const decks = await exportDecks(collection, scope, half(report, 0));
  if (decks.length === 0) throw new Error('There are no cards to export.');
  return writers[format](collection, decks, half(report, 0.5));
}

type Writer = (collection: Collection, decks: DeckOut[], report: Report) => Promise<ExportedFile>;

const writers: Record<NoteFormat, Writer> = { markdown: writeMarkdownFile, csv: writeCsvFile };

async function writeMarkdownFile(
  collection: Collection,
  decks: DeckOut[],
  report: Report,
): Promise<ExportedFile> {
  const { writeMarkdown } = await import('../core/exchange/markdown/writeMarkdown.ts');
  const { files, media } = writeMarkdown(decks);
  const [only] = files;
  if (only && files.length === 1 && media.length === 0)
    return { name: only.name, file: new Blob([only.text], { type: 'text/markdown' }), losses: [] };
  async function* entries(): AsyncGenerator<ZipEntry> {
    const encoder = new TextEncoder();
    for (const { name, text } of files)
      yield { path: name, bytes: encoder.encode(text), packed: false };
    for (const [at, { path, hash }] of media.entries()) {
      const bytes = await readMedia(collection, hash);
      if (bytes) yield { path, bytes, packed: true };
      report((at + 1) / media.length);
    }
  }
  return { name: `${nameOf(collection, decks)}.zip`, file: await zipFiles(entries()), losses: [] };
}

async function writeCsvFile(
  collection: Collection,
  decks: DeckOut[],
  report: Report,
): Promise<ExportedFile> {
  const { writeCsv } = await import('../core/exchange/table/writeCsv.ts');
  const total = decks.reduce((sum, { notes }) => sum + notes.length, 0);
  // Spreadsheets take a text for Unicode only where it begins so.
  const parts = ['\uFEFF'];
  for (const part of writeCsv(decks, nameOfMedia(decks))) {
    parts.push(part);
    report(Math.min(1, parts.length / total));
  }
  return {
    name: `${nameOf(collection, decks)}.csv`,
    file: new Blob(parts, { type: 'text/csv' }),
    losses: [],
  };
}

/** What a picture or sound is called in its note, by its hash. */
function nameOfMedia(decks: readonly DeckOut[]): (hash: string) => string {
  const names = new Map<string, string>();
  for (const { media } of decks.flatMap(({ notes }) => notes))
    for (const [name, hash] of Object.entries(media ?? {})) names.set(hash, name);
  return (hash) => names.get(hash) ?? '';
}

/** One deck's own name; of several the day. */
function nameOf({ clock }: Collection, [first, ...others]: readonly DeckOut[]): string {
  if (first && others.length === 0) return fileName(first.title);
  const { now, offset } = clock();
  return `engram-decks-${new Date(now + offset * 60_000).toISOString().slice(0, 10)}`;
}
