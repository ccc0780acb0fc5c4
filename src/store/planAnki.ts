import { countComing } from '../core/deck/count.ts';
import type { Fate } from '../core/deck/identify.ts';
import type { AnkiDeck } from '../core/exchange/anki/compilePackage.ts';
import { reviewsOf } from '../core/exchange/anki/history.ts';
import { isAnswer } from '../core/exchange/anki/reviewEntries.ts';
import { isGuidSlug } from '../core/exchange/anki/guids.ts';
import type { Note, Warning } from '../core/model.ts';
import type { AnkiFile, DeckHistory, UnreadAnki } from './ankiFile.ts';
import type { Collection } from './collection.ts';
import type { Media } from './db.ts';
import { fateOf, knownGuids, staysElsewhere, type Whereabouts } from './guidNotes.ts';
import { slugOf } from './ids.ts';
import { changesOf } from './importChanges.ts';
import { type AnkiCounts, type FilePreview, NEW, samplesOf } from './importPreview.ts';
import { notesBeside, staying } from './notesBeside.ts';
import { knownDecks, readKnown, type Shelf } from './knownDecks.ts';
import { hashesOf } from './placeMedia.ts';
import { readEntries } from './log.ts';
import type { PlannedDeck } from './planImport.ts';
import { numbersOf } from './saveHistory.ts';

export interface AnkiPlan {
  files: FilePreview[];
  decks: PlannedDeck[];
  media: (() => Media)[];
}

/** Finds out what importing these packages would do; nothing is written. */
export async function planAnki(
  collection: Collection,
  packages: readonly (AnkiFile | UnreadAnki)[],
): Promise<AnkiPlan> {
  const plan: AnkiPlan = { files: [], decks: [], media: [] };
  const shelf = await knownDecks(collection);
  const known = await knownGuids(collection);
  const taken = new Set<string>();
  for (const file of packages) {
    if ('problem' in file) {
      plan.files.push(unread(file, file.problem));
      continue;
    }
    const decks = file.compiled.decks.filter(({ compiled }) => !taken.has(compiled.id));
    const targets = new Set(decks.map(({ compiled }) => numberOf(shelf, compiled.id)));
    let said = lossesOf(file);
    if (decks.length === 0)
      plan.files.push(unread(file, 'There are no cards in this package.', said));
    for (const deck of decks) {
      taken.add(deck.compiled.id);
      const about = { shelf, known, targets, samples: samplesOf(decks.length) };
      const { preview, planned, elsewhere } = await planDeck(collection, about, file, deck);
      if (elsewhere > 0)
        said = [
          ...said,
          warning(
            `${elsewhere} of its notes live in another deck here: they stay there, as they are.`,
          ),
        ];
      plan.files.push({ ...preview, warnings: said });
      plan.decks.push(planned);
      said = [];
    }
    const shown = new Set(plan.decks.flatMap(({ compiled }) => hashesOf(compiled.notes)));
    for (const [hash, row] of file.media) if (shown.has(hash)) plan.media.push(row);
  }
  return plan;
}

const warning = (message: string, severity: Warning['severity'] = 'warning'): Warning => ({
  line: 0,
  message,
  severity,
});

const lossesOf = ({ unsupported }: AnkiFile): Warning[] =>
  unsupported.map(({ what, why, count }) =>
    warning(`${what}${count > 1 ? ` (${count})` : ''}: ${why}`),
  );

const unread = (
  { name }: { name: string },
  problem: string,
  losses: readonly Warning[] = [],
): FilePreview => ({
  name,
  title: name,
  kind: 'cards',
  warnings: [warning(problem, 'error'), ...losses],
  deck: null,
});

const numberOf = ({ own }: Shelf, id: string) => own.find((deck) => deck.id === id)?.number ?? -1;

/** What planning one deck must know of all. */
interface Planning {
  shelf: Shelf;
  known: ReadonlyMap<string, Whereabouts>;
  /** Numbers of the decks that this import brings anew. */
  targets: ReadonlySet<number>;
  /** Notes to show. */
  samples: number;
}

