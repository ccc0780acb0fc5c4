import { type Compilation, compileSet } from '../core/deck/compile.ts';
import { writtenIds } from '../core/deck/written.ts';
import { deckInFolder, type LeftOut } from '../core/exchange/folder/fileKind.ts';
import type { Warning } from '../core/model.ts';
import type { ImportFile, SourceChoices } from './importFile.ts';
import { type ImportSource, type ReadSource, readSource } from './importSources.ts';
import { type KeptChoices, readTableFile } from './tableFile.ts';

/**
 * Reads and compiles what is to be imported: texts together, so that links lead from file to file; of a table each deck
 * is a file. `choices` are what was chosen about tables now, by the place of their source, `kept` what was chosen the
 * last time.
 */
export async function readImport(
  sources: readonly ImportSource[],
  progress: (done: number, total: number) => void,
  choices: ReadonlyMap<number, SourceChoices> = new Map(),
  kept: KeptChoices = new Map(),
): Promise<ImportFile[]> {
  const read: ReadSource[] = [];
  for (const source of sources) read.push(await readSource(source));
  const readable = read.flatMap((each) => ('file' in each ? each.file : []));
  const compiled = compileSet(readable, { progress, media: true, gather: true });
  sayBeside(compiled, read);
  const decks = byFirstFile(compiled);
  return sources.flatMap((source, at): ImportFile[] => {
    const { name, title, inFolder = false } = source;
    const each = read[at]!;
    if ('problem' in each) {
      const warnings = [each.problem];
      return [{ name, title: title?.trim() || name, compilation: null, warnings, inFolder }];
    }
    if ('table' in each) {
      const content = each.table;
      const table = { place: at, name, title: title?.trim() || null, content, inFolder };
      return readTableFile(table, choices.get(at) ?? {}, kept, progress);
    }
    const own = decks.get(name) ?? [];
    decks.delete(name);
    return own.map((compilation) => fileOf(compilation, source, own.length === 1));
  });
}

/** What is to be said of how files were read stands with the decks that they make. */
function sayBeside(compiled: readonly Compilation[], read: readonly ReadSource[]): void {
  for (const each of read) {
    if (!('file' in each) || each.warnings.length === 0) continue;
    const { path } = each.file;
    for (const { deck, parsed } of compiled)
      if (parsed.files.includes(path)) deck.warnings.unshift(...inFile(parsed.files, each));
  }
}

/** Of a deck of several files each warning names its own. */
const inFile = (
  files: readonly string[],
  { file: { path }, warnings }: Extract<ReadSource, { file: unknown }>,
): Warning[] =>
  files.length === 1
    ? warnings
    : warnings.map((each) => ({ ...each, message: `${path}: ${each.message}` }));

/** Decks by the file that they begin in; several may begin in one. */
function byFirstFile(compiled: readonly Compilation[]): Map<string, Compilation[]> {
  const decks = new Map<string, Compilation[]>();
  for (const each of compiled) {
    const [first = ''] = each.parsed.files;
    decks.set(first, [...(decks.get(first) ?? []), each]);
  }
  return decks;
}

/** A deck that was read. A name that was given is that of the only deck of its file. */
function fileOf(
  { deck, parsed, entries, media }: Compilation,
  source: ImportSource,
  alone: boolean,
): ImportFile {
  const { name, title, inFolder = false } = source;
  const { id, path, files, content, titled } = parsed;
  const given = alone ? title?.trim() : '';
  const own = inFolder && !titled ? deckInFolder(name, deck.title) : deck.title;
  const isEmpty = content === null;
  const compilation = {
    deck,
    id,
    path,
    files,
    isEmpty,
    written: writtenIds(entries),
    entries,
    media,
  };
  return { name: path, title: given || own, compilation, warnings: deck.warnings, inFolder };
}

/** Files of a folder that are no decks at all, and the others. */
export function partEmpty(files: readonly ImportFile[]): { files: ImportFile[]; left: LeftOut[] } {
  const isEmpty = ({ inFolder, compilation }: ImportFile) =>
    inFolder && compilation !== null && compilation.isEmpty;
  return {
    files: files.filter((file) => !isEmpty(file)),
    left: files
      .filter(isEmpty)
      .map(({ name }) => ({ path: name, why: 'There are no cards in it.' })),
  };
}
