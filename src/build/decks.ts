import { open, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Compilation, compileSet } from '../core/deck/compile.ts';
import { tooLarge } from '../core/deck/decode.ts';
import { lintDecks } from '../core/deck/lint.ts';
import { decodeText } from '../core/exchange/decodeText.ts';
import { tableTooLarge } from '../core/exchange/delimited/limits.ts';
import { headSize, isDelimitedFile } from '../core/exchange/delimited/sniff.ts';
import { headLength, isPackage } from '../core/exchange/anki/isPackage.ts';
import { isZip } from '../core/exchange/zip.ts';
import type { Warning } from '../core/model.ts';
import { type AnkiReport, readAnki } from './ankiReport.ts';
import { folderReport } from './folderReport.ts';
import { type Folder, openFolder, openZip } from './openFolder.ts';
import { convert, type Given, whyNotOut } from './convert.ts';
import { orderOf, readDecks } from './readDecks.ts';
import { type ReadTable, readTableFile, tableReport } from './tableReport.ts';
import { amount, type FileReport, packageReport, report, toJson, toTable } from './deckReport.ts';

const usage = `Usage: npm run decks -- [--json] [--strict] [--out NAME] [FILE|FOLDER|ZIP…]

Prints what the compiler makes of Markdown files (those of hashcards and Obsidian
too), of tables (CSV, TSV, Anki's text export), of folders and ZIP archives of
them, and of Anki packages (.apkg, .colpkg): terms, questions, cards, and what
it had to leave out. Without files: the decks in decks/.

  --json    one JSON object instead of a table
  --strict  also apply the rules for the decks of this repository (decks/README.md)
  --out     write the decks into a file instead: .apkg (a package of Anki's, all
            cards new), .md (one deck), .zip (Markdown, with the media of packages),
            .csv, .txt (for Anki) or .json (as compiled)

Exit status: 0, 1 when a file has errors, 2 when the command was not understood.`;

interface Command {
  json: boolean;
  strict: boolean;
  /** File to write; null to report. */
  out: string | null;
  paths: string[];
}

function parseArguments(args: readonly string[]): Command | { help: string; code: number } {
  const command: Command = { json: false, strict: false, out: null, paths: [] };
  let onlyPaths = false;
  let isOut = false;
  for (const arg of args) {
    if (isOut) {
      command.out = arg;
      isOut = false;
    } else if (onlyPaths || !arg.startsWith('-')) command.paths.push(arg);
    else if (arg === '--') onlyPaths = true;
    else if (arg === '--json') command.json = true;
    else if (arg === '--strict') command.strict = true;
    else if (arg === '--out') isOut = true;
    else if (arg === '--help' || arg === '-h') return { help: usage, code: 0 };
    else return { help: `Unknown option ${arg}.\n\n${usage}`, code: 2 };
  }
  if (isOut) return { help: `--out wants the name of a file.\n\n${usage}`, code: 2 };
  const problem = command.out === null ? null : whyNotOut(command.out);
  return problem === null ? command : { help: `${problem}\n\n${usage}`, code: 2 };
}

/** A file that could not even be compiled. */
interface Unread {
  path: string;
  warning: Warning;
}

/** A package of Anki's. */
interface Package {
  anki: AnkiReport;
}

/** Text of a file, or the package, table, folder or archive that it is, or why it is none of them. */
async function readSource(
  path: string,
): Promise<
  | { text: string; warnings: Warning[] }
  | Package
  | { table: ReadTable }
  | { folder: Folder }
  | Unread