async function planDeck(
  collection: Collection,
  { shelf, known: guids, targets, samples }: Planning,
  file: AnkiFile,
  { compiled, cards, marked, options }: AnkiDeck,
): Promise<{ preview: Omit<FilePreview, 'warnings'>; planned: PlannedDeck; elsewhere: number }> {
  const target = shelf.own.find(({ id }) => id === compiled.id) ?? null;
  const known = await readKnown(collection, target);
  const places = new Map(known.prints.map(({ id }, place) => [id, place]));
  const notes: Note[] = [];
  const fates: Fate[] = [];
  const history: DeckHistory = { file, notes: [] };
  let elsewhere = 0;
  for (const [at, note] of compiled.notes.entries()) {
    const before = guids.get(slugOf(note.id));
    if (before && staysElsewhere(before, target, targets)) {
      elsewhere++;
      continue;
    }
    const id = before?.id ?? note.id;
    const own = id === note.id ? note : { ...note, id };
    notes.push(own);
    fates.push(fateOf(own, known.prints, places.get(id)));
    history.notes.push({ id, cards: cards[at]!, marked: marked[at]! });
  }
  // Notes that no package knows.
  const own = await notesBeside(collection, target?.number, (slug) => !isGuidSlug(slug));
  for (const note of own) {
    notes.push(note);
    fates.push(staying(note, places.get(note.id)!));
  }
  const title = target?.title ?? compiled.title;
  const outer = file.compiled.descriptions;
  const description = describes(collection, target) ? null : (outer.get(compiled.title) ?? null);
  return {
    elsewhere,
    planned: {
      compiled: { ...compiled, title, notes },
      target,
      history,
      options,
      description,
      outer,
    },
    preview: {
      name: file.name,
      title,
      kind: 'cards',
      anki: {
        ...countHistory(file, history),
        options,
        description: description?.html ?? '',
        known: target ? await countKnown(collection, history) : 0,
      },
      deck: {
        target: target?.id ?? NEW,
        choices: [],
        known: target ? (target.removed ? 'removed' : 'here') : null,
        ...changesOf(notes, fates, known, target?.removed === true),
        coming: countComing(notes, target?.directions),
        samples: notes.slice(0, samples),
      },
    },
  };
}

/** Whether something is said of a deck already: that stays. */
const describes = ({ decks }: Collection, target: PlannedDeck['target']) =>
  target !== null &&
  decks.some(({ number, description }) => number === target.number && description);

function countHistory(
  { read }: AnkiFile,
  { notes }: DeckHistory,
): Omit<AnkiCounts, 'options' | 'description'> {
  const own = new Set(notes.flatMap(({ cards }) => cards.map(({ id }) => id)));
  const all = notes.flatMap(({ cards }) => cards);
  return {
    studied: all.filter(({ type }) => type !== 0).length,
    suspended: all.filter(({ queue }) => queue === -1).length,
    reviews: read.collection.reviews.filter(({ card }) => own.has(card)).length,
  };
}

/** What of the cards' schedules and reviews, as `countHistory` counts them, the log has already. */
async function countKnown(collection: Collection, history: DeckHistory): Promise<number> {
  const numbers = await numbersOf(collection, history);
  const own = await readEntries(collection.db, new Set(numbers.values()));
  const reviews = reviewsOf(history.file.read.collection);
  let known = 0;
  for (const { id, type } of history.notes.flatMap(({ cards }) => cards)) {
    const entries = own.get(numbers.get(id) ?? -1) ?? [];
    const times = new Set(entries.flatMap(({ device, time }) => (device === 0 ? time : [])));
    const rows = reviews.get(id) ?? [];
    const isHere = rows.every((row) => !isAnswer(row) || times.has(row.time));
    // Of a card that is only being learned, without a review, nothing is kept.
    if (isHere && (type <= 1 || times.size > 0)) known += rows.length + (type === 0 ? 0 : 1);
  }
  return known;
}
