import { archiveOf } from '../core/exchange/archive.ts';
import type { ExportFormat, NoteFormat } from '../core/exchange/formats.ts';
import type { DeckOut } from '../core/exchange/markdown/deckFiles.ts';
import { zipFiles } from '../core/exchange/zipFiles.ts';
import type { Collection } from './collection.ts';
import { exportDecks } from './exportDecks.ts';
import { exportName } from './exportName.ts';
import type { ExportedFile, ExportScope } from './exportWorker.ts';
import { readMedia } from './media.ts';

type Report = (share: number) => void;

/** Reading takes about as long as writing. */
const half =
  (report: Report, from: number): Report =>
  (share) =>
    report(from + share / 2);

/** Writes notes into one file: a text, or an archive of several. Throws where there is nothing to write. */
export async function writeExport(
  collection: Collection,
  format: Exclude<ExportFormat, 'anki'>,
  scope: ExportScope | undefined,
  report: Report,
): Promise<ExportedFile> {
  if (format === 'log') return (await import('./writeLog.ts')).writeLog(collection, report);
  const decks = scope ? await exportDecks(collection, scope, half(report, 0)) : [];
  if (decks.length === 0) throw new Error('There are no cards to export.');
  const name = exportName(collection, scope, decks);
  return writers[format]({ collection, decks, name }, half(report, 0.5));
}

/** What is to be written, and what it is called. */
interface Content {
  collection: Collection;
  decks: DeckOut[];
  name: string;
}
type Writer = (content: Content, report: Report) => Promise<ExportedFile>;

const writers: Record<Exclude<NoteFormat, 'anki'>, Writer> = {
  markdown: writeMarkdownFile,
  csv: writeCsvFile,
  ankiText: writeAnkiTextFile,
};

async function writeMarkdownFile(
  { collection, decks, name }: Content,
  report: Report,
): Promise<ExportedFile> {
  const { writeMarkdown } = await import('../core/exchange/markdown/writeMarkdown.ts');
  const out = writeMarkdown(decks);
  const { losses } = out;
  const [only] = out.files;
  if (only && out.files.length === 1 && out.media.length === 0)
    return { name: only.name, file: new Blob([only.text], { type: 'text/markdown' }), losses };
  const parts: Blob[] = [];
  await zipFiles(
    archiveOf(out, (hash) => readMedia(collection, hash), report),
    (part) => parts.push(new Blob([part])),
  );
  const file = new Blob(parts, { type: 'application/zip' });
  return { name: `${name}.zip`, file, losses };
}

async function writeCsvFile({ decks, name }: Content, report: Report): Promise<ExportedFile> {
  const { writeCsv } = await import('../core/exchange/table/writeCsv.ts');
  const parts = gathered(writeCsv(decks, nameOfMedia(decks)), decks, report);
  // Spreadsheets take a text for Unicode only where it begins so.
  const file = new Blob(['\uFEFF', ...parts], { type: 'text/csv' });
  return { name: `${name}.csv`, file, losses: [] };
}

async function writeAnkiTextFile(
  { collection, decks, name }: Content,
  report: Report,
): Promise<ExportedFile> {
  const { ankiTextLosses, writeAnkiText } = await import('../core/exchange/table/writeAnkiText.ts');
  const types = await typeNames(collection, decks);
  const names = {
    medium: nameOfMedia(decks),
    noteType: (hash: string) => types.get(hash) ?? null,
  };
  const parts = gathered(writeAnkiText(decks, names), decks, report);
  const file = new Blob(parts, { type: 'text/plain' });
  return { name: `${name}.txt`, file, losses: ankiTextLosses(decks, names) };
}

/** Names of the note types that notes came from Anki with, by their SHA-256. */
async function typeNames(
  collection: Collection,
  decks: readonly DeckOut[],
): Promise<Map<string, string>> {
  const { readKeptType } = await import('../core/exchange/anki/keptType.ts');
  const found = new Map<string, string>();
  for (const hash of new Set(
    decks.flatMap(({ notes }) => notes.flatMap((n) => n.anki?.type ?? [])),
  )) {
    const bytes = await readMedia(collection, hash);
    const type = bytes && readKeptType(new TextDecoder().decode(bytes));
    if (type) found.set(hash, type.name);
  }
  return found;
}

/** The parts of a table, about one a note. */
function gathered(parts: Iterable<string>, decks: readonly DeckOut[], report: Report): string[] {
  const total = decks.reduce((sum, { notes }) => sum + notes.length, 0);
  const found: string[] = [];
  for (const part of parts) {
    found.push(part);
    report(Math.min(1, found.length / total));
  }
  return found;
}

/** What a picture or sound is called in its note, by its hash. */
function nameOfMedia(decks: readonly DeckOut[]): (hash: string) => string {
  const names = new Map<string, string>();
  for (const { media } of decks.flatMap(({ notes }) => notes))
    for (const [name, hash] of Object.entries(media ?? {})) names.set(hash, name);
  return (hash) => names.get(hash) ?? '';
}
