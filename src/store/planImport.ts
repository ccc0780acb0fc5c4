import { type Compilation, compileSet } from '../core/deck/compile.ts';
import { countComing } from '../core/deck/count.ts';
import { type FindFile, findFiles } from '../core/deck/mediaFiles.ts';
import { type Fate, identifyNotes, withIds } from '../core/deck/identify.ts';
import type { Print } from '../core/deck/prints.ts';
import { inFileOrder } from '../core/deck/warn.ts';
import type { AnkiOptions } from '../core/exchange/anki/deckOptions.ts';
import { writtenIds } from '../core/deck/written.ts';
import { deckInFolder, type LeftOut } from '../core/exchange/folder/fileKind.ts';
import type { CompiledDeck, Warning } from '../core/model.ts';
import type { DeckHistory } from './ankiFile.ts';
import type { Collection } from './collection.ts';
import type { Media } from './db.ts';
import { changesOf } from './importChanges.ts';
import { type FilePreview, NEW, sampleSize } from './importPreview.ts';
import type { ChosenMedia } from './importMedia.ts';
import { notesBeside, staying } from './notesBeside.ts';
import { isOwnSlug } from './ownNotes.ts';
import { hashesOf, withMedia } from './placeMedia.ts';
import { type ImportSource, type ReadSource, readSource } from './importSources.ts';
import { type KnownDeck, knownDecks, readKnown, type Shelf } from './knownDecks.ts';
import { chooseTarget } from './importTarget.ts';

/** A file of an import after it was read and compiled. */
export interface ImportFile {
  name: string;
  title: string;
  /** Null where it could not even be read. */
  compilation: Compilation | null;
  warnings: Warning[];
  inFolder: boolean;
}

/** A deck as it would be installed. */
export interface PlannedDeck {
  compiled: CompiledDeck;
  /** The deck that it was compared with; null for a new one. */
  target: KnownDeck | null;
  /** Reviews and schedules that come with it. */
  history?: DeckHistory;
  /** Deck options that come with it, should they be wanted. */
  options?: AnkiOptions | null;
}

export interface ImportPlan {
  files: FilePreview[];
  decks: PlannedDeck[];
  /** Pictures and sounds to save with them. */
  media: (() => Media)[];
}

/** Reads and compiles what is to be imported, together, so that links lead from file to file. */
export async function readImport(
  sources: readonly ImportSource[],
  progress: (done: number, total: number) => void,
): Promise<ImportFile[]> {
  const read: ReadSource[] = [];
  for (const source of sources) read.push(await readSource(source));
  const readable = read.flatMap((each) => ('file' in each ? each.file : []));
  const compiled = compileSet(readable, { progress, media: true });
  return sources.map(({ name, title, inFolder = false }, at): ImportFile => {
    const each = read[at]!;
    const given = title?.trim();
    if ('problem' in each) {
      const warnings = [each.problem];
      return { name, title: given || name, compilation: null, warnings, inFolder };
    }
    const compilation = compiled[readable.indexOf(each.file)]!;
    const { deck, parsed } = compilation;
    const own = inFolder && !parsed.titled ? deckInFolder(name, deck.title) : deck.title;
    return { name, title: given || own, compilation, warnings: deck.warnings, inFolder };
  });
}

/** Files of a folder that are no decks at all, and the others. */
export function partEmpty(files: readonly ImportFile[]): { files: ImportFile[]; left: LeftOut[] } {
  const isEmpty = ({ inFolder, compilation }: ImportFile) =>
    inFolder && compilation !== null && compilation.parsed.content === null;
  return {
    files: files.filter((file) => !isEmpty(file)),
    left: files
      .filter(isEmpty)
      .map(({ name }) => ({ path: name, why: 'There are no cards in it.' })),
  };
}

/**
 * Finds out what importing these files would do. `targets` are the decks chosen so far, by place of
 * the file; nothing is written.
 */
