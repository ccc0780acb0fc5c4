import { countComing } from '../core/deck/count.ts';
import { type FindFile, findFiles } from '../core/deck/mediaFiles.ts';
import { type Fate, identifyNotes, withIds } from '../core/deck/identify.ts';
import type { Print } from '../core/deck/prints.ts';
import { inFileOrder } from '../core/deck/warn.ts';
import type { AnkiOptions } from '../core/exchange/anki/deckOptions.ts';
import type { CompiledDeck, Deck, Description, Warning } from '../core/model.ts';
import type { DeckHistory } from './ankiFile.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import type { Media } from './db.ts';
import { changesOf } from './importChanges.ts';
import { knownGuids } from './guidNotes.ts';
import type { ImportFile, OpenTable, ReadDeck } from './importFile.ts';
import { type FilePreview, NEW, samplesOf, type TargetChoice } from './importPreview.ts';
import type { ChosenMedia } from './importMedia.ts';
import { notesBeside, staying } from './notesBeside.ts';
import { isOwnSlug } from './ownNotes.ts';
import { hashesOf, withMedia } from './placeMedia.ts';
import { lostLayouts } from './lostLayouts.ts';
import { remakeRows } from './remakeRows.ts';
import { type KnownDeck, knownDecks, readKnown, type Shelf } from './knownDecks.ts';
import { chooseTarget } from './importTarget.ts';
import { newSchedules, type NoteSchedules, schedulesOf } from './saveSchedules.ts';
import { settleGuids, type Settling, withOwnIds } from './settleGuids.ts';
import { tablePreview } from './tableFile.ts';

/** A deck as it would be installed. */
export interface PlannedDeck {
  compiled: CompiledDeck;
  /** The deck that it was compared with; null for a new one. */
  target: KnownDeck | null;
  /** Reviews and schedules that come with it. */
  history?: DeckHistory;
  /** What is said of it, where it is to have that. */
  description?: Description | null;
  /** The same of the decks that it is within, by their titles. */
  outer?: ReadonlyMap<string, Description>;
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
  const ways = files.map((file, at) => wayOf(shelf, file, targets[at] ?? null, taken, digits));
  const brought = {
    targets: new Set(ways.flatMap((way) => way?.target?.number ?? [])),
    guids: ways.some((way) => way?.hasGuids) ? await knownGuids(collection) : new Map(),
  };
  const works: (Work | null)[] = [];
  for (const way of ways) works.push(way && (await workOn(collection, way, brought, digits, find)));
  const ids = new Map(works.flatMap((work) => work?.fates ?? []).map(({ from, to }) => [from, to]));
  const decks: PlannedDeck[] = [];
  const previews = works.map((work, at): FilePreview => {
    const { name, title, compilation, warnings, table } = files[at]!;
    const kind = compilation?.deck.kind ?? 'cards';
    // Of the decks of a table the first shows it.
    const first = table && table !== files[at - 1]?.table ? { table: tablePreview(table) } : {};
    if (!work) return { name, title, kind, warnings, deck: null, ...first };
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
        samples: notes.slice(0, samplesOf(table ? siblings(files, table) : 1)),
      },
      ...first,
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
    shown[at]!.anki = { studied, suspended: 0, reviews: 0, options: null, description: '', known };
  }
}

const connectedNews = (collection: Collection, deck: Deck, schedules: readonly NoteSchedules[]) =>
  connected(
    collection.db,
    async () => (await newSchedules(collection, deck, schedules)).added.length,
  );

/** Decks of one table. */
const siblings = (files: readonly ImportFile[], table: OpenTable) =>
  files.filter((file) => file.table === table).length;

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

/** A file and where it goes. */
interface Way {
  compilation: ReadDeck;
  /** Id of the deck from now on. */
  id: string;
  target: KnownDeck | null;
  choices: TargetChoice[];
  warnings: Warning[];
  /** Whether a column identifies its notes. */
  hasGuids: boolean;
}

function wayOf(
  shelf: Shelf,
  { compilation, title, warnings, table }: ImportFile,
  wanted: string | null,
  taken: Set<string>,
  digits: () => string,
): Way | null {
  if (!compilation || warnings.some(({ severity }) => severity === 'error')) return null;
  const choice = chooseTarget(shelf, { id: compilation.id, title }, wanted, taken);
  const id = choice.target?.id ?? choice.id ?? `deck-${digits()}`;
  taken.add(id);
  const hasGuids = table !== undefined && compilation.written.notes.size > 0;
  return { ...choice, compilation, id, hasGuids };
}

async function workOn(
  collection: Collection,
  { compilation, id, target, choices, warnings, hasGuids }: Way,
  brought: Pick<Settling, 'guids' | 'targets'>,
  digits: () => string,
  chosen: FindFile<ChosenMedia>,
): Promise<Work> {
  const known = await readKnown(collection, target);
  const settled = await withMedia(collection, compilation, chosen, known.media);
  const { missing } = settled;
  const { deck, written } = hasGuids
    ? withOwnIds({ ...compilation, deck: settled.deck }, id, known.prints)
    : { ...compilation, deck: settled.deck };
  const found = identifyNotes(deck, written, id, known, digits);
  const matched = hasGuids
    ? settleGuids(deck.notes, found, { ...brought, target, prints: known.prints })
    : { notes: deck.notes, fates: found, elsewhere: 0 };
  const { elsewhere } = matched;
  const remade = await remakeRows(collection, matched, {
    deck: target?.number ?? null,
    prints: known.prints,
    rows: compilation.rows ?? new Map(),
    find: (name) => chosen(compilation.path, name)?.found ?? null,
  });
  const beside = await besideText(collection, target, known.prints, remade.fates);
  const fates = [...remade.fates, ...beside.map(({ note, was }) => staying(note, was))];
  const notes = [...remade.notes, ...beside.map(({ note }) => note)];
  return {
    deck: { ...deck, notes },
    id,
    target,
    fates,
    warnings: [
      ...warnings,
      ...missing,
      ...remade.warnings,
      ...lostLayouts(notes, fates, known),
      ...(elsewhere > 0 ? [livingElsewhere(elsewhere)] : []),
    ],
    preview: {
      target: target?.id ?? NEW,
      choices,
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

const livingElsewhere = (count: number): Warning => ({
  line: 0,
  message: `${count} of its notes live in another deck here: they stay there, as they are.`,
  severity: 'warning',
});
