import { readKeptType } from '../core/exchange/anki/keptType.ts';
import type {
  Outgoing,
  OutgoingCard,
  OutgoingDeck,
  OutgoingNote,
} from '../core/exchange/anki/write/outgoing.ts';
import type { OutLoss } from '../core/exchange/anki/write/outLosses.ts';
import { has, readSchedule } from '../core/memory/columns.ts';
import { DEFINITION, introduces, presetFor, QUESTION, TERM } from '../core/memory/lane.ts';
import { type Deck, Deleted, Gone, New, Retired } from '../core/model.ts';
import type { Collection } from './collection.ts';
import type { Edit, StoredNote } from './db.ts';
import { fetchDeckNotes } from './deckNotes.ts';
import { readAllIds } from './ids.ts';
import { readEntries } from './log.ts';
import { readMedia } from './media.ts';

/** Cards whose log is read at once: each reading goes over the whole log. */
const together = 20_000;

/** What holds for all that goes to Anki. */
export function outgoingOf(collection: Collection, { history }: { history: boolean }): Outgoing {
  const { settings, clock, offsetAt } = collection;
  const types = new Map<string, ReturnType<Outgoing['keptType']>>();
  const readType = async (hash: string) => {
    const bytes = await readMedia(collection, hash);
    return bytes && readKeptType(new TextDecoder().decode(bytes));
  };
  return {
    moment: clock(),
    offsetAt,
    burySiblings: settings.burySiblings,
    newPerDay: settings.newPerDay,
    history,
    keptType(hash) {
      const type = types.get(hash) ?? readType(hash);
      types.set(hash, type);
      return type;
    },
    sha1: async (bytes) =>
      new Uint8Array(await crypto.subtle.digest('SHA-1', bytes as Uint8Array<ArrayBuffer>)),
  };
}

/** What is read once for all decks. */
interface Known {
  /** By note number. */
  edits: ReadonlyMap<number, Edit>;
  /** When each note first came, milliseconds since the epoch. */
  added: ReadonlyMap<number, number>;
  /** How many answers were written to a question, by card number. */
  answers: ReadonlyMap<number, number>;
}

async function readKnown({ db }: Collection): Promise<Known> {
  const added = new Map<number, number>();
  for (const { slugs } of await readAllIds(db))
    for (const { note, added: ms } of slugs.values()) if (ms !== undefined) added.set(note, ms);
  const answers = new Map<number, number>();
  for (const [card] of await db.answers.toCollection().primaryKeys())
    answers.set(card, (answers.get(card) ?? 0) + 1);
  const edits = new Map((await db.edits.toArray()).map((edit) => [edit.note, edit]));
  return { edits, added, answers };
}

interface DecksOptions {
  history: boolean;
  /** Numbers of the notes that go along; null for all. */
  notes: ReadonlySet<number> | null;
  /** A deck of Anki's that all of them go into, or null. */
  under: string | null;
}

/** These decks as they go to Anki, one after the other; under the write lock, so that nothing moves. */
export async function* ankiDecks(
  collection: Collection,
  decks: readonly Deck[],
  { history, notes: chosen, under }: DecksOptions,
): AsyncGenerator<OutgoingDeck> {
  const known = await readKnown(collection);
  for (const some of inBatches(collection, decks)) {
    const made: OutgoingDeck[] = [];
    for (const deck of some) made.push(await outgoingDeck(collection, deck, chosen, known));
    const wanted = made.flatMap(({ notes }) => notes.flatMap(({ cards }) => cards));
    const numbers = new Set(wanted.map(({ schedule }) => schedule.card));
    const entries = history ? await readEntries(collection.db, numbers) : null;
    for (const card of wanted) card.entries = entries?.get(card.schedule.card) ?? [];
    for (const deck of made)
      yield under === null ? deck : { ...deck, title: `${under}::${deck.title}` };
  }
}

/** Decks of so many cards that their log is worth a reading. */
function* inBatches({ columns }: Collection, decks: readonly Deck[]): Generator<Deck[]> {
  const counts = new Map<number, number>();
  for (let card = 0; card < columns.length; card++)
    if (has(columns, card))
      counts.set(columns.deck[card]!, (counts.get(columns.deck[card]!) ?? 0) + 1);
  let batch: Deck[] = [];
  let cards = 0;
  for (const deck of decks) {
    batch.push(deck);
    cards += counts.get(deck.number) ?? 0;
    if (cards < together) continue;
    yield batch;
    batch = [];
    cards = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A deck without the log of its cards. */
async function outgoingDeck(
  collection: Collection,
  deck: Deck,
  chosen: ReadonlySet<number> | null,
  known: Known,
): Promise<OutgoingDeck> {
  const { presets } = collection;
  const { inUse, retired } = await fetchDeckNotes(collection, deck.number);
  const lost: OutgoingDeck['lost'] = {};
  const lose = (kind: OutLoss, count = 1) => (lost[kind] = (lost[kind] ?? 0) + count);
  const isChosen = ({ number }: StoredNote) => chosen?.has(number) ?? true;
  const notes = inUse.filter(isChosen).flatMap((stored): OutgoingNote[] => {
    if (stored.note.draft) lose('drafts');
    const cards = cardsOf(collection, deck, stored, lose);
    if (cards.length === 0) return [];
    const edit = known.edits.get(stored.number);
    for (const { schedule } of cards) lose('answers', known.answers.get(schedule.card) ?? 0);
    const installed = deck.installed[0] || collection.clock().now;
    return [
      {
        note: stored.note,
        added: known.added.get(stored.number) ?? installed,
        changed: Math.max(installed, edit?.changed[0] ?? 0),
        rewritten: edit?.fields.cards !== undefined && !edit.fields.anki,
        cards,
      },
    ];
  });
  for (const { cards } of retired.filter(isChosen)) lose('retired', cards.length);
  const isInterview = deck.kind === 'interview';
  if (isInterview && deck.presets.cards !== deck.presets.questions) lose('lanes');
  return {
    id: deck.id,
    title: deck.title,
    description: deck.description?.source ?? '',
    preset: presetFor(presets, deck, isInterview ? QUESTION : TERM),
    newPerDay: deck.newPerDay,
    reviewsPerDay: deck.reviewsPerDay,
    notes,
    lost,
  };
}

/** The cards of a note that are asked, or may be one day. */
function cardsOf(
  { columns, presets }: Collection,
  deck: Deck,
  { note, cards }: StoredNote,
  lose: (kind: OutLoss) => void,
): OutgoingCard[] {
  return cards.flatMap((card, at): OutgoingCard[] => {
    if (!has(columns, card)) return [];
    const schedule = readSchedule(columns, card);
    const { flags, state, template } = schedule;
    if (flags & Retired && !(flags & Deleted)) lose('retired');
    if (flags & Gone) return [];
    if (state === New && !introduces(deck.directions, template)) return [];
    if (state === New && template === DEFINITION && deck.directions === 'later') lose('later');
    const preset = presetFor(presets, deck, template);
    return [{ template: note.cards[at]!.template, schedule, preset, entries: [] }];
  });
}
