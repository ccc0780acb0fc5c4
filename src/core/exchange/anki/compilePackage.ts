import { hash32 } from '../../hash.ts';
import type { CardText, CompiledDeck, Description } from '../../model.ts';
import { AnkiError } from './ankiError.ts';
import type { AnkiCard, AnkiNote, NoteType } from './ankiModel.ts';
import type { AnkiOptions } from './deckOptions.ts';
import { readDescriptions } from './description.ts';
import { noteIdOf } from './guids.ts';
import { type Loss, type LossesIn, makeLosses } from './losses.ts';
import { mostSide } from './limits.ts';
import { isMark, makeCards, makeNote, type NoteFiles, type NoteParts } from './makeNote.ts';
import { titleOf } from './noteTitle.ts';
import type { AnkiPackage } from './openPackage.ts';
import { TooLong } from './sideLimit.ts';

/** What the compiler must be told of the package's files. */
export interface PackageFiles extends NoteFiles {
  progress?: (done: number, total: number) => void;
}

/** One deck of a package. */
export interface AnkiDeck {
  compiled: CompiledDeck;
  /** Its path, parted by `::`. */
  name: string;
  /** Null where the package brings none. */
  options: AnkiOptions | null;
  /** By note, and in it by template: aligned with `compiled.notes`. */
  cards: AnkiCard[][];
  /** Marked in Anki, by note. */
  marked: boolean[];
}

export interface CompiledPackage {
  decks: AnkiDeck[];
  /** What is said of decks and of those that hold them, by their paths. */
  descriptions: ReadonlyMap<string, Description>;
  unsupported: Loss[];
}

/** Raised whenever the same package would make other HTML. */
const COMPILER = 4;
/** Notes between two reports of progress. */
const stride = 100;
/** Longest name of a deck, in characters. */
const longestName = 500;
/** Characters of all cards together. */
const mostTogether = 500_000_000;

/** Cards of one note: Anki has no more either. */
const mostOfNote = 500;

/** Makes the app's decks and cards of a package. Throws an AnkiError where it is too large. */
export function compilePackage(
  { collection }: Pick<AnkiPackage, 'collection'>,
  files: PackageFiles,
): CompiledPackage {
  const { notes, noteTypes, decks } = collection;
  const losses = makeLosses();
  const cards = cardsByNote(collection.cards, losses);
  const groups = new Map<number, { note: AnkiNote; type: NoteType; cards: AnkiCard[] }[]>();
  const guids = new Set<string>();
  for (const note of notes) {
    const own = cards.get(note.id);
    const type = noteTypes.get(note.type);
    cards.delete(note.id);
    if (!own) losses.add('cardless');
    else if (!type) losses.add('typeless');
    else if (guids.has(note.guid)) losses.add('twice');
    else {
      guids.add(note.guid);
      const deck = own[0]!.deck;
      if (own.some((card) => card.deck !== deck)) losses.add('scattered');
      listUnder(groups, deck, { note, type, cards: own });
    }
  }
  for (const orphans of cards.values()) losses.add('orphans', '', orphans.length);
  const strays = straysIn(collection);
  if (strays > 0) losses.add('strays', '', strays);
  let done = 0;
  let length = 0;
  const made = [...groups].map(([id, group]): AnkiDeck => {
    const name = decks.get(id)?.trim().slice(0, longestName) || 'Imported from Anki';
    const deckId = deckIdOf(id, group[0]!.note.guid);
    const sorted = group.toSorted(
      (a, b) => placeOf(a.cards) - placeOf(b.cards) || a.note.id - b.note.id,
    );
    const taken = sorted.flatMap((each) => {
      const { type, cards: own } = each;
      if (done++ % stride === 0) files.progress?.(done, notes.length);
      const note = { ...each.note, tags: each.note.tags.filter((tag) => !isMark(tag)) };
      const texts = textsOf({ note, type, cards: own, deck: name }, losses);
      // What was too long was made as far as that: it counts, or a thousand such notes would take an hour.
      length +=
        texts?.reduce((sum, { front, back }) => sum + front.length + back.length, 0) ?? mostSide;
      if (length > mostTogether)
        throw new AnkiError(
          'The cards of this package come to more text than can be taken at once. Export its decks one by one.',
        );
      if (!texts) return [];
      const compiled = makeNote(noteIdOf(deckId, note.guid), { note, type }, texts, files, losses);
      return { ...each, compiled };
    });
    return {
      name,
      options: collection.options.get(id) ?? null,
      compiled: {
        id: deckId,
        title: name,
        kind: 'cards',
        module: null,
        compiler: COMPILER,
        notes: taken.map(({ compiled }) => compiled),
        warnings: [],
      },
      cards: taken.map((each) => each.cards),
      marked: taken.map(({ note }) => note.tags.some(isMark)),
    };
  });
  const full = made.filter(({ compiled }) => compiled.notes.length > 0);
  const ordered = full.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const descriptions = readDescriptions(collection, ordered, losses);
  return { decks: ordered, descriptions, unsupported: losses.list() };
}

/** Reviews of cards that are not there: a whole collection keeps those of deleted ones. */
function straysIn({ cards, reviews }: AnkiPackage['collection']): number {
  const ids = new Set(cards.map(({ id }) => id));
  return reviews.reduce((count, { card }) => count + (ids.has(card) ? 0 : 1), 0);
}

/** The cards of each note in their order; of two of one place the first. */
function cardsByNote(cards: readonly AnkiCard[], losses: LossesIn): Map<number, AnkiCard[]> {
  const byNote = new Map<number, AnkiCard[]>();
  for (const card of cards) {
    const own = byNote.get(card.note);
    if (!own) byNote.set(card.note, [card]);
    else if (own.length < mostOfNote && own.every(({ ord }) => ord !== card.ord)) own.push(card);
    else losses.add('doubled');
  }
  for (const own of byNote.values()) own.sort((a, b) => a.ord - b.ord);
  return byNote;
}

function listUnder<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/**
 * A deck's id, on every device the same. Anki numbers decks by the time they were made; its own first deck has the
 * number 1 in every collection, so there the first note tells.
 */
const deckIdOf = (id: number, guid: string): string =>
  `anki-${Math.abs(id) > 1e9 ? Math.abs(id).toString(36) : `1-${hash32(guid).toString(36)}`}`;

/**
 * New cards are in the order of their places, and those studied by the places that they had; where Anki has forgotten
 * them they are behind the others as they came.
 */
const placeOf = (cards: readonly AnkiCard[]): number =>
  Math.min(
    ...cards.map(({ type, due, position }) =>
      type === 0 ? due : (position ?? Number.MAX_SAFE_INTEGER),
    ),
  );

/** Null where a side is too long. */
function textsOf(parts: NoteParts, losses: LossesIn): CardText[] | null {
  try {
    return makeCards(parts, losses);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    losses.add('long', titleOf(parts.note));
    return null;
  }
}