export async function planImport(
  collection: Collection,
  files: readonly ImportFile[],
  targets: readonly (string | null)[],
  digits: () => string,
  chosen: readonly ChosenMedia[] = [],
): Promise<ImportPlan> {
  const find = findFiles(chosen);
  const shelf = await knownDecks(collection);
  const taken = new Set<string>();
  const works: (Work | null)[] = [];
  for (const [at, file] of files.entries())
    works.push(await workOn(collection, shelf, file, targets[at] ?? null, taken, digits, find));
  const ids = new Map(works.flatMap((work) => work?.fates ?? []).map(({ from, to }) => [from, to]));
  const decks: PlannedDeck[] = [];
  const previews = works.map((work, at): FilePreview => {
    const { name, title, compilation, warnings } = files[at]!;
    const kind = compilation?.deck.kind ?? 'cards';
    if (!work) return { name, title, kind, warnings, deck: null };
    const notes = withIds(work.deck, work.fates, ids);
    const { target } = work;
    // A deck that was renamed keeps its name.
    const compiled = { ...work.deck, id: work.id, title: target?.title ?? title, notes };
    decks.push({ compiled, target });
    return {
      name,
      title: compiled.title,
      kind,
      warnings: inFileOrder([...work.warnings, ...warnings]),
      deck: {
        ...work.preview,
        coming: countComing(notes, target?.directions),
        samples: notes.slice(0, sampleSize),
      },
    };
  });
  const shown = new Set(decks.flatMap(({ compiled }) => hashesOf(compiled.notes)));
  const rows = chosen.flatMap(({ row }) => row ?? []);
  return {
    files: previews,
    decks,
    media: rows.filter(({ hash }) => shown.has(hash)).map((row) => () => row),
  };
}

/** One file on the way to its preview. */
interface Work {
  deck: CompiledDeck;
  /** Id of the deck from now on. */
  id: string;
  target: KnownDeck | null;
  fates: Fate[];
  warnings: Warning[];
  preview: Omit<NonNullable<FilePreview['deck']>, 'coming' | 'samples'>;
}

async function workOn(
  collection: Collection,
  shelf: Shelf,
  { compilation, title, warnings }: ImportFile,
  wanted: string | null,
  taken: Set<string>,
  digits: () => string,
  chosen: FindFile<ChosenMedia>,
): Promise<Work | null> {
  if (!compilation || warnings.some(({ severity }) => severity === 'error')) return null;
  const { parsed, entries } = compilation;
  const choice = chooseTarget(shelf, { id: parsed.id, title }, wanted, taken);
  const { target } = choice;
  const id = target?.id ?? choice.id ?? `deck-${digits()}`;
  taken.add(id);
  const known = await readKnown(collection, target);
  const { deck, missing } = await withMedia(collection, compilation, chosen, known.media);
  const matched = identifyNotes(deck, writtenIds(entries), id, known, digits);
  const beside = await besideText(collection, target, known.prints, matched);
  const fates = [...matched, ...beside.map(({ note, was }) => staying(note, was))];
  const notes = [...deck.notes, ...beside.map(({ note }) => note)];
  return {
    deck: { ...deck, notes },
    id,
    target,
    fates,
    warnings: [...choice.warnings, ...missing],
    preview: {
      target: target?.id ?? NEW,
      choices: choice.choices,
      known: target ? (target.removed ? 'removed' : 'here') : null,
      ...changesOf(notes, fates, known, target?.removed === true),
    },
  };
}

/** What was written here and is not in the text. */
async function besideText(
  collection: Collection,
  target: KnownDeck | null,
  prints: readonly Print[],
  matched: readonly Fate[],
) {
  const places = new Map(prints.map(({ id }, place) => [id, place]));
  const taken = new Set(matched.map(({ was }) => was));
  const notes = await notesBeside(collection, target?.number, isOwnSlug);
  return notes
    .map((note) => ({ note, was: places.get(note.id)! }))
    .filter(({ was }) => !taken.has(was));
}
