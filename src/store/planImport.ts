import { type Compilation, compileSet } from '../core/deck/compile.ts';
import { countComing } from '../core/deck/count.ts';
import { type FindFile, findFiles } from '../core/deck/mediaFiles.ts';
import { type Fate, identifyNotes, withIds } from '../core/deck/identify.ts';
import type { Print } from '../core/deck/prints.ts';
import { inFileOrder } from '../core/deck/warn.ts';
import type { AnkiOptions } from '../core/exchange/anki/deckOptions.ts';
import { writtenIds } from '../core/deck/written.ts';
import { deckInFolder, type LeftOut } from '../core/exchange/folder/fileKind.ts';
import type { CompiledDeck, Deck, Warning } from '../core/model.ts';
import type { DeckHistory } from './ankiFile.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
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
import { newSchedules, type NoteSchedules, schedulesOf } from './saveSchedules.ts';

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
  /** Schedules that stand in its text. */
  schedules?: NoteSchedules[];
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
  const compiled = compileSet(readable, { progress, media: true, gather: true });
  const decks = byFirstFile(compiled);
  return sources.flatMap((source, at): ImportFile[] => {
    const { name, title, inFolder = false } = source;
    const each = read[at]!;
    if ('problem' in each) {
      const warnings = [each.problem];
      return [{ name, title: title?.trim() || name, compilation: null, warnings, inFolder }];
    }
    const own = decks.get(name) ?? [];
    decks.delete(name);
    return own.map((compilation) => fileOf(compilation, source, own.length === 1));
  });
}

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
function fileOf(compilation: Compilation, source: ImportSource, alone: boolean): ImportFile {
  const { deck, parsed } = compilation;
  const { name, title, inFolder = false } = source;
  const given = alone ? title?.trim() : '';
  const own = inFolder && !parsed.titled ? deckInFolder(name, deck.title) : deck.title;
  const { warnings } = deck;
  return { name: parsed.path, title: given || own, compilation, warnings, inFolder };
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
    const schedules = schedulesOf(compilation!, notes);
    decks.push({ compiled, target, ...(schedules.length > 0 ? { schedules } : {}) });
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
  await countSchedules(collection, decks, previews);
  const shown = new Set(decks.flatMap(({ compiled }) => hashesOf(compiled.notes)));
  const rows = chosen.flatMap(({ row }) => row ?? []);
  return {
    files: previews,
    decks,
    media: rows.filter(({ hash }) => shown.has(hash)).map((row) => () => row),
  };
}

/** Says which decks come with schedules, and whether the log has them all. */
async function countSchedules(
  collection: Collection,
  decks: readonly PlannedDeck[],
  previews: readonly FilePreview[],
): Promise<void> {
  const shown = previews.filter(({ deck }) => deck !== null);
  for (const [at, { schedules, target }] of decks.entries()) {
    if (!schedules) continue;
    const studied = schedules.reduce((sum, { cards }) => sum + cards.length, 0);
    const here = collection.decks.find(({ number }) => number === target?.number);
    const known = here ? studied - (await connectedNews(collection, here, schedules)) : 0;
    shown[at]!.anki = { studied, suspended: 0, reviews: 0, options: null, known };
  }
}

const connectedNews = (collection: Collection, deck: Deck, schedules: readonly NoteSchedules[]) =>
  connected(
    collection.db,
    async () => (await newSchedules(collection, deck, schedules)).added.length,
  );

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