> {
  const failed = (message: string, line = 1): Unread => ({
    path,
    warning: { line, message, severity: 'error' },
  });
  try {
    const found = await stat(path);
    const { size } = found;
    if (found.isDirectory()) return { folder: await openFolder(path) };
    const head = await readHead(path);
    if (isPackage(path, head.subarray(0, headLength)))
      return { anki: await readAnki(await readFile(path)) };
    if (isZip(head)) {
      const bytes = await readFile(path);
      const folder = await openZip(bytes);
      return folder ? { folder } : { anki: await readAnki(bytes) };
    }
    const isTable = isDelimitedFile(head, path, size > head.length);
    const large = isTable ? tableTooLarge(size) : tooLarge(size);
    if (large !== null) return failed(large);
    const bytes = await readFile(path);
    if (isTable) return { table: readTableFile(path, bytes) };
    const decoded = decodeText(bytes);
    return 'error' in decoded ? failed(decoded.error, decoded.line) : decoded;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return failed('There is no such file.');
    return failed(error instanceof Error ? error.message : String(error));
  }
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Runs the command; `root` is the folder of the project. Gives the exit status. */
export async function run(args: readonly string[], root: string): Promise<number> {
  const command = parseArguments(args);
  if ('help' in command) {
    (command.code === 0 ? console.log : console.error)(command.help);
    return command.code;
  }
  try {
    const read =
      command.paths.length === 0 ? await ownDecks(command, root) : await given(command, root);
    const { reports } = read;
    const failed = reports.some(({ errors }) => errors > 0);
    if (command.out !== null && !failed) await writeOut(read, command.out);
    else console.log(command.json ? toJson(reports) : toTable(reports));
    return failed ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

/** What was read: what there is to say of it, and the decks themselves. */
interface Read extends Given {
  reports: FileReport[];
}

/** Writes what was read; nothing is written where a file has errors. */
async function writeOut(read: Read, path: string): Promise<void> {
  const losses = await convert(read, path);
  const notes = read.decks.reduce((sum, deck) => sum + deck.notes.length, 0);
  console.log(`${path}: ${amount(notes, 'note')} in ${amount(read.decks.length, 'deck')}`);
  for (const { what, why, count } of losses) console.log(`${what} (${count}): ${why}`);
}

async function ownDecks({ strict }: Command, root: string): Promise<Read> {
  const { files, curriculum } = await readDecks(join(root, 'decks'));
  const order = orderOf(curriculum);
  const compilations = compileSet(files, { bundled: true, order });
  const shown = (path: string) => relative(process.cwd(), join(root, 'decks', path)) || path;
  return {
    reports: reports(compilations, strict, order, shown),
    decks: compilations.map(({ deck }) => deck),
    medium: () => null,
    keptType: () => null,
    past: () => null,
    description: () => '',
  };
}

async function given({ strict, out, paths }: Command, root: string): Promise<Read> {
  const sources = await Promise.all(
    paths.map(async (path) => ({ path, source: await readSource(path) })),
  );
  const readable = sources.flatMap(({ path, source }) =>
    'text' in source ? [{ path: resolve(path), text: source.text }] : [],
  );
  const bundled =
    readable.length > 0 && readable.every(({ path }) => path.startsWith(join(root, 'decks/')));
  const compilations = compileSet(readable, { bundled, media: out !== null });
  const done = reports(
    compilations,
    strict,
    {},
    (path) => paths.find((each) => resolve(each) === path) ?? path,
  );
  // The order of the command line, whatever could be read.
  let next = 0;
  const packages = sources.flatMap(({ source }) => {
    if ('folder' in source) return source.folder.packages.map(({ anki }) => anki);
    return 'anki' in source ? source.anki : [];
  });
  const read = packages.flatMap((anki) => ('decks' in anki ? anki : []));
  const tables = sources.flatMap(({ source }) => {
    if ('folder' in source) return source.folder.tables;
    return 'table' in source ? source.table : [];
  });
  const inFolders = sources.flatMap(({ source }) =>
    'folder' in source ? compileSet(source.folder.texts, { media: true }) : [],
  );
  return {
    reports: sources.map(({ path, source }) => {
      if ('text' in source) {
        const made = done[next++] ?? report(path, null, []);
        return { ...made, warnings: [...source.warnings, ...made.warnings] };
      }
      if ('folder' in source) return folderReport(path, source.folder);
      if ('table' in source) return tableReport(path, source.table);
      return 'anki' in source
        ? packageReport(path, source.anki)
        : report(path, null, [source.warning]);
    }),
    decks: [
      ...[...compilations, ...inFolders].map(({ deck }) => deck),
      ...tables.flatMap(({ decks }) => decks),
      ...read.flatMap(({ decks }) => decks),
    ].filter(({ notes }) => notes.length > 0),
    medium: (hash) => read.map(({ medium }) => medium(hash)).find(Boolean) ?? null,
    keptType: (hash) => read.map(({ keptType }) => keptType(hash)).find(Boolean) ?? null,
    description: (deck) =>
      read.find(({ decks }) => decks.includes(deck))?.descriptions.get(deck.title)?.source ?? '',
    past(...card) {
      for (const { past } of read) {
        const found = past(...card);
        if (found) return found;
      }
      return null;
    },
  };
}

function reports(
  compilations: readonly Compilation[],
  strict: boolean,
  order: Record<string, string[]>,
  shown: (path: string) => string,
): FileReport[] {
  const linted = strict ? lintDecks(compilations, { order }) : [];
  return compilations.map((compilation) => {
    const { path } = compilation.parsed;
    const own = linted.filter((warning) => warning.path === path);
    return report(shown(path), compilation, strict ? own : compilation.deck.warnings);
  });
}
